import type { BuildingId, ProjectId, UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { must, openDesk, type TestDesk } from './scene.ts';
import { someItem, someStandard, someUnit } from '../fixtures/money.ts';

type Item = Output<Contract['fees']['addItem']>;
type NewItem = Input<Contract['fees']['addItem']>;
type NewStandard = Input<Contract['fees']['setStandard']>;

/** An office that takes money: an estate, three people with their posts, and what it takes to charge for something. */
export type MoneyDesk = TestDesk & {
  clerk: Desk;
  lead: Desk;
  finance: Desk;
  projectId: ProjectId;
  buildingId: BuildingId;
  /** A home of 3栋 1单元, with its area in cm² and an owner. */
  home: (room: string, areaCm2?: number | null, owner?: string) => Promise<UnitId>;
  item: (facts: Partial<NewItem> & { name: string }) => Promise<Item>;
  /** A price for everybody from 2020 on, in 1/10,000 yuan, unless told otherwise. */
  standard: (facts: Partial<NewStandard> & Pick<NewStandard, 'itemId'>) => Promise<void>;
  /** The clerk has the drawer, with a float of 500 yuan. */
  openDrawer: () => Promise<void>;
  /** The drawer's shift is over, as if it had been counted and handed over; so much stays in it. */
  closeDrawer: (retainedFen?: number) => void;
};

/** A new office with an estate of one building; nothing is charged and the drawer is shut. */
export async function moneyDesk(): Promise<MoneyDesk> {
  const office = await openDesk();
  const [clerk, lead, finance] = await Promise.all([
    office.as('receptionist'),
    office.as('supervisor'),
    office.as('finance'),
  ]);
  const { desk } = office;
  const { id: projectId } = await must(desk.households.registerProject({ name: '和园一期' }));
  const { id: buildingId } = await must(
    desk.households.registerBuilding({
      projectId,
      name: '3栋',
      floors: 18,
      hasLift: true,
      structure: null,
      pipes: null,
    }),
  );
  return {
    ...office,
    get service() {
      return office.service;
    },
    clerk,
    lead,
    finance,
    projectId,
    buildingId,
    home: async (room, areaCm2 = 1_002_400, owner = '张三') => {
      const { id } = await must(
        desk.households.registerUnit({
          ...someUnit,
          handedOverOn: '2020-05-20',
          buildingId,
          room,
          areaCm2,
          floor: Number(room.slice(0, -2)) || null,
        }),
      );
      await must(
        desk.households.moveIn({
          unitId: id,
          personId: null,
          name: owner,
          sex: null,
          note: null,
          relation: 'owner',
          fromOn: null,
          phones: [],
        }),
      );
      return id;
    },
    item: (facts) => must(lead.fees.addItem({ ...someItem, ...facts })),
    standard: async (facts) => {
      await must(lead.fees.setStandard({ ...someStandard, ...facts }));
    },
    openDrawer: async () => {
      await must(clerk.drawer.open({ counts: cashOf(50_000), reason: null }));
    },
    closeDrawer: (retainedFen = 50_000) => {
      const { db } = office.service.ledger;
      db.prepare(
        `UPDATE drawer_shifts SET state = 'closed', ended_at = (SELECT max(at) FROM journal), retained_fen = ?
         WHERE ended_at IS NULL`,
      ).run(retainedFen);
    },
  };
}

/** A count that comes to so many fen, in the fewest notes. */
export function cashOf(amountFen: number): Input<Contract['drawer']['open']>['counts'] {
  let left = amountFen;
  return denominations.map((denominationFen) => {
    const pieces = Math.floor(left / denominationFen);
    left -= pieces * denominationFen;
    return { denominationFen, pieces };
  });
}
