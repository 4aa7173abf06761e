import type { Scene } from '../../ledger/scene.ts';
import type { Contribution, Matter } from '../duties/contribution.ts';
import { secondFolder } from './backUp.ts';
import { lastFirstBackup, lastSecondBackup, troubleIn, workSince } from './backupState.ts';

/**
 * What can hurt the office as a whole: work of more than a day that stands in no backup, in the office's folder or on
 * the second disk. `hours` counts from the oldest such work; `trouble` is the code why the last try failed, if it did.
 */
export const officeToday: Contribution = {
  matters: (scene) => {
    const { tx } = scene;
    const first = unsaved(scene, 'office.backup-old', lastFirstBackup(tx)?.seq ?? 0, troubleIn(tx, 'first'));
    if (secondFolder(scene) === undefined) return first;
    const through = lastSecondBackup(tx)?.seq ?? 0;
    return [...first, ...unsaved(scene, 'office.second-backup-old', through, troubleIn(tx, 'second'))];
  },
};

function unsaved({ tx, now }: Scene, kind: Matter['kind'], through: number, trouble = ''): Matter[] {
  const since = workSince(tx, through);
  if (since === undefined || now - since < aDay) return [];
  const hours = Math.floor((now - since) / anHour);
  return [{ kind, ref: null, dueAt: null, since, facts: { hours, trouble } }];
}

const anHour = 3_600_000;
const aDay = 24 * anHour;
