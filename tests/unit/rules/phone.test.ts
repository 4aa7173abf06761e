import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { readPhone, readPhones } from '../../../src-shared/rules/phone.ts';

test.each([
  ['13800000000', '13800000000'],
  ['１３８００００００００', '13800000000'],
  ['138 0000 0000', '13800000000'],
  ['138-0000-0000', '13800000000'],
  ['+86 13800000000', '13800000000'],
  ['0086-13800000000', '13800000000'],
  ['8613800000000', '13800000000'],
  ['手机：13800000000', '13800000000'],
  ['13800000000（本人）', '13800000000'],
  ['0755-1234567', '0755-1234567'],
  ['075512345678', '0755-12345678'],
  ['（0755）12345678', '0755-12345678'],
  ['0755 12345678', '0755-12345678'],
  ['01012345678', '010-12345678'],
  ['021-61234567-801', '021-61234567-801'],
  ['0755-12345678转801', '0755-12345678-801'],
  ['+86 755 82345678', '0755-82345678'],
  ['82345678', '82345678'],
  ['400-800-1234', '4008001234'],
  ['+852 9123 4567', '+85291234567'],
])('%s is the number %s', (typed, number) => {
  expect(readPhone(typed)).toEqual({ ok: true, value: number });
});

test.each([
  '',
  'abc',
  '1380000',
  '1380000000',
  '138000000000',
  '0755',
  '12345',
  '1',
  '张三13800000000',
  '1.38E+10',
  '13800000000-801',
])('%j is no phone number', (typed) => {
  expect(readPhone(typed)).toEqual({ ok: false, why: 'phone/shape' });
});

test.each(['18999999999', '11111111111', '00000000000', '+86 18999999999', '12345678901'])(
  '%s was typed only to fill the field and is nobody’s number',
  (typed) => {
    expect(readPhone(typed)).toEqual({ ok: false, why: 'phone/placeholder' });
  },
);

test('several numbers of a cell are told apart, and a space inside one does not part it', () => {
  expect(
    readPhones('13800000000；13900000001，0755-1234567 / 138 0000 0002、18999999999 13800000003'),
  ).toEqual({
    ok: true,
    value: ['13800000000', '13900000001', '0755-1234567', '13800000002', '13800000003'],
  });
  expect(readPhones('13800000000\n13800000000')).toEqual({ ok: true, value: ['13800000000'] });
  expect(readPhones('13800000000；1380000')).toEqual({ ok: false, why: 'phone/shape' });
});

const mobile = tuple(constantFrom('135', '138', '199'), integer({ min: 10_000_000, max: 98_765_432 }))
  .map(([first, rest]) => `${first}${rest}`)
  .filter((number) => readPhone(number).ok);

test('a number that was read reads the same again, and fits the ledger', () => {
  const typed = tuple(
    constantFrom('', '+86', '0755-', '(010)', '00', '手机', '1'),
    string({ unit: constantFrom(...Array.from('0123456789- +()转x#')) }),
  );
  assert(
    property(typed, ([before, after]) => {
      const reading = readPhone(before + after);
      if (!reading.ok) return;
      expect(reading.value).toMatch(/^\+?[0-9][0-9-]{4,19}$/);
      expect(readPhone(reading.value)).toEqual(reading);
    }),
    { numRuns: 3000 },
  );
});

test('however mobiles are written and parted, the same ones come out in the same order', () => {
  const ways = [
    (number: string) => number,
    (number: string) => `+86${number}`,
    (number: string) => `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`,
    (number: string) => `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
  ];
  const part = constantFrom(';', '；', '，', '、', ' / ', ' ', '\n');
  assert(
    property(array(tuple(mobile, constantFrom(...ways), part), { minLength: 1, maxLength: 6 }), (written) => {
      const cell = written.map(([number, way, between]) => way(number) + between).join('');
      expect(readPhones(cell)).toEqual({ ok: true, value: [...new Set(written.map(([number]) => number))] });
    }),
  );
});
