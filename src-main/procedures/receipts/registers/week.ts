import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type Register, registerAround, who } from './registerAround.ts';
import { registersFrom } from './weekAround.ts';
import type { WeekData } from './weekData.ts';

type Weeks = Contract['receipts']['weeks'];

/** 周登记 of the week a day is in. */
export const week = ({ tx }: Scene, { day }: Input<Contract['receipts']['week']>): Register =>
  registerAround(tx, day);

/** The registers of the last year, the latest first. */
export const weeks = ({ tx, today }: Scene): Output<Weeks> =>
  tx.all(registersFrom, { from: dayFrom(today, -371) }).map((row) => {
    const { receipts, totalFen } = JSON.parse(row.data) as WeekData;
    return { ...who(row), receipts, totalFen };
  });
