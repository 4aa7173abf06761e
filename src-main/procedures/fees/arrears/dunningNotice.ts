import type { z } from 'zod';
import type { DunningNotice } from '../../../../src-shared/contract/fees/arrears.ts';
import { provenWords } from '../../../../src-shared/rules/capitalAmount.ts';
import { type Fen, fenText, sum } from '../../../../src-shared/rules/fen.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import { idsIn, query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { takeDailyNumber } from '../../../ledger/series.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import { chargeName } from '../chargeName.ts';
import { balance, isOpen } from '../openCharges.ts';

type Notice = z.output<typeof DunningNotice>;

/**
 * What stands on a household's 催缴通知单 that is made out now: its room, what is due line by line, the whole in figures
 * and in words, and by when; beside it what comes due until then. No phone and no ID, since it may be stuck on a door;
 * nothing the household doubts.
 */
export function dunningNoticeOf(
  scene: Scene,
  unit: { code: string; project: string },
  { due: charges, upcoming }: Dunnable,
  payBy: string,
): Notice {
  const { tx, staff, now, counter } = scene;
  const owed = owedOf(charges);
  return {
    officeName: letterheadOf(tx).officeName,
    number: takeDailyNumber(scene, 'dunning-notice', 'CJ').number,
    unitCode: unit.code,
    address: `${unit.project} ${unit.code}`,
    lines: charges.slice(0, mostLines).map((charge) => ({
      item: chargeName(charge.item, charge.source),
      period: charge.from_on === charge.to_on ? charge.from_on : `${charge.from_on} – ${charge.to_on}`,
      due: charge.due_on,
      amount: fenText(charge.balance_fen),
      calculation: calculationOf(charge),
    })),
    moreLines: Math.max(0, charges.length - mostLines),
    ...(upcoming.length > 0
      ? { upcoming: { count: upcoming.length, total: fenText(owedOf(upcoming)) } }
      : {}),
    total: fenText(owed),
    totalInWords: provenWords(owed),
    payBy,
    madeAt: officeTime(now, counter.zone),
    madeBy: staff.name,
  };
}

/** Of a charge that is paid in part, what of it is left. */
const calculationOf = ({ calculation, settled_fen }: DunnableCharge): string =>
  settled_fen === 0 ? calculation : `${calculation} − ${fenText(settled_fen)}`;

/** As many as stand on one sheet; the rest is in the sum, and said to be. */
const mostLines = 8;

type DunnableCharge = NonNullable<(typeof dunnableCharges)['row']>;

/** What a household is asked for, and what it will owe within the notice's term. */
export type Dunnable = { due: readonly DunnableCharge[]; upcoming: readonly DunnableCharge[] };

/** Parted by whether it is due on the notice's own day: nobody is dunned for what still has time. */
export const dunnable = (charges: readonly DunnableCharge[], today: string): Dunnable => ({
  due: charges.filter(({ due_on }) => due_on <= today),
  upcoming: charges.filter(({ due_on }) => due_on > today),
});

/** What a household is asked for. */
export const owedOf = (charges: readonly DunnableCharge[]): Fen =>
  sum(charges.map(({ balance_fen }) => balance_fen));

/** What households owe that is due by a day, line by line, without what they doubt (FEE-03). */
export const dunnableCharges = query<{ unitIds: string; dueBy: string }>()(({ unitIds, dueBy }) =>
  tables
    .selectFrom('charges')
    .innerJoin('fee_items', 'fee_items.id', 'charges.item_id')
    .select([
      'charges.unit_id',
      'fee_items.name as item',
      'charges.source',
      'charges.from_on',
      'charges.to_on',
      'charges.due_on',
      'charges.settled_fen',
      'charges.calculation',
      balance.as('balance_fen'),
    ])
    .where('charges.unit_id', 'in', idsIn(unitIds))
    .where(isOpen)
    .where('charges.disputed', '=', 0)
    .where('charges.due_on', '<=', dueBy)
    .orderBy('charges.from_on')
    .orderBy('fee_items.name'),
);
