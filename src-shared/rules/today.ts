/** What waits at the desk, one kind a sentence; each kind belongs to the domain named before the dot. */
export const matterKinds = [
  'visitors.waiting',
  'visitors.document-here',
  'visitors.inside-since-yesterday',
  'tickets.unscheduled',
  'tickets.to-dispatch',
  'tickets.arrive',
  'tickets.fix',
  'tickets.voucher-out',
  'tickets.to-accept',
  'fees.promise-due',
  'fees.item-uncharged',
  'fees.month-unreported',
  'receipts.book-low',
  'receipts.refund-to-pay',
  'receipts.week-open',
  'receipts.week-unchecked',
  'papers.not-on-paper',
  'office.backup-old',
  'office.second-backup-old',
  'drafts.parked',
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** What the rules ask of the desk at a time of day (requirements (d)); only what this desk can do. */
export const dutyNames = [
  'morning-check',
  'work-log-noon',
  'repair-book',
  'visitors-out',
  'fee-slip-register',
  'work-log-evening',
] as const;
export type DutyName = (typeof dutyNames)[number];

/** The numbers at the side of 今日. */
export const glanceKinds = [
  'visitors.waiting',
  'visitors.inside',
  'tickets.urgent',
  'tickets.open',
  'tickets.overdue',
  'tickets.closed-today',
  'receipts.today',
  'fees.households-owing',
  'fees.owed',
  'papers.waiting',
  'drafts.parked',
] as const;

/** What the work log tells (SHF-06), one kind a sentence. */
export const logEvents = [
  'visitors.registered',
  'visitors.pass-issued',
  'visitors.left',
  'visitors.refused',
  'visitors.handed-over',
  'tickets.registered',
  'tickets.scheduled',
  'tickets.dispatched',
  'tickets.recalled',
  'tickets.voucher-entered',
  'tickets.accepted',
  'tickets.cancelled',
  'tickets.entered-in-book',
  'receipts.taken',
  'receipts.voided',
  'receipts.reversed',
  'receipts.deposit-refunded',
  'receipts.prepaid-refunded',
  'duties.ticked',
  'handover.line',
  'handover.compiled',
] as const;

/** What a day is in the State Council's calendar of holidays and makeup workdays. */
export const dayKinds = ['workday', 'weekend', 'holiday', 'makeup-workday', 'unknown'] as const;
export type DayKind = (typeof dayKinds)[number];

/** The holidays a free day, or a Saturday worked for one, belongs to. */
export const holidays = [
  'new-year',
  'spring-festival',
  'tomb-sweeping',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
  'other',
] as const;
export type Holiday = (typeof holidays)[number];
