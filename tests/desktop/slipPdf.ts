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

function laidOut(run: Asked): { pdf: string | null; trouble: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-slip-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const job = path.join(folder, 'slip.json');
  const out = path.join(folder, 'slip.pdf');
  fs.writeFileSync(job, JSON.stringify({ kind: 'paper', run: { ...someRun(), ...run } }));
  const { status, stderr } = spawnSync(
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
  return { pdf: status === 0 ? out : null, trouble: /^print Error: (.*)$/m.exec(stderr)?.[1] ?? '' };
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
