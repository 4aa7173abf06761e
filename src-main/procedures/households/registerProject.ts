import type { ProjectId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { writeProject } from './estateRows.ts';

type RegisterProject = Contract['households']['registerProject'];

/** Enters an estate (小区) that the office serves. */
export function registerProject(
  { tx, newId }: Scene,
  input: Input<RegisterProject>,
): Output<RegisterProject> {
  const name = cleanText(input.name);
  if (tx.first(projectCalled, { name })) refuse('project/name-taken', { name });

  const id = newId() as ProjectId;
  tx.run(writeProject, { id, name });
  return { id, name };
}

const projectCalled = query<{ name: string }>()(({ name }) =>
  tables.selectFrom('projects').select('id').where('name', '=', name),
);
