import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import { contributions } from './contributions.ts';
import type { Contribution, Proof } from './contribution.ts';

/** The domains the person who asks may see, in the order of the rail. */
export const contributionsFor = ({ staff }: Scene): readonly Contribution[] =>
  contributions.filter(({ roles }) => roles === undefined || holdsOneOf(staff, roles));

/** What proves a duty of this name; `undefined` where it is ticked by hand. Whoever is asked for it may know whether it is done. */
export function proofOf(name: string): Proof | undefined {
  proofs ??= new Map(contributions.flatMap(({ duties = {} }) => Object.entries(duties)));
  return proofs.get(name);
}

/** Put together when first asked for: the domains know each other by then. */
let proofs: ReadonlyMap<string, Proof> | undefined;
