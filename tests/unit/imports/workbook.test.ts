import { deflateRawSync } from 'node:zlib';
import { assert, asyncProperty, integer, uint8Array } from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { ImportProblem } from '../../../src-main/imports/importProblem.ts';
import { columnLetter, readWorkbook } from '../../../src-main/imports/workbook.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = (rows: (string | number | boolean | Date | null)[][]) =>
  writeXlsx({ sheets: [{ name: '表', rows }] });

const refusal = async (
  name: string,
  bytes: Uint8Array,
  ...limits: Parameters<typeof readWorkbook> extends [unknown, unknown, ...infer L] ? L : never
) => {
  const problem: unknown = await readWorkbook(name, bytes, ...limits).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(problem instanceof ImportProblem))
    throw new Error(`expected an ImportProblem, got ${String(problem)}`);
  return { code: problem.code, params: problem.params };
};

test('an .xlsx is read with its text, numbers and dates told apart', async () => {
  const bytes = await table([
    ['房号', '入住日期', '面积'],
    ['0502', new Date('2020-06-10T00:00:00Z'), 94.56],
    [null, true, null],
  ]);
  expect(await readWorkbook('名册.xlsx', bytes)).toEqual([
    {
      name: '表',
      rows: [
        ['房号', '入住日期', '面积'],
        ['0502', { day: '2020-06-10' }, 94.56],
        [null, true, null],
      ],
    },
  ]);
});

test('cells merged downwards hold their value in each row, a title merged across is left alone', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [
          ['名册', null],
          ['3号楼', '502'],
          [null, '503'],
          [null, '504'],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
          { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
        ],
      },
    ],
  });
  const [sheet] = await readWorkbook('名册.xlsx', bytes);
  expect(sheet?.rows).toEqual([
    ['名册', null],
    ['3号楼', '502'],
    ['3号楼', '503'],
    ['3号楼', '504'],
  ]);
});

test('hidden sheets are left out', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: '名册', rows: [['房号']] },
      { name: '选项', rows: [['住宅']], hidden: true },
    ],
  });
  expect((await readWorkbook('名册.xlsx', bytes)).map(({ name }) => name)).toEqual(['名册']);
});

const csv = '房号,姓名,电话\r\n502,"张三,李四",13800000000\r\n';
const expected = [
  ['房号', '姓名', '电话'],
  ['502', '张三,李四', '13800000000'],
];
test.each([
  ['UTF-8', utf8(csv)],
  ['UTF-8 with its mark', utf8(`\ufeff${csv}`)],
  ['UTF-16 with its mark', Uint8Array.from(Buffer.from(`\ufeff${csv}`, 'utf16le'))],
  ['GB18030', gb18030(csv)],
  [
    'tabs',
    utf8(
      csv
        .replaceAll(',电', '\t电')
        .replaceAll('号,', '号\t')
        .replaceAll('502,', '502\t')
        .replaceAll('",', '"\t'),
    ),
  ],
  [
    'semicolons',
    utf8(
      csv.replaceAll(',电', ';电').replaceAll('号,', '号;').replaceAll('502,', '502;').replaceAll('",', '";'),
    ),
  ],
])('a text table in %s is read', async (_, bytes) => {
  expect(await readWorkbook('名册.csv', bytes)).toEqual([{ name: '', rows: expected }]);
});

test('a title row without commas and phones with semicolons do not mislead about the comma', async () => {
  const text = '业主名册,\n房号,姓名,电话\n502,张三,13800000000;13900000001;13900000002\n';
  const [sheet] = await readWorkbook('名册.csv', utf8(text));
  expect(sheet?.rows[2]).toEqual(['502', '张三', '13800000000;13900000001;13900000002']);
});

test('numbers that a text table guards against spreadsheets are plain', async () => {
  const [sheet] = await readWorkbook(
    '名册.csv',
    utf8('房号,电话\n="0502",\'13800000000\n503,"=""13800000001"""\n'),
  );
  expect(sheet?.rows.slice(1)).toEqual([
    ['0502', '13800000000'],
    ['503', '13800000001'],
  ]);
});

test('what a file is is told from its content, not from its name', async () => {
  const bytes = await table([['房号'], ['502']]);
  expect(await readWorkbook('名册.csv', bytes)).toEqual(await readWorkbook('名册.xlsx', bytes));
  expect((await readWorkbook('名册.xls', utf8(csv)))[0]?.rows).toEqual(expected);
});

const pdf = utf8('%PDF-1.7\n%âãÏÓ\n');
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const oldOffice = Uint8Array.of(
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Array.from({ length: 600 }, () => 0),
);
test.each([
  ['an empty file', 'a.xlsx', new Uint8Array(), 'import/empty'],
  ['blank lines', 'a.csv', utf8('\ufeff \r\n\r\n,,\r\n'), 'import/empty'],
  ['a PDF', 'a.pdf', pdf, 'import/unreadable'],
  ['a PDF named .xlsx', 'a.xlsx', pdf, 'import/unreadable'],
  ['a picture', 'a.csv', png, 'import/unreadable'],
  ['text that is no table', 'a.json', utf8('{"a":1}'), 'import/unreadable'],
  ['an old .xls', 'a.xls', oldOffice, 'import/legacy-xls'],
  [
    'a web page named .xls',
    'a.xls',
    utf8('<html><table><tr><td>房号</td></tr></table></html>'),
    'import/legacy-xls',
  ],
  ['XML named .xls', 'a.xls', utf8('<?xml version="1.0"?><Workbook/>'), 'import/legacy-xls'],
  ['an archive without a workbook', 'a.xlsx', zip([{ name: 'a.txt', data: utf8('a') }]), 'import/unreadable'],
  ['PK and nothing else', 'a.xlsx', utf8('PK\u0003\u0004'), 'import/unreadable'],
])('%s is refused with its code', async (_, name, bytes, code) => {
  expect((await refusal(name, bytes)).code).toBe(code);
});

test('a workbook with nothing in it is empty', async () => {
  expect((await refusal('a.xlsx', await table([]))).code).toBe('import/empty');
});

test('a workbook with a password is told from an old one', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: '表', rows: [['房号']] }],
    encryption: { password: 'secret', spinCount: 1000 },
  });
  expect((await refusal('a.xlsx', bytes)).code).toBe('import/encrypted');
});

test('half a workbook is unreadable', async () => {
  const bytes = await table([['房号'], ['502']]);
  expect((await refusal('a.xlsx', bytes.slice(0, bytes.length / 2))).code).toBe('import/unreadable');
});

test('a quotation that never ends is refused with its line: the rest would vanish into one cell', async () => {
  const text = '房号,姓名\n501,张三\n502,"李四\n503,王五\n504,赵六\n';
  expect(await refusal('a.csv', utf8(text))).toEqual({ code: 'import/open-quote', params: { line: 3 } });
  await expect(readWorkbook('a.csv', utf8('房号,姓名\n501,"张""三"\n502,5" 管\n'))).resolves.toMatchObject([
    {
      rows: [
        ['房号', '姓名'],
        ['501', '张"三'],
        ['502', '5" 管'],
      ],
    },
  ]);
});

test('a file over 20 MB is refused before it is read', async () => {
  const { code, params } = await refusal('a.csv', new Uint8Array(20 * 1024 * 1024 + 1));
  expect(code).toBe('import/too-big');
  expect(params).toMatchObject({ megabytes: 20 });
});

test('a small archive that says it unpacks to gigabytes is refused before it is unpacked', async () => {
  const bytes = zip([{ name: 'xl/worksheets/sheet1.xml', data: utf8('<a/>'), size: 3_000_000_000 }]);
  expect((await refusal('a.xlsx', bytes)).code).toBe('import/too-big');
});

test('an archive that lies about what it unpacks to is not unpacked beyond that', async () => {
  const part = { name: '[Content_Types].xml', data: new Uint8Array(30_000_000) };
  const rest = { name: '_rels/.rels', data: utf8('<Relationships/>') };
  for (const size of [1000, 0]) {
    expect((await refusal('a.xlsx', zip([{ ...part, size }, rest]))).code).toBe('import/unreadable');
  }
});

test('more rows than one import takes are refused, a stray cell far below is not', async () => {
  const limits = { bytes: 1_000_000, unpackedBytes: 10_000_000, rows: 100, columns: 20 };
  const rows = Array.from({ length: 101 }, (_, at) => [`房${at}`]);
  expect((await refusal('a.xlsx', await table(rows), limits)).code).toBe('import/too-big');
  expect((await refusal('a.csv', utf8(rows.join('\n')), limits)).code).toBe('import/too-big');

  const stray = await writeXlsx({
    sheets: [{ name: '表', rows: [['房号']], cells: new Map([['5000,2', { value: 'x' }]]) }],
  });
  expect((await readWorkbook('a.xlsx', stray, limits))[0]?.rows.length).toBe(1);
});

test('styled blank rows below the table do not count', async () => {
  const rows = [['房号'], ['502'], ...Array.from({ length: 150 }, () => ['  '])];
  const limits = { bytes: 1_000_000, unpackedBytes: 10_000_000, rows: 100, columns: 20 };
  expect((await readWorkbook('a.xlsx', await table(rows), limits))[0]?.rows.length).toBe(2);
});

test('whatever bytes come, the answer is sheets or an ImportProblem', { timeout: 30_000 }, async () => {
  const sound = await table([
    ['房号', '姓名'],
    ['502', '张三'],
  ]);
  const answer = (name: string, bytes: Uint8Array): Promise<unknown> =>
    readWorkbook(name, bytes).then(
      () => 'sheets',
      (thrown: unknown) => (thrown instanceof ImportProblem ? 'problem' : thrown),
    );
  const known = ['sheets', 'problem'];
  await assert(
    asyncProperty(
      integer({ min: 0, max: sound.length - 1 }),
      integer({ min: 0, max: 255 }),
      async (at, byte) => {
        expect(known).toContain(await answer('a.xlsx', sound.with(at, byte)));
        expect(known).toContain(await answer('a.xlsx', sound.slice(0, at)));
      },
    ),
    { numRuns: 150 },
  );
  await assert(
    asyncProperty(uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(known).toContain(await answer('a.csv', bytes));
      expect(known).toContain(await answer('a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes)));
    }),
    { numRuns: 150 },
  );
});

test('columns are named as the spreadsheet names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

/** Writes text in GB18030: the two-byte signs are looked up by decoding them all. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((sign) => bytesOf.get(sign) ?? [sign.charCodeAt(0)]));
}

interface Part {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the archive says the part unpacks to, where that is not the truth. */
  readonly size?: number;
}

function zip(parts: readonly Part[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size = data.length } of parts) {
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(name.length, 26);
    local.push(head, Buffer.from(name), packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...local, directory, end]));
}
