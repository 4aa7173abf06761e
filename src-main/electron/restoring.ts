import path from 'node:path';
import { dialog } from 'electron';
import type { Failure } from '../../src-shared/failure.ts';
import { type BackupFile, backupsIn } from '../ledger/backupList.ts';
import { Refusal, refuse } from '../ledger/refuse.ts';
import type { FromLedger, ToLedger } from '../service/wire.ts';
import type { LedgerKeeper } from './ledgerKeeper.ts';
import type { Served } from './served.ts';
import type { Session } from './session.ts';
import { startLedger } from './startLedger.ts';

/** Choosing a backup, looking through it, and putting it in the ledger's place; from a working desk as well. */
export function restoring(
  keeper: LedgerKeeper,
  session: Session,
): Pick<Served, 'inspectBackup' | 'chooseBackup' | 'restore'> {
  /** The files that were pointed at: the window knows them by their names only. */
  const chosen = new Map<string, string>();
  const tries = new Tries();

  const fileOf = async (backup: string): Promise<string> =>
    chosen.get(backup) ??
    (await backupsOf(keeper)).find(({ name }) => name === backup)?.file ??
    refuse('restore/unknown-backup', { file: backup });

  return {
    inspectBackup: async ({ backup }) => {
      const answer = await ask(keeper.file, { kind: 'inspect', backup: await fileOf(backup) });
      if (answer.kind !== 'inspected') return refuse('restore/failed', { reason: 'process' });
      return { backup, ...answer.inspection } as Awaited<ReturnType<Served['inspectBackup']>>;
    },
    chooseBackup: async () => {
      const picked = await dialog.showOpenDialog({ properties: ['openFile'] });
      const [file] = picked.filePaths;
      if (file === undefined) return { backup: null };
      chosen.set(path.basename(file), file);
      return { backup: path.basename(file) };
    },
    restore: async ({ backup, confirm }) => {
      const file = await fileOf(backup);
      if (confirm) tries.refuseTooSoon();
      try {
        const answer = await keeper.replace(() =>
          ask(keeper.file, { kind: 'restore', backup: file, confirm }),
        );
        if (answer.kind !== 'restored') return refuse('restore/failed', { reason: 'process' });
        tries.forget();
        session.signOut(); // whoever was signed in may be unknown to what was restored
        return { quarantined: answer.quarantine };
      } catch (error) {
        if (error instanceof Refusal && error.failure.code === 'restore/admin-wrong') tries.count();
        throw error;
      }
    },
  };
}

/** The backups that lie in the office's folders, the latest first. */
export async function backupsOf(keeper: LedgerKeeper): Promise<BackupFile[]> {
  const lists = await Promise.all(keeper.backupFolders.all.map(backupsIn));
  return lists.flat().sort((one, other) => other.at - one.at);
}

/** A backup can not count the wrong tries at its admin's secret: they are counted here, and each costs more time. */
class Tries {
  #wrong = 0;
  #freeAt = 0;

  refuseTooSoon(): void {
    const seconds = Math.ceil((this.#freeAt - Date.now()) / 1000);
    if (seconds > 0) refuse('staff/wait', { seconds });
  }

  count(): void {
    this.#wrong += 1;
    if (this.#wrong >= 3) this.#freeAt = Date.now() + Math.min(300, 2 ** (this.#wrong - 3)) * 1000;
  }

  forget(): void {
    this.#wrong = 0;
  }
}

/** A process of its own for one question: its answer, or what it was refused with. */
function ask(
  file: string,
  question: Extract<ToLedger, { kind: 'inspect' | 'restore' }>,
): Promise<Extract<FromLedger, { kind: 'inspected' | 'restored' }>> {
  return new Promise((resolve, reject) => {
    const wire = startLedger({ role: 'restore', file, create: false, demo: false });
    const end = (settle: () => void): void => {
      wire.kill();
      settle();
    };
    const refused = (failure: Failure): void => reject(new Refusal(failure, false));
    wire.hear((message) => {
      if (message.kind === 'open') wire.send(question);
      if (message.kind === 'inspected' || message.kind === 'restored') end(() => resolve(message));
      if (message.kind === 'failed') end(() => refused(message.failure));
    });
    wire.exited(() => refused({ code: 'restore/failed', params: { reason: 'process' } }));
  });
}
