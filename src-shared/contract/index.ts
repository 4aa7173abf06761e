import type { z } from 'zod';
import { drafts } from './drafts.ts';
import { drawer } from './drawer/index.ts';
import { duties } from './duties.ts';
import { fees } from './fees/index.ts';
import type { GeneralCode } from './generalCodes.ts';
import { handover } from './handover/index.ts';
import { households } from './households.ts';
import { office } from './office.ts';
import { papers } from './papers.ts';
import type { Kind, Procedure } from './procedure.ts';
import { receipts } from './receipts/index.ts';
import { staff } from './staff.ts';
import { station } from './station.ts';
import { tickets } from './tickets.ts';
import { visitors } from './visitors.ts';

/** Everything the office can ask of the desk: the only place a call is typed. */
export const contract = {
  office,
  staff,
  households,
  visitors,
  tickets,
  fees,
  receipts,
  drawer,
  papers,
  drafts,
  duties,
  handover,
  station,
};
export type Contract = typeof contract;
export type Domain = keyof Contract;

export type Input<P> = P extends { input: infer I extends z.ZodType } ? z.output<I> : never;
export type Output<P> = P extends { output: infer O extends z.ZodType } ? z.output<O> : never;

/** The verbs of a domain that are of one kind. */
export type VerbsOf<D extends Domain, K extends Kind> = {
  [V in keyof Contract[D]]: Contract[D][V] extends { kind: K } ? V : never;
}[keyof Contract[D]];

type CodesOf<P> = P extends { errors: readonly (infer E)[] } ? E : never;
type DomainCode = {
  [D in Domain]: { [V in keyof Contract[D]]: CodesOf<Contract[D][V]> }[keyof Contract[D]];
}[Domain];
export type FailureCode = GeneralCode | DomainCode;

/** Finds a procedure by its name, `visitors.register`; own names only, so `constructor` finds nothing, and no more does 5. */
export function procedureNamed(name: unknown): Procedure | undefined {
  const [domain = '', verb = '', ...rest] = typeof name === 'string' ? name.split('.') : [];
  if (rest.length > 0 || !Object.hasOwn(contract, domain)) return undefined;
  const verbs: Readonly<Record<string, Procedure>> = contract[domain as Domain];
  return Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
}

/** All procedures with their names, in the contract's order. */
export function allProcedures(): { name: string; domain: Domain; verb: string; procedure: Procedure }[] {
  return Object.entries(contract).flatMap(([domain, verbs]) =>
    Object.entries(verbs as Record<string, Procedure>).map(([verb, procedure]) => ({
      name: `${domain}.${verb}`,
      domain: domain as Domain,
      verb,
      procedure,
    })),
  );
}
