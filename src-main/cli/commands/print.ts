import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Desk, makeDesk } from '../../../src-shared/desk.ts';
import type { Result } from '../../../src-shared/failure.ts';
import { type PaperKind, paperKinds } from '../../../src-shared/rules/papers.ts';
import { openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { signer } from '../signer.ts';
import { Stdin } from '../stdin.ts';

/**
 * `desk print visitor-pass|work-order|receipt|… SUBJECT --out FILE.pdf --as STAFF [--reason WHY]`: the paper made out last
 * for a visit, a ticket, a receipt or whatever the kind is of, laid out by Electron and saved as a PDF. The second time it
 * is a 补打 and needs a reason.
 */
export async function print(words: Words): Promise<CommandResult> {
  const [kind, subjectId] = words.rest;
  const out = words.option('out');
  if (!isPaperKind(kind) || !subjectId || !out) {
    throw new UsageProblem(
      `desk print ${paperKinds.join('|')} <id of the visit, ticket, receipt…> --out <file.pdf> --as <staff> [--reason <why>]`,
    );
  }
  const locale = words.option('locale') ?? 'zh-CN';
  if (locale !== 'zh-CN' && locale !== 'zh-TW') throw new UsageProblem('--locale zh-CN | zh-TW');
  const electron = process.env['ELECTRON_EXEC_PATH'];
  if (!electron)
    throw new UsageProblem('ELECTRON_EXEC_PATH names no Electron; start this through `npm run -s desk`');
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  try {
    const signed = await signer(service, words.option('as'), () => stdin.line());
    if (!signed.ok) return signed;
    const desk = makeDesk(
      async (procedure, input, key) =>
        service.answer({ procedure, input, key, staffId: signed.value }).result,
      randomUUID,
    );
    const asked = { kind, subjectId, reason: words.option('reason') ?? null, locale } as const;
    return await printLatest(desk, electron, asked, path.resolve(out));
  } finally {
    await service.close();
  }
}

type Asked = { kind: PaperKind; subjectId: string; reason: string | null; locale: 'zh-CN' | 'zh-TW' };
type Saved = { file: string; bytes: number };

async function printLatest(desk: Desk, electron: string, asked: Asked, out: string): Promise<Result<object>> {
  const paper = await desk.papers.latestOf({ kind: asked.kind, subjectId: asked.subjectId });
  if (!paper.ok) return paper;
  const run = await desk.papers.start({ id: paper.value.id, reason: asked.reason, locale: asked.locale });
  if (!run.ok) return run;

  const saved = layOut(electron, { kind: 'paper', run: run.value }, out);
  const { runId, reprint } = run.value;
  const ended = await desk.papers.finish(
    saved.ok
      ? { runId, outcome: 'saved', file: out, trouble: null }
      : { runId, outcome: 'failed', file: null, trouble: 'print/failed' },
  );
  if (!saved.ok || !ended.ok) return saved.ok ? ended : saved;
  return { ok: true, value: { ...saved.value, reprint: reprint?.nth ?? null } };
}

function layOut(electron: string, job: object, out: string): Result<Saved> {
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

const isPaperKind = (word: string | undefined): word is PaperKind => paperKinds.some((kind) => kind === word);
