/** The papers the desk gives out. Each stands in the ledger before it is printed. */
export const paperKinds = [
  'visitor-pass',
  'work-order',
  'receipt',
  'deposit-refund',
  'prepaid-refund',
  'dunning-notice',
  'meter-route',
  'hand-in',
  'handover-record',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Sheets by name: their size in mm, and the margin that the worst of printers, or the tractor holes, leave white. */
export const sheets = {
  'a6-landscape': { width: 148, height: 105, marginX: 7, marginY: 7 },
  a5: { width: 148, height: 210, marginX: 14, marginY: 14 },
  'a5-landscape': { width: 210, height: 148, marginX: 9, marginY: 7 },
  'half-sheet': { width: 241, height: 139.7, marginX: 18, marginY: 6 },
  'third-sheet': { width: 241, height: 93.1, marginX: 18, marginY: 4 },
  'roll-80': { width: 80, height: 200, marginX: 4, marginY: 4 },
  a4: { width: 210, height: 297, marginX: 14, marginY: 12 },
} as const;
export type Sheet = keyof typeof sheets;

/** Whether a sheet comes off a roll: it ends where what stands on it does, whatever height it is listed with. */
export const isRoll = (sheet: Sheet): boolean => sheet === 'roll-80';
export const sheetNames = Object.keys(sheets) as [Sheet, ...Sheet[]];

/** The sheets a paper is laid out for, the usual one first. */
export const sheetsOf: Readonly<Record<PaperKind, readonly [Sheet, ...Sheet[]]>> = {
  'visitor-pass': ['a6-landscape', 'a5-landscape'],
  'work-order': ['half-sheet', 'a5-landscape'],
  receipt: ['third-sheet', 'a5-landscape', 'roll-80'],
  'deposit-refund': ['a5-landscape', 'half-sheet'],
  'prepaid-refund': ['a5-landscape', 'half-sheet'],
  'dunning-notice': ['a5-landscape', 'a4'],
  'meter-route': ['a4'],
  'hand-in': ['a5', 'half-sheet', 'a4'],
  'handover-record': ['a4', 'a5'],
};

/** A paper of several copies says on each whom it is for (一式几联); one without is a single sheet. */
export const copiesOf = {
  'visitor-pass': [],
  'work-order': ['engineering', 'desk', 'household'],
  receipt: ['stub', 'payer', 'bookkeeping'],
  'deposit-refund': ['stub', 'payer', 'bookkeeping'],
  'prepaid-refund': ['stub', 'payer', 'bookkeeping'],
  'dunning-notice': [],
  'meter-route': [],
  'hand-in': ['payer', 'cashier', 'bookkeeping'],
  'handover-record': [],
} as const satisfies Record<PaperKind, readonly string[]>;

/** How far a paper is: not tried yet, being printed, on paper, saved as a file where there is no printer, failed, or unknown after a crash. */
export const paperStates = ['waiting', 'printing', 'printed', 'saved', 'failed'] as const;
export type PaperState = (typeof paperStates)[number];

/** How one attempt at the printer ended. */
export const printOutcomes = ['printed', 'saved', 'failed'] as const;

/** Why nothing came out, as codes: the printer bound to the paper is not there, or its driver would not. */
export const printTroubles = ['print/no-printer', 'print/failed'] as const;
export type PrintTrouble = (typeof printTroubles)[number];
