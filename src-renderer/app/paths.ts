/** Where things are in the window. */
export const paths = {
  today: '/today',
  visitors: '/visitors',
  /** The register of visitors with a new visitor's form; each one that is begun is a task of its own. */
  newVisitor: (task: string) => `/visitors?new=${task}`,
  /** One visit, beside the people present or beside the register of a day. */
  visit: (visitId: string, day?: string) =>
    `/visitors?${day === undefined ? '' : `day=${day}&`}visit=${visitId}`,
  tickets: '/tickets',
  /** The intake of a repair; each call that is taken is a task of its own. */
  newTicket: (task: string) => `/tickets/new/${task}`,
  ticket: (ticketId: string) => `/tickets/${ticketId}`,
  repairBook: '/tickets/book',
  technicians: '/tickets/technicians',
  receipts: '/receipts',
  /** The counter: each payer who is served is a task of its own. */
  takeMoney: (task: string, unitId?: string) =>
    `/receipts/new/${task}${unitId === undefined ? '' : `?unit=${unitId}`}`,
  receipt: (receiptId: string) => `/receipts/${receiptId}`,
  /** What was just taken: its number, and what goes back to the payer. */
  taken: (receiptId: string) => `/receipts/${receiptId}/taken`,
  books: '/receipts/books',
  deposits: '/receipts/deposits',
  payouts: '/receipts/payouts',
  weekRegister: '/receipts/week',
  fees: '/fees',
  feeItems: '/fees/items',
  billing: '/fees/billing',
  meters: '/fees/meters',
  collection: '/fees/collection',
  opening: '/fees/opening',
  householdFees: (unitId: string) => `/fees/households/${unitId}`,
  drawer: '/drawer',
  /** 16:45 交款, at the step the ledger is in. */
  handInFlow: '/drawer/hand-in',
  handIns: '/drawer/hand-ins',
  oneHandIn: (handInId: string) => `/drawer/hand-ins/${handInId}`,
  shiftRegister: '/drawer/shifts',
  shiftOf: (shiftId: string) => `/drawer/shifts/${shiftId}`,
  channels: '/drawer/channels',
  /** 月结: every month, or one with its bridge and its cash journal. */
  months: '/drawer/month',
  monthOf: (month: string) => `/drawer/month/${month}`,
  /** Cash, receipts and the fee ledger against each other. */
  reconciliation: '/drawer/reconciliation',
  drawerSettings: '/office/drawer',
  receiptForm: '/office/receipts',
  workLog: '/work-log',
  handover: '/handover',
  post: '/handover/post',
  notes: '/handover/notes',
  /** The notebook with an empty line to write on. */
  newNote: '/handover/notes?form=new',
  /** One line of the notebook: of what stands now, or of a day. */
  oneNote: (noteId: string, day?: string) =>
    `/handover/notes?${day === undefined ? '' : `day=${day}&`}note=${noteId}`,
  leaving: '/handover/leaving',
  handoverRecords: '/handover/records',
  handoverRecord: (handoverId: string) => `/handover/records/${handoverId}`,
  duties: '/duties',
  officeDays: '/duties/days',
  dutyShifts: '/duties/shifts',
  households: '/households',
  household: (unitId: string) => `/households/${unitId}`,
  import: '/import',
  papers: '/papers',
  staff: '/staff',
  office: '/office',
  printers: '/office/printers',
  backups: '/office/backups',
  restore: '/office/restore',
  move: '/office/move',
  keys: '/office/keys',
  manual: '/manual',
} as const;
