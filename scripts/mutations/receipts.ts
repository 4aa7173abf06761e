import { type Guard, walk } from './guard.ts';

const receipts = 'src-main/procedures/receipts';
const corrections = 'tests/ledger/corrections.test.ts';
const rules = 'src-shared/rules/receiptCorrections.ts';
const step = 'migrations/0013_receipt_places.ts';

/** What is written on a receipt, and how it is put right. */
export const receiptGuards: readonly Guard[] = [
  {
    name: 'a number is left out',
    id: 'I5',
    code: [
      {
        file: `${receipts}/takeReceiptNumber.ts`,
        text: "next_no: eb('next_no', '+', 1),",
        by: "next_no: eb('next_no', '+', 2),",
      },
    ],
    caughtBy: [walk, 'tests/ledger/taking.test.ts'],
  },
  {
    name: 'a number stands twice',
    id: 'I5',
    code: [
      {
        file: `${receipts}/takeReceiptNumber.ts`,
        text: "next_no: eb('next_no', '+', 1),",
        by: "next_no: eb('next_no', '+', 0),",
      },
    ],
    caughtBy: [walk, 'tests/ledger/taking.test.ts'],
  },
  {
    name: 'a receipt is voided after its shift is over',
    id: 'I8',
    code: [
      {
        file: `${receipts}/corrections/void.ts`,
        text: "  if (receipt.shift_id !== moving.shift_id) refuse('receipt/shift-over', { number: receipt.number });\n",
        by: '',
      },
      {
        file: rules,
        text: "  if (receipt.shift !== 'open') return 'receipt/shift-over';\n",
        by: '',
      },
    ],
    caughtBy: [walk, corrections],
  },
  {
    name: 'a receipt is voided while one of its copies is with the payer',
    id: 'I11',
    code: [
      {
        file: `${receipts}/corrections/void.ts`,
        text: "  if (!copiesBack) refuse('receipt/copies-missing');\n",
        by: '',
      },
    ],
    caughtBy: [walk, corrections],
  },
  {
    name: 'a receipt is reversed twice',
    id: 'I12',
    code: [
      {
        file: rules,
        text: "  if (receipt.isReversed) return 'receipt/reversed';\n  if (receipt.kind !== 'receipt') return 'receipt/not-reversible';",
        by: "  if (receipt.kind !== 'receipt') return 'receipt/not-reversible';",
      },
    ],
    schema: [
      {
        file: step,
        text: 'CREATE UNIQUE INDEX receipts_reversed_once',
        by: 'CREATE INDEX receipts_reversed_once',
      },
    ],
    caughtBy: [walk, corrections],
  },
  {
    name: 'a reversal is reversed',
    id: 'I12',
    code: [
      { file: rules, text: "  if (receipt.kind !== 'receipt') return 'receipt/not-reversible';\n", by: '' },
    ],
    caughtBy: [walk, corrections],
  },
  {
    name: 'money goes back with nobody else who agreed',
    id: 'I12',
    code: [
      {
        file: 'src-main/procedures/staff/approvedBy.ts',
        text: "const mayAlone = who === 'anybody' && holdsOneOf(staff, roles);",
        by: 'const mayAlone = true;',
      },
    ],
    caughtBy: [walk, corrections],
  },
  {
    name: 'a method is changed and the sum with it',
    id: 'I25',
    code: [
      {
        file: `${receipts}/corrections/changeMethod.ts`,
        text: '    method: to,\n    amount_fen: amount,',
        by: '    method: to,\n    amount_fen: sum([amount, amount]),',
      },
    ],
    caughtBy: [walk, corrections],
  },
  {
    name: 'more of a deposit goes back than was left here',
    id: 'I12',
    code: [
      {
        file: `${receipts}/deposits/refundDeposit.ts`,
        text: "  if (wanted > deposit.heldFen) refuse('deposit/more-than-held', { held: fenText(deposit.heldFen) });\n",
        by: '',
      },
    ],
    caughtBy: [walk, 'tests/ledger/deposits.test.ts'],
  },
  {
    name: 'payments come to something else than the lines',
    id: 'I11',
    code: [
      {
        file: `${receipts}/taking/refusePayments.ts`,
        text: "  if (paid !== due) refuse('receipt/sums-differ', { due: fenText(due), paid: fenText(paid) });\n",
        by: '',
      },
    ],
    caughtBy: ['tests/ledger/taking.test.ts'],
  },
];
