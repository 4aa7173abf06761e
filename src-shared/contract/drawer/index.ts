import { channels } from './channels.ts';
import { counting } from './counting.ts';
import { handIns } from './handIns.ts';
import { months } from './months.ts';
import { shifts } from './shifts.ts';

/** 钱箱: who has it, how it is counted and handed over, 交款单, the channels' statements, and the month's end. */
export const drawer = { ...shifts, ...counting, ...handIns, ...channels, ...months };
