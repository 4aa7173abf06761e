import { contract } from '../../src-shared/contract/index.ts';
import type { Role } from '../../src-shared/contract/procedure.ts';
import { paths } from './paths.ts';

/** What can be done by key, or by its name in the search box, wherever one is at the desk. */
export type Act = {
  /** As tinykeys writes them; an act without a key can be given one. */
  readonly keys: readonly string[];
  /** The screen it opens. Acts without one are done by whatever screen has bound them. */
  readonly to?: () => string;
  readonly roles?: readonly Role[] | 'anyone';
};

const { drawer, duties, fees, handover, households, office, papers, receipts, staff, tickets, visitors } =
  contract;

const list = {
  find: { keys: ['F3', 'Control+KeyK'] },
  newTicket: { keys: ['F6'], to: () => paths.newTicket(crypto.randomUUID()), roles: tickets.register.roles },
  newVisitor: {
    keys: ['F7'],
    to: () => paths.newVisitor(crypto.randomUUID()),
    roles: visitors.register.roles,
  },
  takeMoney: { keys: ['F8'], to: () => paths.takeMoney(crypto.randomUUID()), roles: receipts.take.roles },
  drawer: { keys: ['Shift+F8'], to: () => paths.drawer, roles: drawer.current.roles },
  handIn: {
    keys: ['Control+F8'],
    to: () => paths.handInFlow,
    roles: drawer.handInAndReopen.roles,
  },
  print: { keys: ['F9'] },
  parkTask: { keys: ['Control+KeyG'] },
  closeTask: { keys: ['Control+KeyW'] },
  nextTask: { keys: ['Control+Tab'] },
  taskList: { keys: ['Control+Shift+KeyG'] },
  takeUpDraft: { keys: ['Control+Shift+KeyE'] },
  dropDraft: { keys: ['Control+Shift+KeyD'] },
  undo: { keys: ['Control+KeyZ'] },
  lock: { keys: ['Control+KeyL'] },
  help: { keys: ['F1'] },
  keySheet: { keys: ['Control+F1'] },
  today: { keys: ['Control+Alt+Digit1'], to: () => paths.today },
  visitors: { keys: ['Control+Alt+Digit2'], to: () => paths.visitors, roles: visitors.present.roles },
  tickets: { keys: ['Control+Alt+Digit3'], to: () => paths.tickets, roles: tickets.open.roles },
  receipts: { keys: ['Control+Alt+Digit4'], to: () => paths.receipts, roles: receipts.ofDay.roles },
  fees: { keys: ['Control+Alt+Digit5'], to: () => paths.fees, roles: fees.arrears.roles },
  households: { keys: ['Control+Alt+Digit6'], to: () => paths.households },
  papers: { keys: ['Control+Alt+Digit7'], to: () => paths.papers, roles: papers.recent.roles },
  workLog: { keys: ['F10', 'Control+Alt+Digit8'], to: () => paths.workLog, roles: handover.workLog.roles },
  handover: { keys: ['Control+F10'], to: () => paths.handover, roles: handover.compile.roles },
  newNote: { keys: ['Control+KeyN'], to: () => paths.newNote, roles: handover.addNote.roles },
  leaving: { keys: ['Alt+F10'], to: () => paths.leaving, roles: handover.signOut.roles },
  import: { keys: ['Control+Alt+Digit9'], to: () => paths.import, roles: households.importRoster.roles },
  office: { keys: ['Control+Alt+Digit0'], to: () => paths.office },
  staff: { keys: [], to: () => paths.staff, roles: staff.list.roles },
  repairBook: { keys: [], to: () => paths.repairBook, roles: tickets.book.roles },
  technicians: { keys: [], to: () => paths.technicians, roles: tickets.technicians.roles },
  deposits: { keys: [], to: () => paths.deposits, roles: receipts.deposits.roles },
  payouts: { keys: [], to: () => paths.payouts, roles: receipts.payouts.roles },
  books: { keys: [], to: () => paths.books, roles: receipts.books.roles },
  weekRegister: { keys: [], to: () => paths.weekRegister, roles: receipts.week.roles },
  post: { keys: [], to: () => paths.post, roles: handover.attendance.roles },
  handoverRecords: { keys: [], to: () => paths.handoverRecords, roles: handover.handovers.roles },
  duties: { keys: [], to: () => paths.duties, roles: duties.calendar.roles },
  officeDays: { keys: [], to: () => paths.officeDays, roles: duties.officeDays.roles },
  dutyShifts: { keys: [], to: () => paths.dutyShifts, roles: handover.dutyShifts.roles },
  handIns: { keys: [], to: () => paths.handIns, roles: drawer.handIns.roles },
  shiftRegister: { keys: [], to: () => paths.shiftRegister, roles: drawer.shifts.roles },
  channels: { keys: [], to: () => paths.channels, roles: drawer.channelDays.roles },
  months: { keys: [], to: () => paths.months, roles: drawer.monthList.roles },
  reconciliation: { keys: [], to: () => paths.reconciliation, roles: drawer.reconciliation.roles },
  drawerSettings: { keys: [], to: () => paths.drawerSettings, roles: drawer.settings.roles },
  receiptForm: { keys: [], to: () => paths.receiptForm, roles: receipts.template.roles },
  printers: { keys: [], to: () => paths.printers, roles: papers.setUp.roles },
  backups: { keys: [], to: () => paths.backups, roles: office.backups.roles },
  restore: { keys: [], to: () => paths.restore },
  move: { keys: [], to: () => paths.move },
  keyMap: { keys: [], to: () => paths.keys },
} as const satisfies Record<string, Act>;

export type ActId = keyof typeof list;

/** Every act of the desk; its words are `keys:act.<id>`. */
export const acts: Readonly<Record<ActId, Act>> = list;

export const actIds = Object.keys(list) as readonly ActId[];

/** Keys that were chosen on this computer instead of those an act comes with. */
export type ChosenKeys = Readonly<Partial<Record<ActId, string>>>;

export const isAct = (name: string): name is ActId => Object.hasOwn(list, name);

/** The keys an act has on this computer. */
export function keysOfAct(act: ActId, chosen: ChosenKeys): readonly string[] {
  const own = chosen[act];
  return own === undefined ? acts[act].keys : [own];
}

/** Why a key can not be given to an act: it is not free to choose, or it does something else already. */
export type KeyRefusal = { why: 'reserved' } | { why: 'taken'; by: ActId };

/** Looks at a key before it is given to an act; `null` where nothing stands against it. */
export function refusalOfKey(act: ActId, keys: string, chosen: ChosenKeys): KeyRefusal | null {
  if (!acts[act].keys.includes(keys) && !isFree(keys)) return { why: 'reserved' };
  const by = actIds.find((other) => other !== act && keysOfAct(other, chosen).includes(keys));
  return by === undefined ? null : { why: 'taken', by };
}

/** An act gets back the keys it came with, unless another act has one of them now. */
export function refusalOfReset(act: ActId, chosen: ChosenKeys): KeyRefusal | null {
  const refusals = acts[act].keys.map((keys) => refusalOfKey(act, keys, chosen));
  return refusals.find((refusal) => refusal !== null) ?? null;
}

/** What was kept may be of another version or edited by hand: unknown acts, unfit keys and the second of two are dropped. */
export function soundKeys(kept: unknown): ChosenKeys {
  if (typeof kept !== 'object' || kept === null) return {};
  const fit = Object.entries(kept).filter(
    ([act, keys]) =>
      isAct(act) && typeof keys === 'string' && (isFree(keys) || acts[act].keys.includes(keys)),
  );
  return withoutDoubles(Object.fromEntries(fit));
}

/** An act that loses its chosen key has its own again, which may be another's by now: looked at until all are apart. */
function withoutDoubles(chosen: ChosenKeys): ChosenKeys {
  const double = actIds.find((act) => {
    const keys = chosen[act];
    return keys !== undefined && refusalOfKey(act, keys, chosen) !== null;
  });
  if (double === undefined) return chosen;
  const { [double]: _dropped, ...others } = chosen;
  return withoutDoubles(others);
}

/** How tinykeys writes what was pressed; `null` while only Ctrl, Shift or Alt is down. */
export function keysPressed(event: Pressed): string | null {
  if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'].includes(event.key)) return null;
  const held = [
    event.ctrlKey ? 'Control' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    event.metaKey ? 'Meta' : '',
  ].filter(Boolean);
  const name = /^(?:Key[A-Z]|Digit\d)$/.test(event.code) ? event.code : event.key;
  return [...held, name].join('+');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/**
 * Keys that may be chosen. The others belong to typing (plain signs, Enter, Esc, Ctrl+C…), to a screen (F2, Alt with a
 * letter, Ctrl+1, Ctrl+B), to the system (Alt+F4), or do nothing on purpose (F5, F11, F12, Ctrl+R).
 */
const isFree = (keys: string): boolean => free.some((pattern) => pattern.test(keys));

const free = [
  /^(?:(?:Control|Shift)\+)?F(?:1|3|4|6|7|8|9|10)$/,
  /^Alt\+F(?:1|3|6|7|8|9|10)$/,
  /^Control\+Key[DEFGHIKLMNOPQSTUWZ]$/,
  /^Control\+Shift\+Key[BDEFGHJKLMNOPQSTUWY]$/,
  /^Alt\+Digit\d$/,
  /^Control\+Tab$/,
];
