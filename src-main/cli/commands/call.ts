import { randomUUID } from 'node:crypto';
import { procedureNamed } from '../../../src-shared/contract/index.ts';
import { setManualClock } from '../../ledger/clock.ts';
import { openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { isTrial, signer } from '../signer.ts';
import { Stdin } from '../stdin.ts';
import { instantOf } from './init.ts';

/**
 * `desk call <domain.verb> <json|->  --as <staff> [--key K]`: one call of the contract. On a real ledger the signer's
 * PIN is the first line of standard input; with `-` the input follows it.
 */
export async function call(words: Words): Promise<CommandResult> {
  const [procedure, text = '{}'] = words.rest;
  if (!procedure) throw new UsageProblem('which procedure? desk call <domain.verb> <json|->');
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  try {
    const clock = words.option('clock');
    if (clock !== undefined) {
      if (!isTrial(service)) throw new UsageProblem('--clock works on a ledger made with --manual-clock');
      setManualClock(service.ledger.tx, instantOf(clock));
    }
    const name = words.option('as');
    const known = procedureNamed(procedure);
    const signed = name === undefined ? undefined : await signer(service, name, () => stdin.line());
    if (signed?.ok === false) return signed;
    if (known?.kind === 'station') return { ok: false, error: { code: 'input/unknown-procedure' } };
    const { result } = await service.call({
      procedure,
      input: inputOf(text === '-' ? await stdin.rest() : text),
      key: words.option('key') ?? randomUUID(),
      staffId: signed?.value ?? null,
    });
    return result;
  } finally {
    await service.close();
  }
}

function inputOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageProblem('the input is not JSON');
  }
}
