import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect } from 'vitest';
import { ask } from '../atTheDesk.ts';
import type { Receipt } from '../moneyFlow.ts';
import { pagesOf } from '../pdf.ts';
import { artefacts, type DeskDay } from './desk.ts';

/** What the receipts of a day come to by each way, in fen: net of what was voided and reversed. */
export async function takenBy(day: DeskDay, on: string): Promise<Partial<{ [way: string]: number }>> {
  type Row = { id: string; voidedAt: number | null };
  const { rows } = await ask<{ rows: Row[] }>(day.app, 'receipts.ofDay', { day: on });
  const sums: Partial<{ [way: string]: number }> = {};
  for (const { id, voidedAt } of rows) {
    if (voidedAt !== null) continue;
    const { payments } = await ask<Receipt>(day.app, 'receipts.receipt', { id });
    for (const { method, amountFen } of payments) sums[method] = (sums[method] ?? 0) + amountFen;
  }
  return sums;
}

/** Who signed in for what, when, and when she left: `王晓梅 上午班 07:50 12:00`. */
export async function attendanceOn(day: DeskDay, on: string): Promise<string[]> {
  type Row = { staffName: string; dutyShiftName: string; signedInAt: number; signedOutAt: number | null };
  const { rows } = await ask<{ rows: Row[] }>(day.app, 'handover.attendance', { day: on });
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  });
  return rows.map((row) =>
    [row.staffName, row.dutyShiftName, clock.format(row.signedInAt), clock.format(row.signedOutAt ?? 0)].join(
      ' ',
    ),
  );
}

/** Every copy of a printed paper says this. */
export function paperSays(name: string, copies: number, ...words: string[]): void {
  const pages = pagesOf(path.join(artefacts, name));
  expect(pages).toHaveLength(copies);
  for (const page of pages) for (const said of words) expect(page).toContain(said);
}

/** The whole ledger is proved: journal, sums and every invariant. */
export function verified(data: string): void {
  const { stdout } = spawnSync(
    'node',
    ['out/main/desk.js', 'verify', '--ledger', path.join(data, 'ledger.db')],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: { findings: [] } });
}
