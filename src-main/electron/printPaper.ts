import type { Contract, Input } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import type { Result } from '../../src-shared/failure.ts';
import { Refusal } from '../ledger/refuse.ts';
import { onPaper, type Printed } from './onPaper.ts';

type Asked = Input<Contract['station']['print']>;
type Ending = Omit<Input<Contract['papers']['finish']>, 'runId'>;

/**
 * Prints a paper of the ledger: the attempt is written down first, then it goes to its printer, one paper at a time,
 * and how that ended is written down too. A crash in between leaves an attempt without an end, and the next is marked.
 */
export async function printPaper(desk: Desk, asked: Asked, folder: string): Promise<Printed> {
  const run = valueOf(
    await desk.papers.start({ id: asked.paperId, reason: asked.reason, locale: asked.locale }),
  );
  return inTurn(run.printer ?? '', async () => {
    const end = (ending: Ending) => written(desk, { runId: run.runId, ...ending });
    const name = run.reprint === null ? run.number : `${run.number}-补打${run.reprint.nth}`;
    try {
      const printed = await onPaper({ kind: 'paper', run }, { ...run, folder, name });
      await end({ ...printed, trouble: null });
      return printed;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const trouble = error.failure.code === 'print/no-printer' ? 'print/no-printer' : 'print/failed';
      await end({ outcome: 'failed', file: null, trouble });
      throw error;
    }
  });
}

/** What is on paper stays there whatever becomes of the ledger process; one that comes back is told. */
async function written(desk: Desk, ending: Input<Contract['papers']['finish']>): Promise<void> {
  const key = crypto.randomUUID();
  const first = await desk.papers.finish(ending, key);
  const result =
    !first.ok && first.error.code === 'ledger/down' ? await desk.papers.finish(ending, key) : first;
  if (!result.ok) console.error('papers.finish', result.error);
}

const turns = new Map<string, Promise<unknown>>();

/** One after the other on each printer, whatever became of the one before. */
function inTurn<T>(printer: string, print: () => Promise<T>): Promise<T> {
  const mine = (turns.get(printer) ?? Promise.resolve()).then(print, print);
  turns.set(printer, mine);
  return mine;
}

/** The value of a call, or its refusal thrown. */
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error, false);
  return result.value;
}
