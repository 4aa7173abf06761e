import type { ProjectId } from '../../../src-shared/contract/households.ts';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

type Projects = Contract['households']['projects'];

/** The estates (小区) this desk serves. */
export function projects({ tx }: Scene): Output<Projects> {
  return tx.all(allProjects, {}).map(({ id, name }) => ({ id: id as ProjectId, name }));
}

const allProjects = query()(() => tables.selectFrom('projects').select(['id', 'name']).orderBy('name'));
