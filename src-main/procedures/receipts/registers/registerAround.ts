import { receipts } from '../../../../src-shared/contract/receipts/index.ts';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type RegisterRow, type Week, weekAround } from './weekAround.ts';
import { type WeekData, weekData } from './weekData.ts';

export type Register = Output<Contract['receipts']['week']>;

/** A week's register: as it was written, else as it would be now. */
export function registerOf(tx: Tx, week: Week, today: string): Register {
  const { register } = week;
  if (!register)
    return { ...notRegistered, fromOn: week.fromOn, toOn: week.toOn, data: weekData(tx, week, today) };
  return { ...who(register), data: writtenData(register) };
}

/** The register of the week a day is in. */
export const registerAround = (tx: Tx, day: string, today: string): Register =>
  registerOf(tx, weekAround(tx, day), today);

/** As it was written; a register of before 交款单 stood here says nothing of them. */
export const writtenData = ({ data }: Pick<RegisterRow, 'data'>): WeekData =>
  receipts.week.output.shape.data.parse(JSON.parse(data));

/** Whose register it is and who looked it through. */
export const who = (row: RegisterRow): Omit<Register, 'data'> => ({
  fromOn: row.from_on,
  toOn: row.to_on,
  registeredAt: row.registered_at,
  registeredBy: row.registered_by_name,
  checkedAt: row.checked_at,
  checkedBy: row.checked_by_name,
  checkNote: row.check_note,
});

const notRegistered = {
  registeredAt: null,
  registeredBy: null,
  checkedAt: null,
  checkedBy: null,
  checkNote: null,
};
