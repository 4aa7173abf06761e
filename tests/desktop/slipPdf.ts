import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { PrintRun } from '../../src-shared/contract/papers.ts';

type Run = z.output<typeof PrintRun>;

/** Lays a paper out in a print window of the program and saves it as a PDF; `null` where it refuses to. */
export function slipPdf(run: Pick<Run, 'kind' | 'sheet' | 'data'> & Partial<Run>): string | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-slip-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const job = path.join(folder, 'slip.json');
  const out = path.join(folder, 'slip.pdf');
  fs.writeFileSync(job, JSON.stringify({ kind: 'paper', run: { ...someRun(), ...run } }));
  const { status } = spawnSync(
    process.env['ELECTRON_EXEC_PATH']!,
    [
      path.resolve(import.meta.dirname, '../..'),
      ...(process.env['NO_SANDBOX'] ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${folder}/profile`,
      `--print-slip=${job}`,
      `--out=${out}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore'], timeout: 60_000 },
  );
  return status === 0 ? out : null;
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
