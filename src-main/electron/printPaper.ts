import type { Contract, Input } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import type { Result } from '../../src-shared/failure.ts';
import { Refusal, refuse } from '../ledger/refuse.ts';
import { onPaper, type Printed } from './onPaper.ts';

type Asked = Input<Contract['station']['print']>;
type Ending = Omit<Input<Contract['papers']['finish']>, 'runId'>;

/**
 * Prints a paper of the ledger: the attempt is written down first, then it goes to its printer, one paper at a time,
 * and how that ended is written down too. A crash in between, and a printer that failed or fell silent half-way, leave
 * an attempt without an end: what is printed then is marked, unless the clerk has seen that the paper is blank.
 */
export async function printPaper(desk: Desk, asked: Asked, folder: string): Promise<Printed> {
  const run = valueOf(
    await desk.papers.start({
      id: asked.paperId,
      reason: asked.reason,
      nothingOut: asked.nothingOut,
      locale: asked.locale,
    }),
  );
  return inTurn(run.printer ?? '', async () => {
    const end = (ending: Ending) => written(desk, { runId: run.runId, ...ending });
    const name = run.reprint === null ? run.number : `${run.number}-补打${run.reprint.nth}`;
    try {
      await refuseVoid(desk, asked.paperId);
      const printed = await onPaper({ kind: 'paper', run }, { ...run, folder, name });
      await end({ ...printed, trouble: null });
      return printed;
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code === 'print/doubtful') throw error;
      const trouble = error.failure.code === 'print/no-printer' ? 'print/no-printer' : 'print/failed';
      await end({ outcome: 'failed', file: null, trouble });
      throw error;
    }
  });
}

/** An order called back while its paper waited for the printer stays off paper. */
async function refuseVoid(desk: Desk, id: Asked['paperId']): Promise<void> {
  const paper = await desk.papers.paper({ id });
  if (paper.ok && paper.value.voidedAt !== null) refuse('paper/void');
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
