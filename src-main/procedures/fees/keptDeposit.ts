import type { Fen } from '../../../src-shared/rules/fen.ts';
import { fenText, negate } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { bookCharge } from './bookCharge.ts';
import { feeItemWith } from './calculation/feeItemWith.ts';
import type { FeeItemRow } from './calculation/computed.ts';
import { settle } from './settle.ts';
import { writeAdjustment } from './writeAdjustment.ts';

/** What is kept of a deposit: of which home, as which fee, how much and what for, and who agreed. */
type Kept = Readonly<{
  unitId: string;
  item: FeeItemRow;
  amount: Fen;
  deductedFor: string;
  approvedBy: string;
}>;

/** The fee item what is kept of a deposit is charged as: one that comes once; refused where it is no such item. */
export function itemOfKept({ tx }: Pick<Scene, 'tx'>, itemId: string | null): FeeItemRow {
  if (itemId === null) refuse('deposit/deduction-item');
  const item = feeItemWith(tx, itemId);
  if (item?.method !== 'once') refuse('deposit/item-not-once');
  return item;
}

/** 押金抵扣: what is kept becomes a charge of its own, and the deposit settles it whole. Gives the charge's id. */
export function bookKept(scene: Scene, { unitId, item, amount, deductedFor, approvedBy }: Kept): string {
  const { today } = scene;
  const chargeId = bookCharge(scene, {
    unitId,
    itemId: item.id,
    objectId: unitId,
    source: 'manual',
    fromOn: today,
    toOn: today,
    dueOn: today,
    rule: `${item.rounding} ${item.month_count}`,
    calculation: `押金扣留 ${fenText(amount)}元（${deductedFor}）`,
    amount,
  });
  writeAdjustment(scene, { chargeId, kind: 'deposit', amount, reason: deductedFor, approvedBy });
  settle(scene, chargeId, amount);
  return chargeId;
}

/** The deposit was not kept after all: what settled the charge is taken back, and nobody owes it. */
export function undoKept(
  scene: Scene,
  { chargeId, reason, approvedBy }: Readonly<{ chargeId: string; reason: string; approvedBy: string }>,
): void {
  const { tx, now } = scene;
  const { id, amount_fen: amount } = tx.first(keptBy, { chargeId })!;
  const back = negate(amount);
  writeAdjustment(scene, { chargeId, kind: 'deposit', amount: back, reverses: id, reason, approvedBy });
  settle(scene, chargeId, back);
  tx.run(withdraw, { chargeId, now });
}

const keptBy = query<{ chargeId: string }>()(({ chargeId }) =>
  tables
    .selectFrom('charge_adjustments')
    .select(['id', 'amount_fen'])
    .where('charge_id', '=', chargeId)
    .where('kind', '=', 'deposit')
    .where('reverses', 'is', null),
);

const withdraw = query<{ chargeId: string; now: number }>()(({ chargeId, now }) =>
  tables.updateTable('charges').set({ withdrawn_at: now }).where('id', '=', chargeId),
);
