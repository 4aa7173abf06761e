import { describe, expect, test } from 'vitest';
import { defaultTemplate, receiptColumns } from '../../src-shared/rules/receiptPaper.ts';
import { longName, noticeOf, receiptOf, routeOf, someLayout, someRefund } from './moneyPapers.ts';
import { barCodesOn, inkOf, pagesOf, sizeOf } from './pdf.ts';
import { slipPdf } from './slipPdf.ts';

const most = 9_999_999_999;
const mostInWords = '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分';
const reprint = { nth: 2, reason: '卡纸', by: '李小红', at: '2026-11-23 08:10' };

describe('a receipt on paper', () => {
  test.each([
    ['third-sheet', [241, 93.1], 18],
    ['a5-landscape', [209.9, 148.2], 9],
  ] as const)(
    '%s: three copies that say whom each is for, every fact as text, the bar code of the receipt, white margins',
    async (sheet, size, margin) => {
      const receipt = receiptOf(3, 168_403, { payer: longName });

      const pdf = slipPdf({ kind: 'receipt', sheet, data: receipt })!;

      const pages = pagesOf(pdf);
      expect(sizeOf(pdf)).toEqual(size);
      expect(pages).toHaveLength(3);
      for (const [at, page] of pages.entries()) {
        const said = ['收款收据', 'A1-A000123', '3-1-502', '100.24㎡', '物业服务费', '盖财务专用章有效'];
        for (const words of [...said, '伍仟零伍拾贰元零玖分', '¥5,052.09', '现金500.00，微信4,552.09'])
          expect(page).toContain(words);
        expect(page).toContain(longName);
        expect(page).not.toMatch(/红字|补打|共\d页/);
        expect(await barCodesOn(pdf, at + 1)).toEqual([receipt.code]);
        expect(inkOf(pdf, at + 1).left).toBeGreaterThanOrEqual(margin - 0.5);
        expect(inkOf(pdf, at + 1).right).toBeGreaterThanOrEqual(margin - 0.5);
      }
      expect(pages.map((page) => ['存根', '交款人联', '记账'].map((copy) => copyOf(page, copy)))).toEqual([
        [true, false, false],
        [false, true, false],
        [false, false, true],
      ]);
    },
  );

  test('twelve lines go over three pages of a third of a sheet, under one number, with one sum on the last', () => {
    const whole = { ...receiptOf(1, most), lines: receiptOf(12, most).lines };

    const pages = pagesOf(slipPdf({ kind: 'receipt', sheet: 'third-sheet', data: whole, carbon: true })!);

    expect(pages.map((page) => page.match(/共3页第\d页/)?.[0])).toEqual([
      '共3页第1页',
      '共3页第2页',
      '共3页第3页',
    ]);
    expect(pages.map((page) => page.includes('A1-A000123'))).toEqual([true, true, true]);
    expect(pages.map((page) => page.split('2026-01-01至2026-12-31').length - 1)).toEqual([5, 5, 2]);
    expect(pages.map((page) => page.includes(mostInWords))).toEqual([false, false, true]);
    expect(pages.map((page) => page.includes('¥99,999,999.99'))).toEqual([false, false, true]);
  });

  test('every column, names of thirty signs, the largest sums and a 补打 still fit, in both languages', () => {
    const full = {
      ...receiptOf(1, most, { payer: longName, rooms: longName, note: longName, prepaidBalance: '0.00' }),
      template: { ...defaultTemplate, columns: [...receiptColumns], footer: longName },
      lines: receiptOf(12, most).lines.map((line) => ({ ...line, item: longName })),
    };

    for (const sheet of ['third-sheet', 'a5-landscape', 'roll-80'] as const)
      for (const locale of ['zh-CN', 'zh-TW'] as const) {
        const pdf = slipPdf({ kind: 'receipt', sheet, locale, data: full, carbon: true, reprint });
        expect([sheet, locale, pdf === null ? null : pagesOf(pdf).at(-1)]).toEqual([
          sheet,
          locale,
          expect.stringContaining(mostInWords),
        ]);
      }
  });

  test('off a roll of 80 mm it is one page as long as its lines need, and all of it within the roll', async () => {
    const short = slipPdf({ kind: 'receipt', sheet: 'roll-80', data: receiptOf(1, 168_403), carbon: true })!;
    const long = slipPdf({ kind: 'receipt', sheet: 'roll-80', data: receiptOf(12, 168_403), carbon: true })!;

    for (const pdf of [short, long]) {
      expect(pagesOf(pdf)).toHaveLength(1);
      expect(sizeOf(pdf)[0]).toBe(80.1);
      expect(inkOf(pdf, 1)).toMatchObject({ left: expect.closeTo(4, 0), right: expect.closeTo(4, 0) });
      expect(inkOf(pdf, 1).bottom).toBeLessThan(8); // the paper is cut where the writing ends
      expect(await barCodesOn(pdf, 1)).toEqual([receiptOf(1, 1).code]);
    }
    expect(sizeOf(long)[1]).toBeGreaterThan(sizeOf(short)[1] + 100);
    expect(pagesOf(long)[0]).toContain('贰万零贰佰零捌元叁角陆分');
  });

  test('I20 a 补打 bears its number, reason, operator and time; who took the money stays', () => {
    const pages = pagesOf(
      slipPdf({ kind: 'receipt', sheet: 'third-sheet', data: receiptOf(1, 168_403), reprint })!,
    );

    for (const page of pages) {
      expect(page).toContain('补打第2次·卡纸·李小红·2026-11-2308:10');
      expect(page).toContain('2026-11-2216:31经办王晓梅');
    }
  });

  test('红冲 is marked 红字, names what it takes back and why, and is negative in words and figures', () => {
    const data = receiptOf(1, -168_403, {
      kind: 'reversal',
      reversalOf: 'A1-A000099',
      reason: '房号选错',
    });

    const [page] = pagesOf(slipPdf({ kind: 'receipt', sheet: 'third-sheet', data, carbon: true })!);

    for (const words of ['红字', '冲销收据№A1-A000099', '原因：房号选错', '¥-1,684.03'])
      expect(page).toContain(words);
    expect(page).toContain('（负数）壹仟陆佰捌拾肆元零叁分');
  });

  test('I26 is not printed where the amount in words is not the one in figures', () => {
    const wrong = receiptOf(1, 168_403, { totalInWords: '壹仟陆佰捌拾肆元叁角整' });

    for (const sheet of ['third-sheet', 'roll-80'] as const)
      expect(slipPdf({ kind: 'receipt', sheet, data: wrong })).toBeNull();
    expect(
      slipPdf({ kind: 'receipt', sheet: 'third-sheet', data: { ...wrong, layout: someLayout } }),
    ).toBeNull();
  });
});

describe('套打: a receipt on a pre-printed form', () => {
  test('only facts, at their places, on a page of the form; no title, no labels, no bar code', async () => {
    const pdf = slipPdf({
      kind: 'receipt',
      sheet: 'third-sheet',
      data: receiptOf(3, 168_403, { layout: someLayout, payer: longName }),
    })!;

    const pages = pagesOf(pdf);
    expect(pages).toHaveLength(1);
    expect(sizeOf(pdf)).toEqual([190.2, 85]);
    for (const words of ['2026', '11', '22', '物业服务费', '二次供水费', '¥5,052.09', '王晓梅'])
      expect(pages[0]).toContain(words);
    expect(pages[0]).toContain('伍仟零伍拾贰元零玖分');
    expect(signsMissing(longName, pages[0]!)).toEqual([]);
    expect(pages[0]).not.toMatch(/收据|合计|房号|№|经办|存根/);
    expect(await barCodesOn(pdf, 1)).toEqual([]);
    const { left, top } = inkOf(pdf, 1);
    expect(left).toBeCloseTo(10, 0); // the first letters of the lines, 10 mm from the edge
    expect(top).toBeGreaterThan(14);
    expect(top).toBeLessThan(16);
  });

  test('more lines than the form has rows stand together in its last, with their sum: the form has one number', () => {
    const pages = pagesOf(
      slipPdf({
        kind: 'receipt',
        sheet: 'third-sheet',
        data: receiptOf(6, 168_403, { layout: someLayout }),
      })!,
    );

    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('其余3项');
    expect(pages[0]).toContain('5,052.09'); // of the three
    expect(pages[0]).toContain('¥10,104.18');
  });

  test('a form without room for the amount in words is refused, rather than written too small to read', () => {
    const narrow = {
      ...someLayout,
      fields: someLayout.fields.map((field) =>
        field.field === 'totalInWords' ? { ...field, widthUm: 20_000 } : field,
      ),
    };

    expect(
      slipPdf({ kind: 'receipt', sheet: 'third-sheet', data: receiptOf(1, most, { layout: narrow }) }),
    ).toBeNull();
  });
});

test('the 押金退款单: three copies, what is kept and why, the receipt it goes back to', () => {
  for (const sheet of ['a5-landscape', 'half-sheet'] as const) {
    const pages = pagesOf(slipPdf({ kind: 'deposit-refund', sheet, data: someRefund })!);

    expect(pages).toHaveLength(3);
    for (const page of pages) {
      for (const words of ['押金退款单', 'A1-A000007', '300.00', '壹仟柒佰元整', '¥1,700.00', '财务退款'])
        expect(page).toContain(words);
      expect(signsMissing(longName + someRefund.deductedFor, page)).toEqual([]);
    }
  }
});

test('the 催缴通知单: the room and what is owed, nothing of who lives there', () => {
  for (const [sheet, lines] of [
    ['a5-landscape', 10],
    ['a4', 24],
  ] as const) {
    const pages = pagesOf(slipPdf({ kind: 'dunning-notice', sheet, data: noticeOf(lines) })!);

    expect(pages).toHaveLength(1);
    for (const words of ['催缴通知单', '3-1-502', '另有4笔', mostInWords, '¥99,999,999.99', '2026-11-30前'])
      expect(pages[0]).toContain(words);
  }
});

test('the 抄表单 over several pages, each with its head, with a line for each meter and room to write', () => {
  const pages = pagesOf(slipPdf({ kind: 'meter-route', sheet: 'a4', data: routeOf(60) })!);

  expect(pages).toHaveLength(3);
  expect(pages.map((page) => page.split('1,234.567').length - 1)).toEqual([27, 27, 6]);
  for (const [at, page] of pages.entries())
    for (const words of ['水表抄表单', '和园一期3栋', '本次读数', `共3页第${at + 1}页`, '抄表人'])
      expect(page).toContain(words);
});

/** The copy's name runs downwards along the edge: its signs are read among the lines, the number before them stays. */
const copyOf = (page: string, copy: string): boolean =>
  page.includes({ 存根: '①', 交款人联: '②', 记账: '③' }[copy]!);

/** Signs of a text that a page lacks, whatever order its lines are read in. */
function signsMissing(text: string, page: string): string[] {
  const left = new Map<string, number>();
  for (const sign of page) left.set(sign, (left.get(sign) ?? 0) + 1);
  return [...text].filter((sign) => {
    const count = left.get(sign) ?? 0;
    left.set(sign, count - 1);
    return count <= 0;
  });
}
