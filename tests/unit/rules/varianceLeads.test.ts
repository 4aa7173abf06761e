import { describe, expect, test } from 'vitest';
import { fen } from '../../../src-shared/rules/fen.ts';
import type { PaymentMethod } from '../../../src-shared/rules/paymentMethods.ts';
import { type LeadReceipt, varianceLeads } from '../../../src-shared/rules/varianceLeads.ts';

const receipt = (
  number: string,
  method: PaymentMethod,
  amount: number,
  more: Partial<LeadReceipt> = {},
): LeadReceipt => ({
  number,
  paid: [{ method, amount: fen(amount) }],
  tendered: null,
  voidedCash: null,
  ...more,
});

describe('where a difference is looked for', () => {
  test('nowhere, where there is none', () => {
    expect(varianceLeads(fen(0), [receipt('1', 'cash', 5_000)])).toEqual([]);
  });

  test('too much by a receipt that stands under WeChat: it was cash', () => {
    expect(varianceLeads(fen(8_320), [receipt('1', 'cash', 8_320), receipt('2', 'wechat', 8_320)])).toEqual([
      { kind: 'method-swapped', number: '2', method: 'wechat', amount: '83.20' },
    ]);
  });

  test('too little by a receipt that stands under cash; of two the later one', () => {
    const twice = [receipt('1', 'cash', 8_320), receipt('2', 'cash', 8_320), receipt('3', 'wechat', 8_320)];

    expect(varianceLeads(fen(-8_320), twice)).toEqual([
      { kind: 'method-swapped', number: '2', method: 'cash', amount: '83.20' },
    ]);
  });

  test('prepaid money and what finance pays back never were in the drawer', () => {
    expect(
      varianceLeads(fen(8_320), [receipt('1', 'prepaid', 8_320), receipt('2', 'finance', 8_320)]),
    ).toEqual([]);
  });

  test.each([-1_680, 1_680])('change given twice or not at all, %i', (variance) => {
    expect(varianceLeads(fen(variance), [receipt('1', 'cash', 8_320, { tendered: fen(10_000) })])).toEqual([
      { kind: 'change-wrong', number: '1', amount: '16.80' },
    ]);
  });

  test('a voided receipt whose money was not given back, or twice', () => {
    expect(varianceLeads(fen(8_320), [receipt('1', 'cash', 0, { voidedCash: fen(8_320) })])).toEqual([
      { kind: 'void-unproved', number: '1', amount: '83.20' },
    ]);
  });

  test('two digits that changed places: 36 yuan were written where 63 were paid', () => {
    expect(varianceLeads(fen(2_700), [receipt('1', 'cash', 3_600), receipt('2', 'cash', 5_000)])).toEqual([
      { kind: 'digits-swapped', number: '1', as: '63.00' },
    ]);
  });

  test('such a difference, where no receipt explains it, may have been counted so', () => {
    expect(varianceLeads(fen(-4_500), [])).toEqual([{ kind: 'digits-swapped', number: null, as: null }]);
    expect(varianceLeads(fen(-4_600), [])).toEqual([]);
    expect(varianceLeads(fen(-9_900), [])).toEqual([]);
  });

  test.each([
    [10_000, '100.00'],
    [-5_000, '50.00'],
  ])('one note, %i', (variance, note) => {
    expect(varianceLeads(fen(variance), [])).toEqual([{ kind: 'one-note', note }]);
  });

  test('three places at most, the likeliest first', () => {
    const all = [
      receipt('1', 'wechat', 5_000),
      receipt('2', 'cash', 5_000, { tendered: fen(10_000) }),
      receipt('3', 'cash', 0, { voidedCash: fen(5_000) }),
    ];

    expect(varianceLeads(fen(5_000), all).map(({ kind }) => kind)).toEqual([
      'method-swapped',
      'change-wrong',
      'void-unproved',
    ]);
  });
});
