import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { hire } from './hire.ts';

type Add = Contract['staff']['add'];

/** Someone new at the office. Her first secret is known to the admin, so she changes it at her first sign-in. */
export function add(scene: Scene, input: Input<Add>): Output<Add> {
  if (scene.tx.first(memberCalled, { login: input.login }))
    refuse('staff/login-taken', { login: input.login });
  return { id: hire(scene, input, { mustChange: true }) as Output<Add>['id'] };
}

const memberCalled = query<{ login: string }>()(({ login }) =>
  tables.selectFrom('staff').select('id').where('login', '=', login),
);
