import type { Handlers, Reports } from '../../../ledger/scene.ts';
import { importOpening } from './importOpening.ts';
import { previewOpening } from './previewOpening.ts';

export const opening: Pick<Handlers['fees'], 'importOpening'> = { importOpening };

export const openingReports: Pick<Reports['fees'], 'previewOpening'> = { previewOpening };
