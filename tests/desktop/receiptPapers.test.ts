import { describe, expect, test } from 'vitest';
import { defaultTemplate, receiptColumns } from '../../src-shared/rules/receiptPaper.ts';
import { longName, noticeOf, receiptOf, routeOf, someLayout, someRefund } from './moneyPapers.ts';
import { barCodesOn, edgeOf, inkOf, pagesOf, signsMissing, sizeOf } from './pdf.ts';
import { laidOut, slipPdf, whyNoSlip } from './slipPdf.ts';

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
      expect(pages.map((_, at) => edgeOf(pdf, at + 1))).toEqual(['①存根', '②交款人', '③记账']);
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

  test('under each line stands how it was reckoned: tiers and a part of a month whole, on every paper', () => {
    const reckoned = [
      '100.24㎡ × 1.40元 × 12月 = 1684.03元',
      '58.4吨：26吨 × 2.98元 + 8吨 × 3.82元 + 24.4吨 × 5.79元 = 249.32元',
      '80.00元 × 16/31月 = 41.29元',
      '1200.00元 × 100.24㎡ ÷ 8020.55㎡ = 15.00元',
      `${'230度 × 0.5283元 + '.repeat(9)}1度 × 0.8783元 = 1094.46元`,
    ];
    const { lines, ...facts } = receiptOf(5, 168_403);
    const data = { ...facts, lines: lines.map((line, at) => ({ ...line, calculation: reckoned[at]! })) };

    for (const sheet of ['third-sheet', 'a5-landscape', 'roll-80'] as const) {
      const said = pagesOf(slipPdf({ kind: 'receipt', sheet, data, carbon: true })!).join('');
      for (const text of reckoned.slice(0, 4))
        expect([sheet, said]).toEqual([sheet, expect.stringContaining(text.replace(/\s/g, ''))]);
      expect(said.split('0.5283元').length - 1).toBe(9); // wrapped, not cut
    }
  });

  test('fourteen months of three households stand on one page, each a row that says how often it was reckoned', () => {
    const { lines, ...facts } = receiptOf(3, 196_476);
    const rooms = ['3-1-502', '3-1-503', '3-1-504'];
    const data = {
      ...facts,
      lines: lines.map((line, at) => ({
        ...line,
        room: rooms[at]!,
        item: '物业服务费',
        period: '2025-10-01–2026-11-30',
        factor: '1月×14',
        calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元；140.34元/月 × 14月 = 1964.76元',
        charges: 14,
      })),
    };

    for (const sheet of ['third-sheet', 'a5-landscape', 'roll-80'] as const) {
      const pages = pagesOf(slipPdf({ kind: 'receipt', sheet, data, carbon: true })!);
      expect([sheet, pages]).toEqual([sheet, [expect.stringContaining('¥5,894.28')]]);
      expect(pages[0]!.split('140.34元/月×14月=1964.76元').length - 1).toBe(3);
      for (const room of rooms) expect(pages[0]).toContain(room);
    }
  });

  test('every column, names of thirty signs, the largest sums and a 补打 still fit, in both languages', () => {
    const full = {
      ...receiptOf(1, most, { payer: longName, rooms: longName, note: longName, prepaidBalance: '0.00' }),
      template: { ...defaultTemplate, columns: [...receiptColumns], footer: longName },
      lines: receiptOf(12, most).lines.map((line) => ({ ...line, item: longName })),
    };

    for (const sheet of ['third-sheet', 'a5-landscape', 'roll-80'] as const)
      for (const locale of ['zh-CN', 'zh-TW'] as const) {
        const { pdf, trouble } = laidOut({
          kind: 'receipt',
          sheet,
          locale,
          data: full,
          carbon: true,
          reprint,
        });
        expect([sheet, locale, trouble]).toEqual([sheet, locale, '']);
        expect(pagesOf(pdf!).at(-1)).toContain(mostInWords);
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

    const why = 'the amount in words is not the amount in figures';
    for (const sheet of ['third-sheet', 'roll-80'] as const)
      expect(whyNoSlip({ kind: 'receipt', sheet, data: wrong })).toBe(why);
    expect(whyNoSlip({ kind: 'receipt', sheet: 'third-sheet', data: { ...wrong, layout: someLayout } })).toBe(
      why,
    );
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
      whyNoSlip({ kind: 'receipt', sheet: 'third-sheet', data: receiptOf(1, most, { layout: narrow }) }),
    ).toBe('the slip does not fit its sheet');
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
    for (const words of ['催缴通知单', '3-1-502', '另有4笔', '将到期：另有2笔共280.68元', mostInWords])
      expect(pages[0]).toContain(words);
    for (const words of ['¥99,999,999.99', '2026-11-30前']) expect(pages[0]).toContain(words);
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
