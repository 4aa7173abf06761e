import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { itemsNow, type NewItem } from './itemsNow.ts';
import { type MoneyFacts, moneyFacts } from './moneyFacts.ts';

/** What would be passed on now: money, and every item unread. */
export function compile(scene: Scene): Output<Contract['handover']['compile']> {
  const { money, items } = compiledNow(scene);
  return {
    money,
    items: items.map((item, at) => ({
      nth: at + 1,
      ...item,
      acknowledgedAt: null,
      acknowledgedBy: null,
      remark: null,
      assignedTo: null,
    })),
  };
}

/** The record as it compiles itself, since the last one that was signed. */
export function compiledNow(scene: Scene): { money: MoneyFacts; items: NewItem[] } {
  const since = lastPassedOn(scene.tx) ?? scene.now - aDay;
  return { money: moneyFacts(scene, since), items: itemsNow(scene, since) };
}

/** When the last record that was signed had been made out. */
const lastPassedOn = (tx: Tx): number | undefined => tx.first(lastSigned, {})?.prepared_at;

const aDay = 86_400_000;

const lastSigned = query()(() =>
  tables
    .selectFrom('handovers')
    .select('prepared_at')
    .where('signed_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1),
);
