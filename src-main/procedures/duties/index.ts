import type { Handlers } from '../../ledger/scene.ts';
import { tick } from './tick.ts';
import { today } from './today.ts';
import { untick } from './untick.ts';

export const duties: Handlers['duties'] = { today, tick, untick };
