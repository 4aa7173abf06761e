import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { ShiftId } from '../../src-shared/contract/drawer/shifts.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { cashOf } from './moneyDesk.ts';
import { type FeeDesk, feeDesk } from './moneyTaken.ts';
import { must, staffSecret } from './scene.ts';

type Counts = Input<Contract['drawer']['open']>['counts'];

type Received = Input<Contract['drawer']['receive']>;

/** A desk with the drawer open, 500 yuan in it, and all it takes to count it and hand it over. */
export type CountingDesk = FeeDesk & {
  colleague: Desk;
  manager: Desk;
  shiftId: () => Received['shiftId'];
  /** A person by her login, with her PIN. */
  proof: (login: string) => Received['receiver'];
  /** The clerk counts so many fen and hands the count in. */
  count: (amountFen: number) => Promise<Output<Contract['drawer']['submitCount']>>;
  /** A supervisor agrees to the difference. */
  agree: (login?: string) => ReturnType<Desk['drawer']['approveVariance']>;
  receive: (counts: Counts, login?: string) => ReturnType<Desk['drawer']['receive']>;
};

export async function countingDesk(): Promise<CountingDesk> {
  const office = await feeDesk();
  const { clerk, rows } = office;
  const colleague = await office.as('receptionist', 'supervisor');
  const manager = await office.as('manager');
  const proof = (login: string) => ({
    staffId: StaffId.parse(rows(`SELECT id FROM staff WHERE login = '${login}'`)[0]!['id']),
    secret: staffSecret,
  });
  const shiftId = () =>
    ShiftId.parse(rows('SELECT id FROM drawer_shifts ORDER BY nth DESC LIMIT 1')[0]!['id']);
  return {
    ...office,
    get service() {
      return office.service;
    },
    colleague,
    manager,
    shiftId,
    proof,
    count: async (amountFen) => {
      await must(clerk.drawer.startCount({}));
      return must(clerk.drawer.submitCount({ counts: cashOf(amountFen) }));
    },
    agree: (login = 'supervisor') =>
      clerk.drawer.approveVariance({ reason: 'not-found', text: '反复点过，找不到', approval: proof(login) }),
    receive: (counts, login = 'finance') =>
      clerk.drawer.receive({ shiftId: shiftId(), counts, receiver: proof(login) }),
  };
}
