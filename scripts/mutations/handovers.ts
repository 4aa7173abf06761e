import type { Guard } from './guard.ts';

const handing = 'src-main/procedures/handover/handing';
const tests = 'tests/ledger/handover.test.ts';
const step = 'migrations/0016_handover.ts';

/** What one shift passes on to the next. */
export const handoverGuards: readonly Guard[] = [
  {
    name: 'a record is signed unread',
    id: 'SHF-07',
    code: [
      {
        file: `${handing}/sign.ts`,
        text: "  if (unread > 0) refuse('handover/unread', { n: unread });\n",
        by: '',
      },
    ],
    schema: [
      {
        file: step,
        text: 'WHEN NEW.signed_at IS NOT NULL AND EXISTS (SELECT 1 FROM handover_items',
        by: 'WHEN NEW.signed_at < 0 AND EXISTS (SELECT 1 FROM handover_items',
      },
    ],
    caughtBy: [tests],
  },
  {
    name: 'a clerk takes the desk over from herself',
    id: 'SHF-07',
    code: [
      {
        file: `${handing}/recordToRead.ts`,
        text: "return record.prepared_by === staff.id ? refuse('handover/own-work') : record;",
        by: 'return record;',
      },
    ],
    schema: [{ file: step, text: 'CHECK (signed_by IS NULL OR signed_by <> prepared_by),', by: '' }],
    caughtBy: [tests],
  },
];
