import { sql } from 'kysely';
import { capitalAmount } from '../../../../src-shared/rules/capitalAmount.ts';
import { type Fen, fen, fenText, minus, sum, times } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { balance, isOpen } from '../../fees/openCharges.ts';
import { moneySettings } from '../paper/moneySettings.ts';
import { usualBills } from '../usualBills.ts';
import type { Line } from './takenLines.ts';

/**
 * A sum several times (three, unless the office decided otherwise) what these households usually pay is asked about
 * before it is taken, with the payer, the rooms and the words. A household that has paid no bill in a year is measured
 * by all it owed before; one that owes nothing either, by a fixed sum.
 */
export function refuseAbsurd(scene: Scene, payer: string, lines: readonly Line[]): void {
  const total = sum(lines.map(({ amount }) => amount));
  const usual = usualOf(scene, lines);
  const most = usual > 0 ? times(usual, moneySettings(scene.tx).askAboveTimes) : mostUnknown;
  if (total <= most) return;
  refuse('receipt/absurd', {
    payer,
    rooms: [...new Set(lines.map(({ unit_code }) => unit_code ?? ''))].join('、'),
    total: fenText(total),
    words: capitalAmount(total),
  });
}

/** 10,000 yuan. */
const mostUnknown = fen(1_000_000);

function usualOf(scene: Scene, lines: readonly Line[]): Fen {
  const unitIds = [...new Set(lines.map(({ unit_id }) => unit_id))];
  const bills = usualBills(scene, unitIds);
  return sum(unitIds.map((unitId) => bills.get(unitId) ?? owedBefore(scene, unitId, lines)));
}

/** What is booked for this very receipt is what it is measured for, and no measure. */
function owedBefore({ tx }: Scene, unitId: string, lines: readonly Line[]): Fen {
  const booked = lines.filter(({ isNew, unit_id }) => isNew && unit_id === unitId);
  const { owed_fen: owed } = tx.first(owedBy, { unitId })!;
  return minus(owed, sum(booked.flatMap(({ amount_fen }) => amount_fen ?? [])));
}

const owedBy = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('charges')
    .select(sql<Fen>`coalesce(sum(${balance}), 0)`.as('owed_fen'))
    .where('unit_id', '=', unitId)
    .where(isOpen),
);
