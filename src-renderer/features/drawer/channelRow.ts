import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { type Channel, channels } from '../../../src-shared/rules/drawerShifts.ts';
import { type Fen, fen, fenText, minus, readFen } from '../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';

export type ChannelDay = Output<typeof contract.drawer.channelDays>[number];

/** One day of a channel as it stands in the column: what was taken, and what its statement said, if it was compared. */
export type ChannelRow = Pick<ChannelDay, 'day' | 'takenFen' | 'count'> & { told: ChannelDay | null };

/** What is typed beside a day. */
export type TypedRow = { statement: string; fee: string; why: string };

/** Each day of a span that is over, the last one first, with what the ledger has of it. */
export function rowsOf(
  days: readonly ChannelDay[],
  channel: Channel,
  from: string,
  through: string,
): ChannelRow[] {
  const rows: ChannelRow[] = [];
  for (let day = through; day >= from; day = dayFrom(day, -1)) {
    const known = days.find((one) => one.day === day && one.channel === channel);
    rows.push({
      day,
      takenFen: known?.takenFen ?? fen(0),
      count: known?.count ?? 0,
      told: known?.comparedAt == null ? null : known,
    });
  }
  return rows;
}

/** What stands in the fields of a day before anything is typed. */
export const typedAtFirst = ({ told }: ChannelRow): TypedRow => ({
  statement: told?.statementFen == null ? '' : fenText(told.statementFen),
  fee: told?.feeFen == null ? '' : fenText(told.feeFen),
  why: told?.explanation ?? '',
});

type ReadRow =
  /** Nothing was typed, or nothing else than what is known. */
  | { kind: 'same' }
  | { kind: 'trouble'; field: keyof TypedRow }
  | { kind: 'ready'; statementFen: Fen; feeFen: Fen | null; explanation: string | null; differenceFen: Fen };

/** A day as it was typed: its difference to what was taken, which has to be explained. */
export function readChannelRow(row: ChannelRow, typed: TypedRow): ReadRow {
  const before = typedAtFirst(row);
  const isSame = (['statement', 'fee', 'why'] as const).every((name) => typed[name].trim() === before[name]);
  if (isSame) return { kind: 'same' };
  const statement = readFen(typed.statement);
  if (!statement.ok) return { kind: 'trouble', field: 'statement' };
  const fee = typed.fee.trim() === '' ? null : readFen(typed.fee);
  if (fee !== null && !fee.ok) return { kind: 'trouble', field: 'fee' };
  const differenceFen = minus(statement.value, row.takenFen);
  const explanation = typed.why.trim() || null;
  if (differenceFen !== 0 && explanation === null) return { kind: 'trouble', field: 'why' };
  return {
    kind: 'ready',
    statementFen: statement.value,
    feeFen: fee?.value ?? null,
    explanation,
    differenceFen,
  };
}

/** How far what is typed as the statement is from what was taken; `null` while no amount stands there. */
export function differenceNow(row: ChannelRow, typed: TypedRow): Fen | null {
  const statement = readFen(typed.statement);
  return typed.statement.trim() === '' || !statement.ok ? null : minus(statement.value, row.takenFen);
}

/** `wechat/2026-11`, as it stands in the address. */
export function viewOf(form: string | null, thisMonth: string): { channel: Channel; month: string } {
  const [name, month = ''] = form?.split('/') ?? [];
  return {
    channel: channels.find((one) => one === name) ?? 'wechat',
    month: /^\d{4}-\d{2}$/.test(month) && month <= thisMonth ? month : thisMonth,
  };
}
