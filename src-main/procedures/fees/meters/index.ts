import type { Handlers, Reports } from '../../../ledger/scene.ts';
import { addMeter } from './addMeter.ts';
import { addMeters } from './addMeters.ts';
import { enterReadings } from './enterReadings.ts';
import { metersOf } from './metersOf.ts';
import { previewMeters } from './previewMeters.ts';
import { previewReadings } from './previewReadings.ts';
import { printRoute } from './printRoute.ts';
import { readings } from './readings.ts';
import { replaceMeter } from './replaceMeter.ts';
import { route } from './route.ts';
import { voidReading } from './voidReading.ts';

type Verbs =
  | 'metersOf'
  | 'addMeter'
  | 'addMeters'
  | 'replaceMeter'
  | 'route'
  | 'enterReadings'
  | 'voidReading'
  | 'readings'
  | 'printRoute';

/** 抄表: the meters of the homes, the walk from door to door, and what was read. */
export const meters: Pick<Handlers['fees'], Verbs> = {
  metersOf,
  addMeter,
  addMeters,
  replaceMeter,
  route,
  enterReadings,
  voidReading,
  readings,
  printRoute,
};

export const meterReports: Pick<Reports['fees'], 'previewMeters' | 'previewReadings'> = {
  previewMeters,
  previewReadings,
};
