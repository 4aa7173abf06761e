import { type Guard, walk } from './guard.ts';

const handIns = 'src-main/procedures/drawer/handIns';
const tests = 'tests/ledger/handIns.test.ts';
const step = 'migrations/0015_counting.ts';

/** What goes to finance, when, and that it goes there once. */
export const handInGuards: readonly Guard[] = [
  {
    name: 'money of 17:00:00 is due the same day',
    id: 'I14',
    code: [
      {
        file: 'src-shared/rules/financeDay.ts',
        text: 'clock < cutOff ? today',
        by: 'clock <= cutOff ? today',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'money is due on a holiday, and on a Saturday that is worked it is not',
    id: 'I14',
    code: [
      {
        file: 'src-shared/rules/financeDay.ts',
        text: "  return kind === 'workday' || kind === 'makeup-workday';",
        by: '  return weekdayOf(day) <= 5;',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'a payment is on two slips',
    id: 'I13',
    code: [
      {
        file: `${handIns}/openLines.ts`,
        text: "    .where('hand_in_lines.receipt_id', 'is', null)\n",
        by: '',
      },
    ],
    schema: [
      {
        file: step,
        text: 'CREATE UNIQUE INDEX hand_in_lines_once',
        by: 'CREATE INDEX hand_in_lines_once',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'a shift is settled twice',
    id: 'I17',
    code: [
      {
        file: `${handIns}/openLines.ts`,
        text: 'unsettled: shifts.filter(({ settled }) => settled === 0),',
        by: 'unsettled: shifts,',
      },
    ],
    schema: [
      {
        file: step,
        text: 'CREATE UNIQUE INDEX hand_in_shifts_once',
        by: 'CREATE INDEX hand_in_shifts_once',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'a slip holds money of a drawer that nobody received',
    id: 'I13',
    code: [
      {
        file: `${handIns}/writeHandIn.ts`,
        text: '  { lines, unsettled }: OpenMoney = openMoney(scene.tx),\n',
        by: `  { lines, unsettled }: OpenMoney = {
    lines: [...openMoney(scene.tx).lines, ...sealedMoney(scene.tx, scene.now).lines],
    unsettled: openMoney(scene.tx).unsettled,
  },
`,
      },
      {
        file: `${handIns}/writeHandIn.ts`,
        text: "import { slipOf } from './slip.ts';\n",
        by: "import { slipOf } from './slip.ts';\nimport { sealedMoney } from './sealedMoney.ts';\n",
      },
    ],
    schema: [
      {
        file: step,
        text: "WHERE receipt_id = NEW.receipt_id AND receipt_payments.nth = NEW.nth) IS NOT 'closed'",
        by: "WHERE receipt_id = NEW.receipt_id AND receipt_payments.nth = NEW.nth) = 'open'",
      },
    ],
    caughtBy: [walk],
  },
  {
    name: 'a slip holds what is due on a later day',
    id: 'I14',
    code: [
      {
        file: `${handIns}/writeHandIn.ts`,
        text: 'const onIt = lines.filter(({ deposit_on }) => deposit_on <= depositOn);',
        by: 'const onIt = lines;',
      },
    ],
    schema: [
      {
        file: step,
        text: '> (SELECT hand_ins.deposit_on FROM hand_ins WHERE id = NEW.hand_in_id)',
        by: "> '9999-12-31'",
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'what an earlier slip could not settle is forgotten',
    id: 'I16',
    code: [
      {
        file: `${handIns}/writeHandIn.ts`,
        text: 'tx.first(carriedOn, {})?.carried_out_fen ?? fen(0)',
        by: 'fen(0)',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: '长款 of one shift makes up for 短款 of another',
    id: 'I7',
    code: [
      {
        file: 'src-shared/rules/handInSums.ts',
        text: 'over: sum(variances.filter((variance) => variance > 0)),',
        by: 'over: fen(Math.max(0, sum(variances))),',
      },
      {
        file: 'src-shared/rules/handInSums.ts',
        text: 'short: sum(variances.filter((variance) => variance < 0)),',
        by: 'short: fen(Math.min(0, sum(variances))),',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'the notes handed in come to something else than the slip',
    id: 'I23',
    code: [
      {
        file: `${handIns}/writeHandIn.ts`,
        text: '  if (handed < least || handed > most) {\n',
        by: '  if (handed < 0) {\n',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'a late slip does not say why',
    id: 'CSH-01',
    code: [
      {
        file: `${handIns}/writeHandIn.ts`,
        text: "  if (slip.late && lateReason === null) refuse('hand-in/late-reason-missing');\n",
        by: '',
      },
    ],
    schema: [{ file: step, text: 'CHECK ((late = 1) = (late_reason IS NOT NULL)),', by: '' }],
    caughtBy: [walk, tests],
  },
  {
    name: 'the number of a slip that was called back is given again',
    id: 'I5',
    code: [
      {
        file: 'src-main/ledger/series.ts',
        text: '  const nth = takeNumber(tx, `${book}/${day}`);\n',
        by: `  const last = takeNumber(tx, \`\${book}/\${day}\`);
  const nth = last > 1 && book === 'hand-in' && tx.first(cancelledLast, {})?.state === 'cancelled' ? last - 1 : last;
`,
      },
      {
        file: 'src-main/ledger/series.ts',
        text: 'const nextOf = query',
        by: `const cancelledLast = query()(() =>
  tables.selectFrom('hand_ins').select('state').orderBy('made_at', 'desc').limit(1),
);

const nextOf = query`,
      },
    ],
    schema: [
      {
        file: step,
        text: "number TEXT NOT NULL UNIQUE CHECK (number <> ''),\n      deposit_on",
        by: "number TEXT NOT NULL CHECK (number <> ''),\n      deposit_on",
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'a slip that was handed over is called back',
    id: 'I13',
    code: [
      {
        file: `${handIns}/cancelHandIn.ts`,
        text: "  if (row.state !== 'prepared') refuse('hand-in/not-prepared', { number: row.number });\n",
        by: '',
      },
    ],
    schema: [
      {
        file: step,
        text: "OR (OLD.state = 'handed' AND NEW.state IN ('received', 'disputed'))",
        by: "OR (OLD.state = 'handed' AND NEW.state IN ('received', 'disputed', 'cancelled'))",
      },
      {
        file: step,
        text: "CHECK ((state IN ('handed', 'disputed', 'received')) = (handed_at IS NOT NULL)),",
        by: '',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'a slip that was called back keeps its payments',
    id: 'I13',
    code: [{ file: `${handIns}/cancelHandIn.ts`, text: '  tx.run(releaseLines, { id });\n', by: '' }],
    caughtBy: [walk, tests],
  },
  {
    name: 'whoever made a slip out takes it herself',
    id: 'I10',
    code: [
      {
        file: `${handIns}/handOver.ts`,
        text: "  if (receiver.staffId === row.made_by) refuse('hand-in/receiver-is-maker');\n",
        by: '',
      },
    ],
    schema: [{ file: step, text: 'CHECK (handed_to IS NULL OR handed_to <> made_by),', by: '' }],
    caughtBy: [walk],
  },
  {
    name: 'finance confirms a paper that says something else than the ledger',
    id: 'CSH-01',
    code: [
      {
        file: `${handIns}/confirmHandIn.ts`,
        text: "  if (!sameCode(checkCode, row.check_code)) refuse('hand-in/code-differs', { number: row.number });\n",
        by: '',
      },
    ],
    caughtBy: [walk, tests],
  },
  {
    name: 'a slip comes before the one before it',
    id: 'I15',
    code: [
      {
        file: `${handIns}/writeHandIn.ts`,
        text: '  refuseClockBack(scene, tx.first(lastMoved, {})?.at ?? now);\n',
        by: '',
      },
    ],
    caughtBy: [tests, walk],
  },
  {
    name: 'a float of another size stays than was agreed',
    id: 'I3',
    code: [
      {
        file: `${handIns}/handInAndReopen.ts`,
        text: '  if (amountOf(stays) !== floatDue || leaves === null) {\n',
        by: '  if (leaves === null) {\n',
      },
    ],
    caughtBy: [walk, tests],
  },
];
