import { hash } from 'node:crypto';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { fen, times } from '../../src-shared/rules/fen.ts';
import { sampleRoster } from '../../src-main/imports/roster/sample.ts';
import { newId } from '../../src-main/ledger/newId.ts';
import { planRoster } from '../../src-main/procedures/households/planRoster.ts';
import { type BenchOffice, benchOffice } from './benchOffice.ts';
import { someItem } from '../fixtures/money.ts';

type Taken = Input<Contract['receipts']['take']>;
/** A payment of three charges, as the screen sends it. */
export type Payment = Omit<Taken, 'lines'> & {
  lines: Extract<Taken['lines'][number], { kind: 'charge' }>[];
};

/** An office with the drawer open where every household owes three charges of a month. */
export type ReceiptDesk = BenchOffice & { payments: Payment[] };

/** So many households owe; each payment settles all three charges of one of them, half in cash and half by WeChat. */
export async function receiptDesk(households: number): Promise<ReceiptDesk> {
  const office = await benchOffice();
  const { ask, service } = office;
  const rows = sampleRoster(households, 7);
  for (let at = 0; at < rows.length; at += 20_000) {
    const part = rows.slice(at, at + 20_000);
    const { plan } = planRoster(service.ledger.tx, part);
    ask('households', 'importRoster', { fileName: 'bench.xlsx', digest: 'bench', plan, rows: part });
  }
  const counts = denominations.map((denominationFen) => ({ denominationFen, pieces: 5 }));
  ask('drawer', 'open', { counts, reason: null });
  return { ...office, payments: owe(office) };
}

const items = ['物业服务费', '电梯费', '垃圾清运费'];
const amount = fen(14_034);

/** Three items of a month as a billing run leaves them: rising ids, household after household. */
function owe({ ask, service }: BenchOffice): Payment[] {
  const { db, clock } = service.ledger;
  const itemIds = items.map((name) => ask('fees', 'addItem', { ...someItem, name }).id);
  const units = db.prepare('SELECT id FROM units ORDER BY id').pluck().all() as string[];
  const write = db.prepare(
    `INSERT INTO charges (id, unit_id, item_id, object_id, source, from_on, to_on, due_on, quantity, price, rule,
       calculation, amount_fen, settled_fen, disputed, booked_at, booked_by)
     SELECT ?, ?, ?, ?, 'opening', '2026-10-01', '2026-10-31', '2026-10-31', 1002400, 14000, 'fen days',
       '100.24㎡ × 1.40元 × 1月 = 140.34元', ?, 0, 0, 0, id
     FROM staff LIMIT 1`,
  );
  const at = clock();
  const book = (unit: string, item: string): ChargeId => {
    const id = newId(at);
    write.run(id, unit, item, unit, amount);
    return id as ChargeId;
  };
  const charged = db.transaction(() =>
    units.map((unit) => ({ unit, charges: itemIds.map((item) => book(unit, item)) })),
  )();
  const asTheyCome = charged.sort((a, b) => (hashOf(a.unit) < hashOf(b.unit) ? -1 : 1));
  return asTheyCome.map(({ unit, charges }) => paymentOf(unit as Payment['unitId'], charges, at));
}

/** Households come to the counter in no order of the ledger's. */
const hashOf = (text: string): string => hash('sha256', text);

type ChargeId = Payment['lines'][number]['chargeId'];

const half = times(amount, 3) / 2;

const paymentOf = (unitId: Payment['unitId'], charges: readonly ChargeId[], startedAt: number): Payment => ({
  startedAt,
  unitId,
  payer: '张三',
  lines: charges.map((chargeId) => ({ kind: 'charge', chargeId, amountFen: amount })),
  payments: (['cash', 'wechat'] as const).map((method) => ({
    method,
    amountFen: fen(half),
    accountId: null,
    reference: method === 'wechat' ? '4200001234' : null,
    valueOn: null,
  })),
  tenderedFen: fen(30_000),
  prepaidAgreed: false,
  confirmed: false,
  bookId: null,
  no: null,
  handwrittenOn: null,
  note: null,
});
