import { sql } from 'kysely';
import { capitalAmount } from '../../../../src-shared/rules/capitalAmount.ts';
import { type Fen, fen, fenText, sum, times } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
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
  const unitIds = [...new Set(lines.map(({ unit_id }) => unit_id))];
  const booked = lines.flatMap(({ isNew, charge_id }) => (isNew && charge_id !== null ? [charge_id] : []));
  const usual = usualOf(scene, unitIds, booked);
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

function usualOf(scene: Scene, unitIds: readonly string[], booked: readonly string[]): Fen {
  const bills = usualBills(scene, unitIds);
  const others = unitIds.filter((id) => !bills.has(id));
  if (others.length === 0) return sum(bills.values());
  const asked = { ids: JSON.stringify(others), booked: JSON.stringify(booked) };
  return sum([...bills.values(), scene.tx.first(owedBy, asked)!.owed_fen]);
}

/** What was owed before: what is booked for this very receipt is what it is measured for, and no measure. */
const owedBy = query<{ ids: string; booked: string }>()(({ ids, booked }) =>
  tables
    .selectFrom('charges')
    .select(sql<Fen>`coalesce(sum(amount_fen - settled_fen), 0)`.as('owed_fen'))
    .where('unit_id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .where(sql<boolean>`amount_fen > settled_fen AND withdrawn_at IS NULL`)
    .where('id', 'not in', sql<string>`(SELECT value FROM json_each(${booked}))`),
);
