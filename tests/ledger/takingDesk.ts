import { randomUUID } from 'node:crypto';
import type { ChargeId, FeeItemId, ObjectId } from '../../src-shared/contract/fees/ids.ts';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { fen, sum } from '../../src-shared/rules/fen.ts';
import { type MoneyDesk, moneyDesk } from './moneyDesk.ts';
import { must } from './scene.ts';

export type Take = Input<Contract['receipts']['take']>;
export type TakenReceipt = Output<Contract['receipts']['receipt']>;

/** A desk with the drawer open, one household, and what it takes to owe and to pay. */
export type TakingDesk = MoneyDesk & {
  unitId: UnitId;
  objectId: ObjectId;
  /** 物业服务费 of a month, 1.40 yuan a m². */
  itemId: FeeItemId;
  /** What a household owes of a month, 140.34 yuan unless told otherwise. */
  owes: (month: string, amountFen?: number, of?: { unitId?: UnitId; itemId?: FeeItemId }) => ChargeId;
  take: (asked: Asked) => ReturnType<MoneyDesk['clerk']['receipts']['take']>;
};

/** A payment in the words of a test: its lines, and what is not usual about it; paid in cash unless told otherwise. */
export type Asked = Partial<Take> & { lines: Take['lines'] };

/** The usual office of these tests, Monday 08:10, the clerk with the drawer. */
export async function takingDesk(): Promise<TakingDesk> {
  const office = await moneyDesk();
  office.setClock(monday);
  const unitId = await office.home('502');
  const { id: itemId } = await office.item({ name: '物业服务费' });
  await office.standard({ itemId });
  await office.openDrawer();
  return {
    ...office,
    get service() {
      return office.service;
    },
    unitId,
    objectId: unitId as string as ObjectId,
    itemId,
    owes: (month, amountFen = 14_034, of = {}) => {
      const id = randomUUID();
      const home = of.unitId ?? unitId;
      office.service.ledger.db
        .prepare(
          `INSERT INTO charges (id, unit_id, item_id, object_id, source, from_on, to_on, due_on, quantity, price, rule,
             calculation, amount_fen, settled_fen, disputed, booked_at, booked_by, late_rate_millionths, late_grace_days)
           SELECT ?, ?, item.id, ?, 'opening', ?, ?, ?, 1002400, 14000, 'fen days', ?, ?, 0, 0, 0, staff.id,
             late_rate_millionths, iif(late_rate_millionths IS NULL, NULL, late_grace_days)
           FROM fee_items AS item, staff WHERE item.id = ? LIMIT 1`,
        )
        .run(
          id,
          home,
          home,
          `${month}-01`,
          `${month}-28`,
          `${month}-28`,
          `100.24㎡ × 1.40元 × 1月 = ${(amountFen / 100).toFixed(2)}元`,
          amountFen,
          of.itemId ?? itemId,
        );
      return id as ChargeId;
    },
    take: (asked) =>
      office.clerk.receipts.take(payment(unitId, { startedAt: office.now() - 90_000, ...asked })),
  };
}

const monday = '2026-11-23T08:10:00+08:00';

/** A payment as the screen would send it. */
export function payment(unitId: UnitId, asked: Asked): Take {
  const due = sum(asked.lines.map(({ amountFen }) => amountFen));
  return {
    startedAt: Date.parse(monday) - 90_000,
    unitId,
    payer: '张三',
    payments: [paid('cash', due)],
    tenderedFen: null,
    prepaidAgreed: false,
    confirmed: false,
    bookId: null,
    no: null,
    handwrittenOn: null,
    note: null,
    ...asked,
  };
}

/** One payment of a receipt. */
export const paid = (
  method: Take['payments'][number]['method'],
  amountFen: number,
  more: Partial<Take['payments'][number]> = {},
): Take['payments'][number] => ({
  method,
  amountFen: fen(amountFen),
  accountId: null,
  reference: null,
  valueOn: null,
  ...more,
});

/** Pays a charge, whole or in part. */
export const forCharge = (chargeId: ChargeId, amountFen = 14_034): Take['lines'][number] => ({
  kind: 'charge',
  chargeId,
  amountFen: fen(amountFen),
});

/** Leaves money with the office. */
export const topUp = (
  unitId: UnitId,
  amountFen: number,
  itemId: FeeItemId | null = null,
): Take['lines'][number] => ({ kind: 'prepaid', unitId, itemId, amountFen: fen(amountFen) });

/** Takes a payment that has to succeed, and looks its receipt up. */
export async function taken(desk: TakingDesk, asked: Asked): Promise<TakenReceipt> {
  const { id } = await must(desk.take(asked));
  return must(desk.clerk.receipts.receipt({ id }));
}
