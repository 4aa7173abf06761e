import type { Handlers, Reports } from '../../ledger/scene.ts';
import { addPhone } from './addPhone.ts';
import { assignParkingSpace } from './assignParkingSpace.ts';
import { buildings } from './buildings.ts';
import { byPhone } from './byPhone.ts';
import { correctBuilding } from './correctBuilding.ts';
import { correctPerson } from './correctPerson.ts';
import { correctUnit } from './correctUnit.ts';
import { endPhone } from './endPhone.ts';
import { endVehicle } from './endVehicle.ts';
import { importRoster } from './importRoster.ts';
import { moveIn } from './moveIn.ts';
import { moveOut } from './moveOut.ts';
import { previewRoster } from './previewRoster.ts';
import { projects } from './projects.ts';
import { registerBuilding } from './registerBuilding.ts';
import { registerProject } from './registerProject.ts';
import { registerUnit } from './registerUnit.ts';
import { registerVehicle } from './registerVehicle.ts';
import { releaseParkingSpace } from './releaseParkingSpace.ts';
import { revealPhone } from './revealPhone.ts';
import { search } from './search.ts';
import { unit } from './unit.ts';
import { units } from './units.ts';

/** 房产与住户: the estate, its units and the people who belong to them. */
export const households: Handlers['households'] = {
  byPhone,
  search,
  projects,
  buildings,
  units,
  unit,
  registerProject,
  registerBuilding,
  correctBuilding,
  registerUnit,
  correctUnit,
  moveIn,
  moveOut,
  correctPerson,
  addPhone,
  endPhone,
  revealPhone,
  registerVehicle,
  endVehicle,
  assignParkingSpace,
  releaseParkingSpace,
  importRoster,
};

export const householdReports: Reports['households'] = { previewRoster };
