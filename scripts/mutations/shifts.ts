import { type Guard, walk } from './guard.ts';

const drawer = 'src-main/procedures/drawer';
const tests = 'tests/ledger';
const [drawerStep, countingStep] = ['migrations/0010_drawer.ts', 'migrations/0015_counting.ts'];

/** Who has the drawer, what was in it when she got it, and by what clock. */
export const shiftGuards: readonly Guard[] = [
  {
    name: 'two people have the drawer at once',
    id: 'I1',
    code: [{ file: `${drawer}/openShift.ts`, text: '  refuseTaken(scene);\n', by: '' }],
    schema: [
      {
        file: drawerStep,
        text: 'CREATE UNIQUE INDEX drawer_shifts_one_live',
        by: 'CREATE INDEX drawer_shifts_one_live',
      },
    ],
    caughtBy: [walk, `${tests}/drawer.test.ts`],
  },
  {
    name: 'money goes into a colleague’s drawer',
    id: 'I2',
    code: [
      {
        file: `${drawer}/ownShift.ts`,
        text: "  if (shift.cashier_id !== staff.id) refuse('drawer/not-yours', { name: shift.cashier_name });\n",
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/counting.test.ts`],
  },
  {
    name: 'money goes into a drawer that is locked, counted or sealed',
    id: 'I2',
    code: [
      {
        file: `${drawer}/ownShift.ts`,
        text: '  if (shift.state !== state) refuse(otherwise);\n',
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/counting.test.ts`],
  },
  {
    name: 'a shift begins with what was counted, not with what the one before left',
    id: 'I3',
    code: [
      {
        file: `${drawer}/openShift.ts`,
        text: 'const left = before?.retained_fen ?? counted;',
        by: 'const left = counted;',
      },
    ],
    caughtBy: [walk, `${tests}/drawer.test.ts`],
  },
  {
    name: 'an opening difference is not booked',
    id: 'I3b',
    code: [
      {
        file: `${drawer}/openShift.ts`,
        text: '  if (difference !== 0) {\n',
        by: '  if (Number.isNaN(difference)) {\n',
      },
    ],
    caughtBy: [walk, `${tests}/drawer.test.ts`],
  },
  {
    name: 'an opening difference belongs to whoever found it',
    id: 'I3b',
    code: [
      {
        file: `${drawer}/openShift.ts`,
        text: 'belongs_to: before?.cashier_id ?? null,',
        by: 'belongs_to: cashierId,',
      },
    ],
    caughtBy: [walk, `${tests}/drawer.test.ts`],
  },
  {
    name: 'an opening difference needs no reason',
    id: 'I3b',
    code: [
      {
        file: `${drawer}/openShift.ts`,
        text: "  if (difference !== 0 && reason === null) refuse('drawer/reason-missing');\n",
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/drawer.test.ts`],
  },
  {
    name: 'a shift that took money is given back as untouched',
    id: 'I2',
    code: [
      {
        file: `${drawer}/shifts/cancel.ts`,
        text: "if (receipts > 0 || tx.first(otherMovement, { id })) refuse('drawer/not-empty', { receipts });",
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/drawer.test.ts`],
  },
  {
    name: 'cash is paid out with nobody who agreed',
    id: 'I7',
    code: [
      {
        file: `${drawer}/shifts/move.ts`,
        text: 'goesOut || approval !== null',
        by: 'approval !== null',
      },
    ],
    schema: [
      {
        file: countingStep,
        text: "WHEN NEW.kind = 'paid-out' AND",
        by: "WHEN NEW.kind = 'none' AND",
      },
    ],
    caughtBy: [walk, `${tests}/counting.test.ts`],
  },
  {
    name: 'more cash is paid out than there is',
    id: 'I4',
    code: [
      {
        file: `${drawer}/cashOnHand.ts`,
        text: "if (needed > expectedCash(tx, shiftId)) refuse('drawer/not-enough-cash', { needed: fenText(needed) });",
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/counting.test.ts`],
  },
  {
    name: 'money is taken while the clock stands before what was done already',
    id: 'I15',
    code: [
      {
        file: `${drawer}/ownShift.ts`,
        text: '  refuseClockBack(scene, shift.opened_at, twoMinutes);\n',
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/counting.test.ts`],
  },
  {
    name: 'a drawer is opened before the one before it was closed',
    id: 'I15',
    code: [
      {
        file: `${drawer}/openShift.ts`,
        text: '  refuseClockBack(scene, before?.ended_at ?? 0);\n',
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/counting.test.ts`],
  },
  {
    name: 'a drawer is received before it was opened',
    id: 'I15',
    code: [
      {
        file: `${drawer}/closeShift.ts`,
        text: '  refuseClockBack(scene, shift.opened_at);\n',
        by: '',
      },
      {
        file: `${drawer}/writeCount.ts`,
        text: '  refuseClockBack(scene, tx.first(countedLast, { shiftId })?.counted_at ?? now, twoMinutes);\n',
        by: '',
      },
    ],
    caughtBy: [walk, `${tests}/counting.test.ts`],
  },
  {
    name: 'a clock that was set back is not shown',
    id: 'I15',
    code: [
      {
        file: 'src-main/procedures/office/status.ts',
        text: 'clockBehindMs: last ? Math.max(0, last.at + last.behind_ms - now) : 0,',
        by: 'clockBehindMs: 0,',
      },
    ],
    caughtBy: [walk],
  },
  {
    name: 'a command sent twice is done twice',
    id: 'I9',
    code: [
      { file: 'src-main/ledger/serve.ts', text: '    if (before) {\n', by: '    if (before && false) {\n' },
    ],
    schema: [
      {
        file: 'migrations/0001_ledger.ts',
        text: 'key TEXT NOT NULL UNIQUE',
        by: 'key TEXT NOT NULL',
      },
    ],
    caughtBy: [walk, `${tests}/promises.test.ts`],
  },
  {
    name: 'another payment under a key that was used is answered with the first one',
    id: 'I9',
    code: [{ file: 'src-main/ledger/serve.ts', text: '        before.input === asked &&\n', by: '' }],
    caughtBy: [walk, `${tests}/promises.test.ts`],
  },
];
