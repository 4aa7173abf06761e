import { type Guard, walk } from './guard.ts';

const drawer = 'src-main/procedures/drawer';
const counting = 'tests/ledger/counting.test.ts';
const blind = 'tests/ledger/blindCount.test.ts';
const step = 'migrations/0015_counting.ts';

/** How a drawer is counted, looked into and received. */
export const countingGuards: readonly Guard[] = [
  {
    name: 'a count with a note left blank is a count',
    id: 'I4',
    code: [
      { file: 'src-shared/contract/drawer/shifts.ts', text: '  .length(denominations.length)\n', by: '' },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'what should be in the drawer is readable while it is counted',
    id: 'I21',
    code: [
      {
        file: `${drawer}/counting/standing.ts`,
        text: "const isCounted = shift?.state === 'review' || shift?.state === 'sealed';",
        by: 'const isCounted = shift !== null;',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'the page of a shift tells it while it is counted',
    id: 'I21',
    code: [
      {
        file: `${drawer}/counting/shifts.ts`,
        text: 'const isCounted = record.reckoning !== null;',
        by: 'const isCounted = true;',
      },
    ],
    caughtBy: [walk, blind],
  },
  {
    name: 'lists and registers tell it while it is counted',
    id: 'I21',
    code: [
      {
        file: `${drawer}/blind.ts`,
        text: "tx.first(liveShift, {})?.state === 'counting'",
        by: 'false',
      },
    ],
    caughtBy: [walk, blind],
  },
  {
    name: 'movements are left out of what should be in the drawer',
    id: 'I6',
    code: [
      {
        file: `${drawer}/cashOnHand.ts`,
        text: 'sum([shift.float_fen, shift.moved_fen, cash])',
        by: 'sum([shift.float_fen, cash])',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'a count is called off after it was handed in',
    id: 'I6',
    code: [
      {
        file: `${drawer}/counting/startCount.ts`,
        text: "  if (tx.first(anyReckoning, { id })) refuse('drawer/already-counted');\n",
        by: '',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'a clerk agrees to her own difference',
    id: 'I7',
    code: [
      {
        file: `${drawer}/counting/approveVariance.ts`,
        text: "  if (input.approval?.staffId === shift.cashier_id) refuse('approval/same-person');\n",
        by: '',
      },
      {
        file: 'src-main/procedures/staff/approvedBy.ts',
        text: "  if (approval.staffId === staff.id) refuse('approval/same-person');\n",
        by: '',
      },
    ],
    schema: [
      {
        file: step,
        text: 'WHEN (SELECT cashier_id FROM drawer_shifts WHERE id = NEW.shift_id) = NEW.approved_by\n        OR NEW.variance_fen IS NOT',
        by: 'WHEN NEW.variance_fen IS NOT',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'a large difference is agreed to by whoever leads the desk',
    id: 'I7',
    code: [
      {
        file: `${drawer}/counting/approveVariance.ts`,
        text: "<= drawerSettings(tx).toleranceFen ? approvers : ['manager']",
        by: '<= drawerSettings(tx).toleranceFen ? approvers : approvers',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'a difference seals the drawer with no reason and nobody’s agreement',
    id: 'I7',
    code: [
      {
        file: `${drawer}/counting/reckon.ts`,
        text: '  if (variance === 0) seal(',
        by: '  if (variance < 1e9) seal(',
      },
    ],
    schema: [
      {
        file: step,
        text: `sealed_at INTEGER NOT NULL,
      CHECK ((variance_fen = 0) = (approved_by IS NULL)),
      CHECK ((variance_fen = 0) = (reason IS NULL) AND (variance_fen = 0) = (reason_text IS NULL))`,
        by: 'sealed_at INTEGER NOT NULL',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'the owner counts herself in her absence, or is the witness',
    id: 'I7',
    code: [
      {
        file: `${drawer}/counting/forceCount.ts`,
        text: "refuse('drawer/owner-counts-herself', { name: shift.cashier_name });",
        by: '',
      },
    ],
    schema: [
      {
        file: step,
        text: 'WHERE count_id = NEW.count_id) IN (NEW.forced_by, NEW.witnessed_by)',
        by: "WHERE count_id = NEW.count_id) = ''",
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'a clerk receives her own drawer',
    id: 'I10',
    code: [
      {
        file: `${drawer}/sealedShift.ts`,
        text: '  if (person.id === shift.cashier_id || person.id === shift.counted_by) {\n',
        by: "  if (person.id === '') {\n",
      },
    ],
    schema: [
      {
        file: step,
        text: 'WHEN (SELECT cashier_id FROM drawer_shifts WHERE id = NEW.shift_id) = NEW.received_by\n        OR',
        by: 'WHEN',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'the receiver counts something else and receives it all the same',
    id: 'I10',
    code: [
      {
        file: `${drawer}/closeShift.ts`,
        text: '  if (counts.some(({ denominationFen, pieces }) => sealed.get(denominationFen) !== pieces)) {\n',
        by: '  if (sealed.size > 99) {\n',
      },
    ],
    schema: [
      {
        file: step,
        text: `
        OR NEW.turn_in_fen + NEW.retained_fen IS NOT
          (SELECT counted_fen FROM drawer_seals JOIN drawer_counts ON drawer_counts.id = drawer_seals.count_id
           WHERE drawer_seals.shift_id = NEW.shift_id)`,
        by: '',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'the receiver’s name is not in what both signed',
    id: 'I10',
    code: [
      {
        file: `${drawer}/closeShift.ts`,
        text: 'signatureOver([facts, receivedBy, now, turnIn, retained])',
        by: 'signatureOver([facts, now, turnIn, retained])',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'less is turned in than was counted beyond the float',
    id: 'I4',
    code: [
      {
        file: `${drawer}/closeShift.ts`,
        text: 'const turnIn = minus(counted, retained);',
        by: 'const turnIn = retained;',
      },
    ],
    schema: [
      {
        file: step,
        text: `
        OR NEW.turn_in_fen + NEW.retained_fen IS NOT (SELECT counted_fen FROM drawer_counts WHERE id = NEW.count_id)
        OR NEW.turn_in_fen + NEW.retained_fen IS NOT
          (SELECT counted_fen FROM drawer_seals JOIN drawer_counts ON drawer_counts.id = drawer_seals.count_id
           WHERE drawer_seals.shift_id = NEW.shift_id)`,
        by: '',
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'a bag is used twice',
    id: 'I23',
    code: [
      {
        file: `${drawer}/counting/bag.ts`,
        text: "  if (used) refuse('drawer/bag-used', { number: used.number });\n",
        by: '',
      },
    ],
    schema: [
      {
        file: step,
        text: "number TEXT NOT NULL UNIQUE CHECK (number <> ''),\n      bagged_at",
        by: "number TEXT NOT NULL CHECK (number <> ''),\n      bagged_at",
      },
    ],
    caughtBy: [walk, counting],
  },
  {
    name: 'a count comes before the one before it',
    id: 'I15',
    code: [
      {
        file: `${drawer}/writeCount.ts`,
        text: '  refuseClockBack(scene, tx.first(countedLast, { shiftId })?.counted_at ?? now, twoMinutes);\n',
        by: '',
      },
    ],
    caughtBy: [walk],
  },
];
