import { query, tables } from './query.ts';
import type { Counter } from './scene.ts';
import type { Tx } from './tx.ts';

/** The counter this ledger belongs to; before the first run it has no code yet. */
export const counterOf = (tx: Tx): Counter =>
  tx.first(counter, {}) ?? { code: '', number: 0, zone: 'Asia/Shanghai' };

const counter = query()(() =>
  tables.selectFrom('office').select(['counter_code as code', 'counter_number as number', 'zone']),
);
