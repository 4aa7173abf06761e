import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import { expect, onTestFinished, test } from 'vitest';
import { pagesOf } from './pdf.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/day.ts');

/** Plays the day into a folder of its own; its log as it was printed. */
async function playedDay(): Promise<{ folder: string; log: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-day-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, [script, '--out', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [log, trouble, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`${log.slice(-2_000)}\n${trouble}`);
  return { folder, log };
}

/** Figures of a printed sum, in yuan. */
const yuan = (figures: string | undefined): number => Number(figures?.replaceAll(',', ''));

test('CSH-01 SHF-07 the day without a window leaves a proved ledger, its slips as PDF and finance’s workbook, all with one sum', async () => {
  const { folder, log } = await playedDay();
  const slips = fs.readdirSync(path.join(folder, '单据'));
  const many = (kind: string): number => slips.filter((name) => name.includes(` ${kind} `)).length;
  const [handIn = ''] = slips.filter((name) => name.includes('交款单'));
  const pages = pagesOf(path.join(folder, '单据', handIn));
  const book = await readXlsx(fs.readFileSync(path.join(folder, '收费日报表 2026-11-23.xlsx')));
  const groups = book.sheets[0]!.rows.filter(([first]) => first === '小计');
  const cashAt = book.sheets[0]!.rows.find(([first]) => first === '收据号')!.indexOf('现金');

  expect(fs.statSync(path.join(folder, 'ledger', 'ledger.db')).size).toBeGreaterThan(0);
  const parts = log.match(/^━━ (?!当天合计)/gm)!.length;
  expect(log.match(/校验账本：日志 \d+ 行，0 处问题/g)).toHaveLength(parts);
  expect(fs.readFileSync(path.join(folder, '日志.txt'), 'utf8')).toBe(log);
  expect(['收据', '红字收据', '交款单', '交接班记录', '维修任务单', '访客单'].map(many)).toEqual([
    13, 1, 1, 3, 3, 2,
  ]);
  expect(pages).toHaveLength(3);

  const [, turnedIn] = /实交人民币（大写）[^¥]+¥([\d,.]+)/.exec(pages[0]!)!;
  const [, evening] = /17:00 后收的现金\s+([\d,.]+)/.exec(log)!;
  expect(groups.map((row) => row[cashAt])).toEqual([yuan(turnedIn), yuan(evening)]);
}, 600_000);
