import { expect, test } from 'vitest';
import { shiftStates } from '../../../src-shared/rules/drawerShifts.ts';
import { receiptKinds } from '../../../src-shared/rules/paymentMethods.ts';
import {
  type ReceiptStanding,
  whyNotChangeMethod,
  whyNotExchange,
  whyNotReverse,
  whyNotVoid,
} from '../../../src-shared/rules/receiptCorrections.ts';

const standing: ReceiptStanding = {
  kind: 'receipt',
  isVoided: false,
  isReversed: false,
  isInvoiced: false,
  isMonthSigned: false,
  shift: 'open',
};
const answers = (receipt: ReceiptStanding) => [
  whyNotVoid(receipt),
  whyNotReverse(receipt),
  whyNotChangeMethod(receipt),
  whyNotExchange(receipt, [{ kind: 'charge' }, { kind: 'deposit' }]),
];

test('a receipt of this shift can still become anything', () => {
  expect(answers(standing)).toEqual([null, null, null, null]);
});

test.each(shiftStates.filter((state) => state !== 'open'))(
  'once its shift is %s it is reversed or exchanged, not voided',
  (shift) => {
    expect(answers({ ...standing, shift })).toEqual(['receipt/shift-over', null, 'receipt/shift-over', null]);
  },
);

test('what was voided, reversed or exchanged is so for good; one with an invoice can be reversed still', () => {
  const voided = Array<string>(4).fill('receipt/voided');
  expect(answers({ ...standing, isVoided: true })).toEqual(voided);
  expect(answers({ ...standing, isReversed: true })).toEqual(Array(4).fill('receipt/reversed'));
  expect(answers({ ...standing, isInvoiced: true })).toEqual([
    'receipt/invoiced',
    null,
    null,
    'receipt/invoiced',
  ]);
});

test.each(receiptKinds.filter((kind) => kind !== 'receipt'))('I12 a %s stays as it is', (kind) => {
  expect(answers({ ...standing, kind })).toEqual([
    'receipt/not-voidable',
    'receipt/not-reversible',
    'receipt/not-voidable',
    'receipt/not-exchangeable',
  ]);
});

test('a receipt for a deposit alone becomes no invoice', () => {
  expect(whyNotExchange(standing, [{ kind: 'deposit' }])).toBe('receipt/not-exchangeable');
});
