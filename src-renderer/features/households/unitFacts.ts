import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { areaText, readArea } from '../../../src-shared/rules/area.ts';
import type { Occupancy, Usage } from '../../../src-shared/rules/estate.ts';
import { orNull } from '../../app/form/orNull.ts';

export type Unit = Output<(typeof contract)['households']['unit']>;

/** A unit's facts as they stand in a form: areas in m² as they are typed, empty text where the ledger has none. */
export type UnitFacts = {
  floor: number | null;
  usage: Usage | null;
  areaCm2: string;
  innerAreaCm2: string;
  occupancy: Occupancy | null;
  handedOverOn: string | null;
  movedInOn: string | null;
  warrantyUntil: string | null;
  residentCount: number | null;
  note: string;
};

export const noFacts: UnitFacts = {
  floor: null,
  usage: null,
  areaCm2: '',
  innerAreaCm2: '',
  occupancy: null,
  handedOverOn: null,
  movedInOn: null,
  warrantyUntil: null,
  residentCount: null,
  note: '',
};

/** From the ledger into the form. */
export const factsOf = (unit: Unit): UnitFacts => ({
  floor: unit.floor,
  usage: unit.usage,
  areaCm2: unit.areaCm2 === null ? '' : areaText(unit.areaCm2),
  innerAreaCm2: unit.innerAreaCm2 === null ? '' : areaText(unit.innerAreaCm2),
  occupancy: unit.occupancy,
  handedOverOn: unit.handedOverOn,
  movedInOn: unit.movedInOn,
  warrantyUntil: unit.warrantyUntil,
  residentCount: unit.residentCount,
  note: unit.note ?? '',
});

/** From the form, checked by its rules, to the contract. */
export const factsFrom = (typed: UnitFacts) => ({
  floor: typed.floor,
  usage: typed.usage ?? null,
  areaCm2: areaFrom(typed.areaCm2),
  innerAreaCm2: areaFrom(typed.innerAreaCm2),
  occupancy: typed.occupancy ?? null,
  handedOverOn: typed.handedOverOn,
  movedInOn: typed.movedInOn,
  warrantyUntil: typed.warrantyUntil,
  residentCount: typed.residentCount,
  note: orNull(typed.note),
});

function areaFrom(typed: string): number | null {
  const reading = readArea(typed);
  return reading.ok ? reading.value : null;
}
