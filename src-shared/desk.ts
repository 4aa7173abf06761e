import type { z } from 'zod';
import type { Contract, Domain, Output } from './contract/index.ts';
import type { Procedure } from './contract/procedure.ts';
import type { Result } from './failure.ts';

/** What a screen calls: `desk.visitors.register({ … })`. The key makes a retry harmless. */
export type Desk = {
  [D in Domain]: {
    [V in keyof Contract[D]]: (
      input: z.input<Extract<Contract[D][V], Procedure>['input']>,
      key?: string,
    ) => Promise<Result<Output<Contract[D][V]>>>;
  };
};

/** Carries one call to the ledger and brings its result back. */
export type Carry = (procedure: string, input: unknown, key: string) => Promise<Result<unknown>>;

/** The whole client: no list of methods to keep in step with the contract. */
export function makeDesk(carry: Carry, newKey: () => string): Desk {
  const domain = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, verb) => (input: unknown, key?: string) =>
          carry(`${name}.${String(verb)}`, input, key ?? newKey()),
      },
    );
  return new Proxy({}, { get: (_, name) => domain(String(name)) }) as Desk;
}
