import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Contract, Output, VerbsOf } from '../../src-shared/contract/index.ts';
import type { LedgerDomain } from '../ledger/scene.ts';
import type { OpenService } from './openService.ts';

/** Asks for what must succeed, as one person: the value, or an error naming what was refused. */
export type Ask = <D extends LedgerDomain, V extends VerbsOf<D, 'query' | 'command' | 'jot'> & string>(
  domain: D,
  verb: V,
  input: InputOf<Contract[D][V]>,
) => Output<Contract[D][V]>;

/** Whoever prepares a ledger (the demo estate, a bench) asks the same procedures as a clerk, typed by the contract. */
export const askAs =
  (service: Pick<OpenService, 'answer'>, staffId: string | null): Ask =>
  (domain, verb, input) => {
    const procedure = `${domain}.${verb}`;
    const { result } = service.answer({ procedure, input, key: randomUUID(), staffId });
    if (!result.ok) throw new Error(`${procedure}: ${JSON.stringify(result.error)}`);
    return result.value as never; // the contract's own schema made it
  };

type InputOf<P> = P extends { input: infer I extends z.ZodType } ? z.input<I> : never;
