import { expect, test } from 'vitest';
import { officeSpan, officeTime } from '../../../src-shared/rules/officeTime.ts';

test.each<[iso: string, zone: string, text: string]>([
  ['2026-11-22T00:10:00Z', 'Asia/Shanghai', '2026-11-22 08:10'],
  ['2026-11-22T16:00:00Z', 'Asia/Shanghai', '2026-11-23 00:00'],
  ['2026-11-22T15:59:59.999Z', 'Asia/Shanghai', '2026-11-22 23:59'],
  ['2026-11-22T00:10:00Z', 'Asia/Urumqi', '2026-11-22 06:10'],
  ['2026-01-01T00:00:00Z', 'America/New_York', '2025-12-31 19:00'],
])('%s in %s is %s on paper', (iso, zone, text) => {
  expect(officeTime(Date.parse(iso), zone)).toBe(text);
});

test.each<[from: string, to: string, text: string]>([
  ['2026-11-22T06:00:00Z', '2026-11-22T08:00:00Z', '2026-11-22 14:00–16:00'],
  ['2026-11-22T06:00:00Z', '2026-11-22T06:00:00Z', '2026-11-22 14:00'],
  ['2026-11-22T15:00:00Z', '2026-11-22T17:00:00Z', '2026-11-22 23:00–2026-11-23 01:00'],
])('an appointment from %s to %s is %s on paper', (from, to, text) => {
  expect(officeSpan(Date.parse(from), Date.parse(to), 'Asia/Shanghai')).toBe(text);
});
