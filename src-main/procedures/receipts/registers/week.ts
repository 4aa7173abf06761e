import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../../drawer/blind.ts';
import { type Register, registerAround, who, writtenData } from './registerAround.ts';
import { registersFrom } from './weekAround.ts';

type Weeks = Contract['receipts']['weeks'];

/** 周登记 of the week a day is in. */
export function week(scene: Scene, { day }: Input<Contract['receipts']['week']>): Register {
  refuseBlind(scene);
  return registerAround(scene.tx, day, scene.today);
}

/** The registers of the last year, the latest first. */
export function weeks(scene: Scene): Output<Weeks> {
  refuseBlind(scene);
  return scene.tx.all(registersFrom, { from: dayFrom(scene.today, -371) }).map((row) => {
    const { receipts, totalFen } = writtenData(row);
    return { ...who(row), receipts, totalFen };
  });
}
