import type { Handlers, Reports } from '../../ledger/scene.ts';
import { acceptHead } from './acceptHead.ts';
import { backups } from './backups.ts';
import { changeSettings } from './changeSettings.ts';
import { exportAll } from './exportAll.ts';
import { settings } from './settings.ts';
import { setUp } from './setUp.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';

/** 设置、备份: who the office is, and how its ledger stands. */
export const office: Handlers['office'] = {
  status,
  setUp,
  settings,
  changeSettings,
  acceptHead,
  backups,
};

export const officeReports: Reports['office'] = { verify, exportAll };
