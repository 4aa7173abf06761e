import type { Contract, FailureCode, Output } from '../../src-shared/contract/index.ts';

/** How a state is shown: in order, to be looked at soon, or bad. */
export type Tone = 'fine' | 'soon' | 'bad';

type Status = Output<Contract['office']['status']>;
type Backups = Output<Contract['office']['backups']>;
type Today = Output<Contract['duties']['today']>;

export type BackupState = {
  tone: Tone;
  /** Milliseconds; `null` where there is no copy yet. */
  age: number | null;
  /** Why the last try failed, if it did. */
  trouble: FailureCode | null;
};

/**
 * How the copies stand. A copy may be as old as it likes while nothing was done since; after two hours with work in no
 * copy it is to be looked at, after a day (as 今日 says too) it is bad.
 */
export function backupStateOf(
  office: Pick<
    Status,
    'now' | 'head' | 'lastBackupAt' | 'lastSecondBackupAt' | 'hasSecondBackupFolder' | 'backupTrouble'
  >,
  made: Backups | undefined,
  matters: Today['matters'] = [],
): { first: BackupState; second: BackupState | null } {
  const asks = (kind: Today['matters'][number]['kind']) => matters.some((matter) => matter.kind === kind);
  const isAllSaved = made?.some(({ seq }) => seq >= office.head.seq) ?? true;
  const ageOf = (at: number | null) => (at === null ? null : Math.max(0, office.now - at));
  const trouble = office.backupTrouble as FailureCode | null;
  const age = ageOf(office.lastBackupAt);
  const isAging = trouble !== null || (!isAllSaved && (age === null || age > 2 * hourMs));
  return {
    first: { age, trouble, tone: asks('office.backup-old') ? 'bad' : isAging ? 'soon' : 'fine' },
    second: office.hasSecondBackupFolder
      ? {
          age: ageOf(office.lastSecondBackupAt),
          trouble: null,
          tone: asks('office.second-backup-old') ? 'bad' : 'fine',
        }
      : null,
  };
}

/** Room on the ledger's disk: under 5 GB is said, under 1 GB is bad. */
export const toneOfDisk = (freeBytes: number): Tone =>
  freeBytes < gigabyte ? 'bad' : freeBytes < 5 * gigabyte ? 'soon' : 'fine';

/** Whether the holidays of this year, or in December of the next, are not known. */
export const isCalendarEnding = ({ day, calendarThrough }: Pick<Today, 'day' | 'calendarThrough'>): boolean =>
  Number(day.slice(0, 4)) + (day.slice(5, 7) === '12' ? 1 : 0) > calendarThrough;

const hourMs = 3_600_000;
const gigabyte = 1024 ** 3;
