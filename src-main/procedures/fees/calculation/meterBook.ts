import { sql } from 'kysely';
import type { MeterSpan } from '../../../../src-shared/rules/charges/meters.ts';
import type { MeterKind } from '../../../../src-shared/rules/feeItems.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { FeeItemRow } from './computed.ts';

/** From where to where a charge counts one meter; the next one goes on from there. */
export type MeterUse = Readonly<{
  meterId: string;
  fromValue: number;
  toValue: number;
  /** `null` where the meter was taken out at the value. */
  toReadingId: string | null;
  readOn: string;
}>;

/** What the meters of a home counted by a day; or that one was not read since it was charged, or that it has none. */
export type Counted =
  Readonly<{ spans: readonly MeterSpan[]; uses: readonly MeterUse[] }> | 'unread' | 'none';

/** The meters of one home that an item counts, and how far each of them is charged. */
export class HomeMeters {
  readonly #meters: Meter[];

  constructor(meters: readonly MeterRow[], readings: readonly ReadingRow[]) {
    const byMeter = Map.groupBy(readings, ({ meter_id }) => meter_id);
    this.#meters = meters.map((row) => ({ row, readings: byMeter.get(row.id) ?? [], ...beginOf(row) }));
  }

  /** From what is charged to the last reading by a day, meters that were replaced until then included. */
  countedBy(day: string): Counted {
    const spans: MeterSpan[] = [];
    const uses: MeterUse[] = [];
    for (const meter of this.#meters) {
      if (meter.isDone || meter.row.installed_on > day) continue;
      const use = useBy(meter, day);
      if (use === 'unread') return 'unread';
      if (use === 'nothing') continue;
      spans.push(...use.spans);
      uses.push(use.use);
    }
    return uses.length === 0 ? 'none' : { spans, uses };
  }

  /** A charge was made of this: the next one goes on from there. */
  charged(uses: readonly MeterUse[]): void {
    for (const use of uses) {
      const meter = this.#meters.find(({ row }) => row.id === use.meterId)!;
      meter.value = use.toValue;
      meter.readOn = use.readOn;
      meter.isDone = use.toReadingId === null;
    }
  }
}

/** The meters an item counts, home by home, with the readings that were not charged by a day. */
export function meterBook(tx: Tx, item: FeeItemRow, until: string): ReadonlyMap<string, HomeMeters> {
  const kind = item.meter_kind;
  if (kind === null) return new Map();
  const meters = tx.all(metersOf, { kind, itemId: item.id });
  const readings = Map.groupBy(tx.all(uncharged, { kind, itemId: item.id, until }), ({ unit_id }) => unit_id);
  return new Map(
    [...Map.groupBy(meters, ({ unit_id }) => unit_id)].map(([unitId, ofHome]) => [
      unitId,
      new HomeMeters(ofHome, readings.get(unitId) ?? []),
    ]),
  );
}

type Meter = {
  readonly row: MeterRow;
  readonly readings: readonly ReadingRow[];
  /** Up to where it is charged. */
  value: number;
  /** The day of that reading; none where nothing of it is charged yet. */
  readOn: string | null;
  /** It was taken out, and is charged to its end. */
  isDone: boolean;
};

function beginOf(row: MeterRow): Pick<Meter, 'value' | 'readOn' | 'isDone'> {
  if (row.charged === null) return { value: row.first_reading, readOn: null, isDone: false };
  const [readOn, value, isEnd] = JSON.parse(row.charged) as [string, number, 0 | 1];
  return { value, readOn, isDone: isEnd === 1 };
}

type Reached = Readonly<{ value: number; isRolledOver: boolean }>;

/** What of one meter is to be charged; nothing where it was taken out without counting on. */
function useBy(meter: Meter, day: string): { spans: MeterSpan[]; use: MeterUse } | 'unread' | 'nothing' {
  const { row, readings, readOn } = meter;
  const isRemoved = row.removed_on !== null && row.removed_on <= day;
  const fresh = readings.filter(({ read_on }) => read_on <= day && (readOn === null || read_on > readOn));
  const steps: Reached[] = fresh.map(({ value, rolled_over }) => ({
    value,
    isRolledOver: rolled_over === 1,
  }));
  const last = fresh.at(-1);
  if (isRemoved) {
    steps.push({ value: row.last_reading!, isRolledOver: row.last_rolled_over === 1 });
  } else if (last === undefined) {
    return 'unread';
  }
  const toValue = steps.at(-1)!.value;
  const spans = spansOf(meter, steps);
  if (isRemoved && toValue === meter.value && spans.every(({ isRolledOver }) => !isRolledOver))
    return 'nothing';
  return {
    spans,
    use: {
      meterId: row.id,
      fromValue: meter.value,
      toValue,
      toReadingId: isRemoved ? null : last!.id,
      readOn: isRemoved ? row.removed_on! : last!.read_on,
    },
  };
}

/** One span, as long as the dial began again at most once in it; else as many as it takes to count every turn. */
function spansOf({ row, value }: Meter, steps: readonly Reached[]): MeterSpan[] {
  const spans: { from: number; to: number; isRolledOver: boolean }[] = [];
  let span = { from: value, to: value, isRolledOver: false };
  for (const step of steps) {
    const isOneTurn = step.isRolledOver
      ? !span.isRolledOver && step.value < span.from
      : !span.isRolledOver || step.value < span.from;
    if (!isOneTurn) {
      spans.push(span);
      span = { from: span.to, to: span.to, isRolledOver: false };
    }
    span = { ...span, to: step.value, isRolledOver: span.isRolledOver || step.isRolledOver };
  }
  return [...spans, span].map((each) => ({
    ...each,
    multiplier: row.multiplier,
    dialDigits: row.dial_digits,
  }));
}

type MeterRow = NonNullable<(typeof metersOf)['row']>;
type ReadingRow = Omit<NonNullable<(typeof uncharged)['row']>, 'unit_id'>;

/** `charged`: up to where the item charged each meter last, the day, the value, and whether it was its end. */
const metersOf = query<{ kind: MeterKind; itemId: string }>()(({ kind, itemId }) =>
  tables
    .selectFrom('meters')
    .select(['id', 'unit_id', 'multiplier', 'dial_digits', 'installed_on', 'first_reading'])
    .select(['removed_on', 'last_reading', 'last_rolled_over'])
    .select(
      sql<string | null>`(SELECT json_array(used.read_on, used.to_value, used.to_reading_id IS NULL)
        FROM charge_readings AS used JOIN charges ON charges.id = used.charge_id
        WHERE used.meter_id = meters.id AND charges.item_id = ${itemId} AND charges.withdrawn_at IS NULL
        ORDER BY used.read_on DESC, used.to_reading_id IS NULL DESC LIMIT 1)`.as('charged'),
    )
    .where('kind', '=', kind)
    .orderBy('unit_id')
    .orderBy('installed_on')
    .orderBy('id'),
);

const uncharged = query<{ kind: MeterKind; itemId: string; until: string }>()(({ kind, itemId, until }) =>
  tables
    .selectFrom('meters')
    .crossJoin('meter_readings')
    .select(['meter_readings.id', 'meter_id', 'unit_id', 'read_on', 'value', 'rolled_over'])
    .where('meters.kind', '=', kind)
    .whereRef('meter_readings.meter_id', '=', 'meters.id')
    .where('voided_at', 'is', null)
    .where('read_on', '<=', until)
    .where(
      'read_on',
      '>',
      sql<string>`coalesce((SELECT max(used.read_on)
        FROM charge_readings AS used JOIN charges ON charges.id = used.charge_id
        WHERE used.meter_id = meters.id AND charges.item_id = ${itemId} AND charges.withdrawn_at IS NULL), '')`,
    )
    .orderBy('meters.unit_id')
    .orderBy('meter_id')
    .orderBy('read_on'),
);
