import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { signer } from '../signer.ts';
import { Stdin } from '../stdin.ts';

/** `desk print visitor-pass VISIT --out FILE.pdf --as STAFF`: the slip as the desk prints it, laid out by Electron. */
export async function print(words: Words): Promise<CommandResult> {
  const [kind, visitId] = words.rest;
  const out = words.option('out');
  if (kind !== 'visitor-pass' || !visitId || !out) {
    throw new UsageProblem('desk print visitor-pass <visit id> --out <file.pdf> --as <staff>');
  }
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  let data: unknown;
  try {
    const signed = await signer(service, words.option('as'), () => stdin.line());
    if (!signed.ok) return signed;
    const call = {
      procedure: 'visitors.pass',
      input: { id: visitId },
      key: randomUUID(),
      staffId: signed.value,
    };
    const { result } = service.answer(call);
    if (!result.ok) return result;
    data = result.value;
  } finally {
    await service.close();
  }
  return layOut({ kind, locale: words.option('locale') ?? 'zh-CN', data }, path.resolve(out));
}

function layOut(job: unknown, out: string): CommandResult {
  const electron = process.env['ELECTRON_EXEC_PATH'];
  if (!electron)
    throw new UsageProblem('ELECTRON_EXEC_PATH names no Electron; start this through `npm run -s desk`');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-print-'));
  try {
    const file = path.join(folder, 'slip.json');
    fs.writeFileSync(file, JSON.stringify(job), { mode: 0o600 });
    const program = path.resolve(import.meta.dirname, '../..');
    const sandbox = process.env['NO_SANDBOX'] ? ['--no-sandbox'] : [];
    const { status } = spawnSync(
      electron,
      [
        program,
        ...sandbox,
        '--disable-gpu',
        `--user-data-dir=${folder}/profile`,
        `--print-slip=${file}`,
        `--out=${out}`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000 },
    );
    if (status !== 0)
      return { ok: false, error: { code: 'print/failed', params: { reason: `electron ${status}` } } };
    return { ok: true, value: { file: out, bytes: fs.statSync(out).size } };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
