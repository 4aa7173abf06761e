import { expect, test } from 'vitest';
import { pathOfPlace, placeOfPage } from '../../src-renderer/app/tasks/places.ts';

const home = '0198aaaa-0000-7000-8000-0000000000a1';

test.each([
  ['visitors/new/7f0c-1', '/visitors?new=7f0c-1'],
  ['visitors/7f0c-1/refuse', '/visitors?visit=7f0c-1&form=refuse'],
  ['tickets/new/7f0c-1', '/tickets/new/7f0c-1'],
  ['tickets/7f0c-1/voucher', '/tickets/7f0c-1?form=voucher'],
  ['tickets/technicians/new', '/tickets/technicians?form=new'],
  ['households/7f0c-1/move-in', '/households/7f0c-1?form=move-in'],
  ['households/7f0c-1/add-phone/8a', '/households/7f0c-1?form=add-phone/8a'],
  ['households/new-unit', '/households?form=new-unit'],
  ['households/correct-building/8a', '/households?building=8a&form=correct-building'],
  ['work-log/line', '/work-log?form=line'],
  ['receipts/books/new', '/receipts/books?form=new'],
  ['fees/items/standard/7f0c-1', '/fees/items?form=standard/7f0c-1'],
  ['fees/meters/water/all/2026-11-22', '/fees/meters?form=water/all/2026-11-22'],
  [`fees/${home}/dun`, `/fees/households/${home}?form=dun`],
  [`fees/${home}/dispute/8a`, `/fees/households/${home}?form=dispute/8a`],
  ['office/receipts/7f0c-1', '/office/receipts?form=7f0c-1'],
])('what was typed at %s is gone on with at %s', (place, path) => {
  expect(pathOfPlace(place)).toBe(path);
});

test.each([
  ['/visitors?new=7f0c-1', 'visitors/new/7f0c-1'],
  ['/visitors?new=7f0c-1&unit=8a&day=2026-11-22', 'visitors/new/7f0c-1'],
  ['/tickets/new/7f0c-1', 'tickets/new/7f0c-1'],
  ['/visitors?visit=7f0c-1', null],
  ['/visitors?new=', null],
  ['/visitors?new=../x', null],
  ['/tickets/new', null],
  ['/tickets/7f0c-1?form=voucher', null],
  ['/', null],
])('the page %s is the form %s', (path, place) => {
  const { pathname, search } = new URL(path, 'app://bundle');
  expect(placeOfPage({ pathname, search })).toBe(place);
});
