import { assert, integer, property, record, tuple, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { type MonthRule, monthsOf } from '../../../../src-shared/rules/charges/period.ts';
import {
  type ChargedPlace,
  type DatedStandard,
  holdsFor,
  narrowness,
  pricedPeriods,
  standardOn,
} from '../../../../src-shared/rules/charges/standards.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';

const nowhere = {
  projectId: null,
  buildingId: null,
  usage: null,
  unitId: null,
  vehicleId: null,
  spaceId: null,
};
const place: ChargedPlace = {
  projectId: 'estate',
  buildingId: '3',
  usage: 'shop',
  unitId: '3-1-502',
  objectId: '粤B12345',
};
const standard = (fromOn: string, toOn: string | null = null, scope: Partial<DatedStandard> = {}) => ({
  ...nowhere,
  fromOn,
  toOn,
  ...scope,
});
const byDays: MonthRule = { by: 'days' };
const byMonths: MonthRule = { by: 'whole-months' };
const year = { from: '2026-01-01', to: '2026-12-31' };

test('the narrower a price is meant, the more it counts: the car, the home, the building, the estate, everybody', () => {
  const scopes: Partial<DatedStandard>[] = [
    { vehicleId: '粤B12345' },
    { unitId: '3-1-502' },
    { buildingId: '3', usage: 'shop' },
    { buildingId: '3' },
    { projectId: 'estate', usage: 'shop' },
    { projectId: 'estate' },
    { usage: 'shop' },
    {},
  ];
  const standards = scopes.map((scope) => standard('2026-01-01', null, scope));
  expect(standards.map(narrowness)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
  expect(standards.every((each) => holdsFor(each, place))).toBe(true);
  expect(
    standards.filter((each) => holdsFor(each, { ...place, usage: null, objectId: 'B1-18' })),
  ).toHaveLength(4);
  expect(
    standards.filter((each) =>
      holdsFor(each, { projectId: 'other', buildingId: '9', usage: 'shop', unitId: '9-1', objectId: '9-1' }),
    ),
  ).toEqual([standards[6], standards[7]]);
  for (const [at, each] of standards.entries())
    expect(standardOn('2026-06-01', standards.slice(at))).toBe(each);
});

test('a narrower price parts the period only while it holds; days without any price are left out', () => {
  const wide = standard('2026-02-01', '2026-10-31');
  const narrow = standard('2026-05-16', '2026-06-15', { buildingId: '3' });

  const pieces = pricedPeriods(year, [wide, narrow], byDays);

  expect(pieces.map(({ from, to, standard: by }) => [from, to, by])).toEqual([
    ['2026-02-01', '2026-05-15', wide],
    ['2026-05-16', '2026-06-15', narrow],
    ['2026-06-16', '2026-10-31', wide],
  ]);
});

test('by whole months a month belongs to the price it began with, and one that begins without belongs to the first', () => {
  const old = standard('2026-01-20', '2026-03-14');
  const later = standard('2026-03-15');

  expect(
    pricedPeriods({ from: '2026-01-01', to: '2026-04-30' }, [old, later], byMonths).map(({ from, to }) => [
      from,
      to,
    ]),
  ).toEqual([
    ['2026-01-20', '2026-03-31'],
    ['2026-04-01', '2026-04-30'],
  ]);
});

test('a wider price that changes beneath a narrower one changes nothing', () => {
  const narrow = standard('2026-01-01', null, { unitId: '3-1-502' });
  const pieces = pricedPeriods(
    year,
    [standard('2026-01-01', '2026-06-30'), standard('2026-07-01'), narrow],
    byDays,
  );
  expect(pieces).toEqual([{ ...year, standard: narrow }]);
});

test('whatever prices there are, every day with one is in exactly one piece, at the price of that day', () => {
  const days = integer({ min: 0, max: 400 });
  const scope = integer({ min: 0, max: 7 }).map(
    (at) => [{}, { usage: 'shop' }, { buildingId: '3' }, { unitId: '3-1-502' }][at % 4]!,
  );
  const standards = uniqueArray(
    record({ from: days, length: days, isOpen: integer({ min: 0, max: 3 }), scope }).map(
      ({ from, length, isOpen, scope: where }): DatedStandard => {
        const fromOn = dayFrom('2025-10-01', from);
        return standard(fromOn, isOpen === 0 ? null : dayFrom(fromOn, length), where);
      },
    ),
    {
      maxLength: 6,
      selector: ({ fromOn, unitId, buildingId, usage }) => `${fromOn}${unitId}${buildingId}${usage}`,
    },
  );
  const spans = tuple(days, integer({ min: 0, max: 200 })).map(([from, length]) => {
    const begin = dayFrom('2025-10-01', from);
    return { from: begin, to: dayFrom(begin, length) };
  });
  assert(
    property(standards, spans, (given, span) => {
      const pieces = pricedPeriods(span, given, byDays);
      for (let day = span.from; day <= span.to; day = dayFrom(day, 1)) {
        const covering = pieces.filter(({ from, to }) => from <= day && day <= to);
        expect(covering.map((piece) => piece.standard)).toEqual(
          [standardOn(day, given)].filter((one) => one),
        );
      }
      expect(pieces.every((piece) => monthsOf(piece).length > 0)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
