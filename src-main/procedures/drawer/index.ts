import type { Handlers, Reports } from '../../ledger/scene.ts';
import { channels } from './channels/index.ts';
import { counting } from './counting/index.ts';
import { handIns } from './handIns/index.ts';
import { monthReports, months } from './months/index.ts';
import { shifts } from './shifts/index.ts';

/** 钱箱: who has it, how it is counted and received, 交款单, the channels' statements, and the month's end. */
export const drawer: Handlers['drawer'] = { ...shifts, ...counting, ...handIns, ...channels, ...months };

export const drawerReports: Reports['drawer'] = monthReports;
