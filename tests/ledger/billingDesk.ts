import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import type { BuildingId, UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { invariants } from '../../src-main/ledger/invariants/index.ts';
import type { MoneyDesk } from './moneyDesk.ts';
import { must } from './scene.ts';

export type Preview = Output<Contract['fees']['previewRun']>;
export type Run = Output<Contract['fees']['postRun']>;
type What = Pick<Input<Contract['fees']['postRun']>, 'itemIds' | 'buildingIds' | 'excluded'>;
type Look = Input<Contract['fees']['previewRun']>['look'];

/** What a run is asked for: everything of the item in every building, unless told otherwise. */
export const runOf = (
  itemId: FeeItemId | readonly FeeItemId[],
  [fromOn, toOn]: readonly [string, string],
  more: Partial<What> = {},
): What & { fromOn: string; toOn: string } => ({
  itemIds: [itemId].flat(),
  fromOn,
  toOn,
  buildingIds: null,
  excluded: [],
  ...more,
});

/** What a run would charge. */
export const preview = (
  { lead }: MoneyDesk,
  run: ReturnType<typeof runOf>,
  look: Look = { at: 'oddities' },
): Promise<Preview> => must(lead.fees.previewRun({ ...run, look }));

/** Posts a run exactly as it was looked at. */
export async function post(office: MoneyDesk, run: ReturnType<typeof runOf>): Promise<Run> {
  const { chargeCount, totalFen } = await preview(office, run);
  return must(office.lead.fees.postRun({ ...run, chargeCount, totalFen }));
}

/** What a household was charged so far, the earliest first: days, fen and the calculation as it prints. */
export async function chargedTo(
  { clerk }: MoneyDesk,
  unitId: UnitId,
): Promise<{ days: string; due: string; fen: number; text: string; source: string; item: string }[]> {
  const charges = await must(clerk.fees.statement({ unitId, fromOn: '2000-01-01', toOn: '2099-12-31' }));
  return charges
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map((charge) => ({
      days: `${charge.fromOn}…${charge.toOn}`,
      due: charge.dueOn,
      fen: charge.amountFen,
      text: charge.calculation,
      source: charge.source,
      item: charge.itemName,
    }))
    .toSorted((a, b) => (`${a.days}${a.item}` < `${b.days}${b.item}` ? -1 : 1));
}

/** A home with what else a charge asks for: the day it was handed over, what it is used for, which building. */
export async function homeWith(
  office: MoneyDesk,
  room: string,
  facts: Partial<Input<Contract['households']['registerUnit']>> = {},
): Promise<UnitId> {
  const { id } = await must(
    office.clerk.households.registerUnit({
      buildingId: office.buildingId,
      entrance: '1',
      room,
      usage: 'residence',
      areaCm2: 1_000_000,
      floor: 5,
      innerAreaCm2: null,
      occupancy: 'occupied',
      handedOverOn: null,
      movedInOn: null,
      warrantyUntil: null,
      residentCount: null,
      note: null,
      ...facts,
    }),
  );
  return id;
}

/** Another building of the estate. */
export async function buildingNamed({ desk, projectId }: MoneyDesk, name: string): Promise<BuildingId> {
  const { id } = await must(
    desk.households.registerBuilding({
      projectId,
      name,
      floors: 18,
      hasLift: true,
      structure: null,
      pipes: null,
    }),
  );
  return id;
}

/** What breaks any rule of the ledger: nothing, ever. */
export const broken = ({ rows }: MoneyDesk): unknown[] => invariants.flatMap(({ sql }) => rows(sql));
