import type { z } from 'zod';
import type { DunningNotice } from '../../../../src-shared/contract/fees/arrears.ts';
import { capitalAmount, readCapitalAmount } from '../../../../src-shared/rules/capitalAmount.ts';
import { type Fen, fenText, sum } from '../../../../src-shared/rules/fen.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { takeNumber } from '../../../ledger/series.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import { balance, isOpen } from './openCharges.ts';

type Notice = z.output<typeof DunningNotice>;

/**
 * What stands on a household's 催缴通知单 that is made out now: its room, what it owes line by line, the whole in figures
 * and in words, and by when. No phone and no ID, since it may be stuck on a door; nothing the household doubts.
 */
export function dunningNoticeOf(
  { tx, staff, now, today, counter }: Scene,
  unit: { id: string; code: string; project: string },
  owed: Fen,
  payBy: string,
): Notice {
  const charges = tx.all(dunnableCharges, { unitId: unit.id });
  if (sum(charges.map((charge) => charge.balance_fen)) !== owed)
    throw new Error(`the notice of ${unit.code} does not add up`);
  const totalInWords = capitalAmount(owed);
  if (readCapitalAmount(totalInWords) !== owed) throw new Error(`${owed} fen are not ${totalInWords}`);

  const day = today.replaceAll('-', '');
  const nth = takeNumber(tx, `dunning-notice/${day}`);
  return {
    officeName: letterheadOf(tx).officeName,
    number: `CJ-${counter.code}-${day}-${String(nth).padStart(3, '0')}`,
    unitCode: unit.code,
    address: `${unit.project} ${unit.code}`,
    lines: charges.slice(0, mostLines).map((charge) => ({
      item: charge.item,
      period: charge.from_on === charge.to_on ? charge.from_on : `${charge.from_on} – ${charge.to_on}`,
      due: charge.due_on,
      amount: fenText(charge.balance_fen),
      calculation: calculationOf(charge),
    })),
    moreLines: Math.max(0, charges.length - mostLines),
    total: fenText(owed),
    totalInWords,
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

const dunnableCharges = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('charges')
    .innerJoin('fee_items', 'fee_items.id', 'charges.item_id')
    .select([
      'fee_items.name as item',
      'charges.from_on',
      'charges.to_on',
      'charges.due_on',
      'charges.settled_fen',
      'charges.calculation',
      balance.as('balance_fen'),
    ])
    .where('charges.unit_id', '=', unitId)
    .where(isOpen)
    .where('charges.disputed', '=', 0)
    .orderBy('charges.from_on')
    .orderBy('fee_items.name'),
);
