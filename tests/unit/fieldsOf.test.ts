import { expect, test } from 'vitest';
import { fieldsOf } from '../../src-renderer/app/form/fieldsOf.ts';

const atFirst = {
  demand: '',
  isTicked: false,
  people: 1 as number | null,
  unit: null as { code: string } | null,
};

test('a form that was never begun stands as it does at first', () => {
  expect(fieldsOf(undefined, atFirst)).toEqual(atFirst);
});

test('all that was typed comes back, emptied fields too', () => {
  const typed = { demand: '水管漏水', isTicked: true, people: null, unit: { code: '3-1-502' } };
  expect(fieldsOf(typed, atFirst)).toEqual(typed);
  expect(fieldsOf({ ...typed, unit: null }, { ...atFirst, unit: { code: '3-1-503' } }).unit).toBeNull();
});

test('of a draft of an earlier version what is missing, of another kind or gone does no harm', () => {
  expect(fieldsOf({ demand: null, isTicked: '是', floor: 5 }, atFirst)).toEqual(atFirst);
  expect(fieldsOf({ demand: '水管漏水' }, atFirst)).toEqual({ ...atFirst, demand: '水管漏水' });
});
