import { expect, test } from 'vitest';
import { typedOver } from '../../src-renderer/app/form/typedOver.ts';

const atFirst = {
  demand: '',
  isTicked: false,
  people: 1 as number | null,
  unit: null as { code: string } | null,
};

test('what was typed is kept as it stands', () => {
  for (const typed of [
    { ...atFirst, demand: '水管漏水' },
    { ...atFirst, isTicked: true },
    { ...atFirst, people: null },
    { ...atFirst, unit: { code: '3-1-502' } },
  ])
    expect(typedOver(typed, atFirst)).toBe(typed);
});

test('of a form that stands as it does at first there is nothing to keep, whatever ran through it', () => {
  expect(typedOver({ ...atFirst }, atFirst)).toBeUndefined();
  const asPicked = { ...atFirst, unit: { code: '3-1-502' } };
  expect(typedOver({ ...asPicked, unit: { code: '3-1-502' } }, asPicked)).toBeUndefined();
});
