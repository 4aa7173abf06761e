import type { Handlers, Reports } from '../../../ledger/scene.ts';
import { enterSharedCost } from './enterSharedCost.ts';
import { postRun } from './postRun.ts';
import { previewRun } from './previewRun.ts';
import { runs } from './runs.ts';
import { sharedCosts } from './sharedCosts.ts';
import { voidSharedCost } from './voidSharedCost.ts';
import { withdrawRun } from './withdrawRun.ts';

export const billing: Pick<
  Handlers['fees'],
  'postRun' | 'withdrawRun' | 'runs' | 'sharedCosts' | 'enterSharedCost' | 'voidSharedCost'
> = { postRun, withdrawRun, runs, sharedCosts, enterSharedCost, voidSharedCost };

export const billingReports: Pick<Reports['fees'], 'previewRun'> = { previewRun };
