import type { Database } from 'better-sqlite3';
import { up as ledger } from './0001_ledger.ts';
import { up as households } from './0002_households.ts';
import { up as visitors } from './0003_visitors.ts';
import { up as papers } from './0004_papers.ts';
import { up as drafts } from './0005_drafts.ts';
import { up as tickets } from './0006_tickets.ts';
import { up as duties } from './0007_duties.ts';
import { up as backups } from './0008_backups.ts';
import { up as paperKinds } from './0009_paper_kinds.ts';
import { up as drawer } from './0010_drawer.ts';
import { up as fees } from './0011_fees.ts';
import { up as receipts } from './0012_receipts.ts';
import { up as receiptPlaces } from './0013_receipt_places.ts';
import { up as refunds } from './0014_refunds.ts';
import { up as counting } from './0015_counting.ts';
import { up as handover } from './0016_handover.ts';
import { up as dutyCalendar } from './0017_duty_calendar.ts';

/** One step of the schema's history; frozen once released, a mistake is corrected by a later step. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Database) => void;
};

/** Listed by hand: a folder scan does not survive bundling. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'ledger', up: ledger },
  { version: 2, name: 'households', up: households },
  { version: 3, name: 'visitors', up: visitors },
  { version: 4, name: 'papers', up: papers },
  { version: 5, name: 'drafts', up: drafts },
  { version: 6, name: 'tickets', up: tickets },
  { version: 7, name: 'duties', up: duties },
  { version: 8, name: 'backups', up: backups },
  { version: 9, name: 'paper-kinds', up: paperKinds },
  { version: 10, name: 'drawer', up: drawer },
  { version: 11, name: 'fees', up: fees },
  { version: 12, name: 'receipts', up: receipts },
  { version: 13, name: 'receipt-places', up: receiptPlaces },
  { version: 14, name: 'refunds', up: refunds },
  { version: 15, name: 'counting', up: counting },
  { version: 16, name: 'handover', up: handover },
  { version: 17, name: 'duty-calendar', up: dutyCalendar },
];
