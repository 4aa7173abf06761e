import type { Guard } from './guard.ts';

const months = 'src-main/procedures/drawer/months';
const tests = 'tests/ledger/months.test.ts';

/** A month that was signed is shut. */
export const monthGuards: readonly Guard[] = [
  {
    name: 'a month is signed with a difference in it',
    id: 'CSH-03',
    code: [
      {
        file: `${months}/signMonth.ts`,
        text: "  if (difference !== undefined) refuse('month/differs', { difference: fenText(difference) });\n",
        by: '',
      },
    ],
    caughtBy: [tests],
  },
  {
    name: 'a month is signed while a drawer of it is still open',
    id: 'CSH-03',
    code: [
      {
        file: `${months}/signMonth.ts`,
        text: "  if (page.openShift) refuse('month/shift-open', { month });\n",
        by: '',
      },
    ],
    caughtBy: [tests],
  },
  {
    name: 'a month is signed by one alone',
    id: 'CSH-03',
    code: [
      {
        file: `${months}/signMonth.ts`,
        text: "approvedBy(scene, approval, ['supervisor', 'manager', 'finance'], 'another')",
        by: "approvedBy(scene, approval, ['supervisor', 'manager', 'finance'], 'anybody')",
      },
    ],
    caughtBy: [tests],
  },
  {
    name: 'a computer whose clock stands in a signed month takes money into it',
    id: 'CSH-03',
    code: [
      {
        file: 'src-main/procedures/drawer/clockBack.ts',
        text: 'const begun = Math.max(since, lastSignedAt(tx));',
        by: 'const begun = since;',
      },
    ],
    caughtBy: [tests],
  },
  {
    name: 'a receipt written by hand is dated into a signed month',
    id: 'CSH-03',
    code: [
      {
        file: 'src-main/procedures/receipts/taking/numberTaken.ts',
        text: "    if (isShut(scene.tx, handwrittenOn)) refuse('receipt/month-signed');\n",
        by: '',
      },
    ],
    caughtBy: [tests],
  },
];
