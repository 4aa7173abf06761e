import type { UnitId } from '../../src-shared/contract/households.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import { type Fen, fen } from '../../src-shared/rules/fen.ts';
import type { MoneyDesk } from './moneyDesk.ts';
import { must, staffSecret } from './scene.ts';
import { payment, type Take, type TakenReceipt, type TakingDesk, takingDesk } from './takingDesk.ts';

/** A desk with the drawer open, a household, and a fee that comes once: of so many fen. */
export type FeeDesk = TakingDesk & { fee: (amountFen: number, unitId?: UnitId) => Take['lines'][number] };

export async function feeDesk(): Promise<FeeDesk> {
  const office = await takingDesk();
  const { id: itemId } = await office.item({ name: '门禁卡工本费', method: 'once', frequency: 'once' });
  return {
    ...office,
    get service() {
      return office.service;
    },
    fee: (amountFen, unitId = office.unitId) => ({
      kind: 'once',
      unitId,
      itemId,
      quantity: 1000,
      price: amountFen * 100,
      amountFen: fen(amountFen),
    }),
  };
}

/** The receipt of money taken by the clerk who has the drawer; in cash, and whatever the sum, unless told otherwise. */
export async function take(
  { clerk, unitId, now }: Pick<TakingDesk, 'clerk' | 'unitId' | 'now'>,
  lines: Take['lines'],
  more: Partial<Take> = {},
): Promise<TakenReceipt> {
  const usual = { startedAt: now() - 90_000, lines, prepaidAgreed: true, confirmed: true };
  const { id } = await must(clerk.receipts.take(payment(unitId, { ...usual, ...more })));
  return must(clerk.receipts.receipt({ id }));
}

/** The second person who agrees, with her PIN. */
export function agreedBy(office: MoneyDesk, login = 'supervisor') {
  const [row] = office.rows(`SELECT id FROM staff WHERE login = '${login}'`);
  return { staffId: StaffId.parse(row?.['id']), secret: staffSecret };
}

/** What is still owed of each charge of a household. */
export async function owedBy({ clerk }: MoneyDesk, unitId: UnitId): Promise<Fen[]> {
  const [household] = await must(clerk.fees.owed({ unitIds: [unitId] }));
  return (household?.charges ?? []).map(({ balanceFen }) => balanceFen);
}

/** The rules that do not hold in the file, as the office itself would find them. */
export async function findings({ desk }: MoneyDesk): Promise<string[]> {
  const proof = await must(desk.office.verify({}));
  return [...new Set(proof.findings.map(({ check }) => check))].toSorted();
}
