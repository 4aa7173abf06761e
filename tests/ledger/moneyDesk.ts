import { randomUUID } from 'node:crypto';
import type { BuildingId, ProjectId, UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { expectedCash } from '../../src-main/procedures/drawer/cashOnHand.ts';
import { cashOf, someItem, someStandard, someUnit } from '../fixtures/money.ts';
import { must, openDesk, staffSecret, type TestDesk } from './scene.ts';

export { cashOf };

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
  /** The drawer's shift is over: counted, received by finance, and so much stays in it. */
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
      endShift(office, retainedFen);
    },
  };
}

/** Counts the drawer as it should be, or to what has to stay in it, and has finance receive it. */
function endShift(office: TestDesk, retainedFen: number): void {
  const { service, rows } = office;
  const [shift] = rows('SELECT id, cashier_id AS clerk FROM drawer_shifts WHERE ended_at IS NULL');
  const idOf = (login: string) => rows(`SELECT id FROM staff WHERE login = '${login}'`)[0]!['id'] as string;
  const { clerk, id: shiftId } = shift as { clerk: string; id: string };
  const ask = (staffId: string, procedure: string, input: object): unknown => {
    const { result } = service.answer({ procedure, input, key: randomUUID(), staffId });
    if (!result.ok) throw new Error(`${procedure} refused: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const proof = (login: string) => ({ staffId: idOf(login), secret: staffSecret });
  ask(idOf('supervisor'), 'drawer.changeSettings', {
    floatFen: retainedFen,
    toleranceFen: 1_000_000,
    remindFrom: '16:30',
  });
  ask(clerk, 'drawer.startCount', {});
  const left = Math.max(expectedCash(service.ledger.tx, shiftId) - retainedFen, 0);
  const stays = cashOf(retainedFen);
  const counts = cashOf(left).map((line, at) => ({ ...line, pieces: line.pieces + stays[at]!.pieces }));
  const { state } = (ask(clerk, 'drawer.submitCount', { counts }) as { shift: { state: string } }).shift;
  if (state === 'review') {
    const approval = proof('supervisor');
    ask(clerk, 'drawer.approveVariance', { reason: 'not-found', text: '找不到原因', approval });
  }
  ask(clerk, 'drawer.receive', { shiftId, counts, receiver: proof('finance') });
}
