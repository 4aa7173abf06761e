import { procedureNamed } from '../../../src-shared/contract/index.ts';
import type { Failure, Result } from '../../../src-shared/failure.ts';
import { setManualClock } from '../../ledger/clock.ts';
import { type OpenService, openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import { type CommandResult, writeLine } from '../output.ts';
import { isTrial, signer } from '../signer.ts';
import { Stdin } from '../stdin.ts';
import { instantOf } from './init.ts';

/**
 * `desk serve --stdio`: JSON lines `{id, procedure, input, key, staff, secret?}` in, `{id, ok, value|error}` out. A line is
 * answered only after its command was committed. `{"clock": "…"}` sets a trial ledger's time.
 */
export async function serveStdio(words: Words): Promise<CommandResult> {
  if (!words.flag('stdio')) throw new UsageProblem('desk serve --stdio');
  const service = await openService(words.ledger, { create: false });
  const stdin = new Stdin();
  try {
    for (let line = await stdin.line(); line !== undefined; line = await stdin.line()) {
      if (line.trim() !== '') await answerLine(service, line);
    }
  } finally {
    await service.close();
  }
  return 'answered';
}

async function answerLine(service: OpenService, line: string): Promise<void> {
  const asked = objectOf(line);
  if (!asked) return writeLine({ id: null, ...failed({ code: 'input/invalid', params: { field: '' } }) });
  const id = asked['id'] ?? null;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return writeLine({ id: null, ...failed({ code: 'input/invalid', params: { field: 'id' } }) });
  }
  if (Object.hasOwn(asked, 'clock') && !Object.hasOwn(asked, 'procedure')) {
    const set = setClock(service, asked['clock']);
    if (!set.ok || id !== null) writeLine({ id, ...set });
    return;
  }
  writeLine({ id, ...(await answer(service, asked)) });
}

async function answer(service: OpenService, asked: Record<string, unknown>): Promise<Result<unknown>> {
  const { procedure, key, staff, secret } = asked;
  if (typeof procedure !== 'string') return failed({ code: 'input/invalid', params: { field: 'procedure' } });
  if (key !== undefined && typeof key !== 'string')
    return failed({ code: 'input/invalid', params: { field: 'key' } });
  let staffId: string | null = null;
  if (staff !== undefined && staff !== null) {
    if (typeof staff !== 'string') return failed({ code: 'input/invalid', params: { field: 'staff' } });
    const signed = await signer(service, staff, async () =>
      typeof secret === 'string' ? secret : undefined,
    );
    if (!signed.ok) return signed;
    staffId = signed.value;
  }
  if (procedureNamed(procedure)?.kind === 'station') return failed({ code: 'input/unknown-procedure' });
  const call = { procedure, input: asked['input'] ?? {}, key: key ?? crypto.randomUUID(), staffId };
  return (await service.call(call)).result;
}

function setClock(service: OpenService, clock: unknown): Result<unknown> {
  if (!isTrial(service) || typeof clock !== 'string')
    return failed({ code: 'input/invalid', params: { field: 'clock' } });
  try {
    setManualClock(service.ledger.tx, instantOf(clock));
    return { ok: true, value: { clock } };
  } catch {
    return failed({ code: 'input/invalid', params: { field: 'clock' } });
  }
}

function objectOf(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const failed = (error: Failure): Result<never> => ({ ok: false, error });
