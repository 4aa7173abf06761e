import type { Scene } from '../../../ledger/scene.ts';
import type { LogEntry } from '../../duties/contribution.ts';
import { contributionsFor } from '../../duties/collect.ts';

/** What was done at the desk on a day, of all domains the person who asks may see, in the order of time. */
export const entriesOn = (scene: Scene, day: string): LogEntry[] =>
  contributionsFor(scene)
    .flatMap(({ log }) => log?.(scene, day) ?? [])
    .toSorted((one, other) => one.at - other.at);
