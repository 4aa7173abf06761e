import { paths } from './paths.ts';

/** The manual's chapters in reading order; each is assets/manual/<language>/<name>.md. */
export const chapterNames = [
  'today',
  'visitors',
  'repairs',
  'receipts',
  'drawer',
  'billing',
  'meters',
  'arrears',
  'books',
  'printing',
  'tasks',
  'search',
  'households',
  'import',
  'work-log',
  'handover',
  'duties',
  'backups',
  'move',
  'keys',
  'trouble',
  'staff',
] as const;
export type ChapterName = (typeof chapterNames)[number];

/** Which chapter tells of the screen at an address. */
export function chapterFor(pathname: string): ChapterName {
  return screens.find(([start]) => pathname.startsWith(start))?.[1] ?? 'today';
}

/** Longer addresses before those they begin with. */
const screens: readonly (readonly [string, ChapterName])[] = [
  [paths.today, 'today'],
  [paths.visitors, 'visitors'],
  [paths.tickets, 'repairs'],
  [paths.books, 'books'],
  [paths.deposits, 'books'],
  [paths.payouts, 'books'],
  [paths.weekRegister, 'books'],
  [paths.receipts, 'receipts'],
  [paths.drawer, 'drawer'],
  [paths.drawerSettings, 'drawer'],
  [paths.workLog, 'work-log'],
  [paths.handover, 'handover'],
  [paths.duties, 'duties'],
  [paths.meters, 'meters'],
  [paths.billing, 'billing'],
  [paths.feeItems, 'billing'],
  [paths.opening, 'billing'],
  [paths.fees, 'arrears'],
  [paths.households, 'households'],
  [paths.import, 'import'],
  [paths.papers, 'printing'],
  [paths.staff, 'staff'],
  [paths.printers, 'printing'],
  [paths.receiptForm, 'books'],
  [paths.backups, 'backups'],
  [paths.restore, 'backups'],
  [paths.move, 'move'],
  [paths.keys, 'keys'],
  [paths.office, 'backups'],
];
