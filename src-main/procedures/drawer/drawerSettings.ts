import { type Fen, fen } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';

type DrawerSettings = { floatFen: Fen; toleranceFen: Fen; remindFrom: string };

/** 备用金定额 in fen, up to which difference a supervisor may agree, and from when the desk is reminded of handing in. */
export const drawerSettings = (tx: Tx): DrawerSettings => tx.first(decided, {}) ?? undecided;

const undecided: DrawerSettings = { floatFen: fen(50_000), toleranceFen: fen(1_000), remindFrom: '16:30' };

const decided = query()(() =>
  tables
    .selectFrom('drawer_settings')
    .select(['float_fen as floatFen', 'tolerance_fen as toleranceFen', 'remind_from as remindFrom']),
);
