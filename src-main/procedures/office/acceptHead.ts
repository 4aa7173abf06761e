import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import { proveSecret } from '../staff/proveSecret.ts';

type AcceptHead = Contract['office']['acceptHead'];

/** Goes on with a ledger whose tail is missing, on an admin's word; her reason stands in the journal for ever. */
export function acceptHead(scene: OpenScene, input: Input<AcceptHead>): Output<AcceptHead> {
  if (!scene.behind) refuse('office/head-in-order');
  const { roles } = proveSecret(scene, input.staffId, input.secret);
  if (!roles.includes('admin')) refuse('office/not-admin');
  return {};
}
