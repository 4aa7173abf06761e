import type { Scene } from '../../ledger/scene.ts';
import { contributionsFor } from './collect.ts';
import type { Matter } from './contribution.ts';

/** What waits in every domain the person who asks may see: what has a clock first, the rest as long as it has waited. */
export const mattersNow = (scene: Scene): Matter[] =>
  contributionsFor(scene)
    .flatMap(({ matters }) => matters?.(scene) ?? [])
    .toSorted(byClock);

const byClock = (one: Matter, other: Matter): number =>
  (one.dueAt ?? never) - (other.dueAt ?? never) || one.since - other.since;

const never = Number.MAX_SAFE_INTEGER;
