import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { PrintRun } from '../../src-shared/contract/papers.ts';

type Run = z.output<typeof PrintRun>;

type Asked = Pick<Run, 'kind' | 'sheet' | 'data'> & Partial<Run>;

/** Lays a paper out in a print window of the program and saves it as a PDF; `null` where it refuses to. */
export const slipPdf = (run: Asked): string | null => laidOut(run).pdf;

/** Why the program refuses to lay a paper out, as it tells the technician; empty where it does not. */
export const whyNoSlip = (run: Asked): string => laidOut(run).trouble;

/** The PDF of a paper, or what the program says against laying it out. */
export function laidOut(run: Asked, tries = 2): { pdf: string | null; trouble: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-slip-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const job = path.join(folder, 'slip.json');
  const out = path.join(folder, 'slip.pdf');
  fs.writeFileSync(job, JSON.stringify({ kind: 'paper', run: { ...someRun(), ...run } }));
  const { status, signal, stderr } = spawnSync(
    process.env['ELECTRON_EXEC_PATH']!,
    [
      path.resolve(import.meta.dirname, '../..'),
      ...(process.env['NO_SANDBOX'] ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${folder}/profile`,
      `--print-slip=${job}`,
      `--out=${out}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000, encoding: 'utf8' },
  );
  const trouble = /^print Error: (.*)$/m.exec(stderr)?.[1];
  if (status !== 0 && trouble === undefined) {
    const said = `the program ended by ${signal ?? status} and said nothing of the paper: ${stderr}`;
    if (tries === 1) throw new Error(said);
    console.warn(said);
    return laidOut(run, tries - 1);
  }
  return { pdf: status === 0 ? out : null, trouble: trouble ?? '' };
}

const someRun = () => ({
  runId: randomUUID(),
  paperId: randomUUID(),
  number: 'A1-A000123',
  locale: 'zh-CN',
  printer: null,
  offsetXUm: 0,
  offsetYUm: 0,
  carbon: false,
  reprint: null,
});
