import type { Topic } from '../../src-shared/contract/procedure.ts';
import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Progress } from '../ledger/scene.ts';
import type { Clock } from '../ledger/clock.ts';
import { type Ledger, openLedger } from '../ledger/openLedger.ts';
import { type Call, failureOf, type Report, serve, type Served } from '../ledger/serve.ts';
import { handlers } from '../procedures/index.ts';
import { backupsOf, type MakeBackup } from './backups.ts';
import { makeReader } from './reader.ts';
import { runTask } from './tasks.ts';

export type OpenService = {
  ledger: Ledger;
  /** Answers any procedure of the ledger: queries and commands at once, tasks and reports when they are done. */
  call: (call: Call, onProgress?: (progress: Progress) => void) => Promise<Served>;
  /** Queries and commands only, without waiting: what `serve --stdio` acknowledges. */
  answer: (call: Call) => Served;
  /** A backup, asked for or made by the ledger of itself; one at a time. */
  backUp: MakeBackup;
  close: () => Promise<void>;
};

type ServiceOptions = { create: boolean; clock?: Clock; report?: Report };

/** The whole desk over one ledger file, in one process: what the ledger process, the shell and the tests run. */
export async function openService(file: string, options: ServiceOptions): Promise<OpenService> {
  const report = options.report ?? logDefect;
  const ledger = await openLedger(file, options);
  const answer = serve(ledger, handlers, report);
  const backUp = backupsOf(ledger);
  return {
    ledger,
    answer,
    backUp,
    call: async (call, onProgress = ignore) => {
      const kind = procedureNamed(call.procedure)?.kind;
      if (kind === 'task') return runTask(ledger, backUp, call, report);
      if (kind !== 'report') return answer(call);
      try {
        const reader = makeReader(file, report, ledger.clock);
        const result = await reader.run(call, onProgress).finally(reader.close);
        return { result, topics: noTopics };
      } catch (error) {
        return { result: { ok: false, error: failureOf(error, ledger, report) }, topics: noTopics };
      }
    },
    close: async () => {
      try {
        ledger.settle();
      } catch (error) {
        report('settle', error); // no room on the disk; all that was acknowledged is durable without it
      }
      ledger.close();
    },
  };
}

/** Writes an unexpected error where the program's log is kept; never to the clerk. */
export const logDefect: Report = (reference, error) => console.error(reference, error);

const ignore = (): void => undefined;
const noTopics: readonly Topic[] = [];
