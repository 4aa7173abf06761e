import { create } from 'zustand';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { desk } from '../desk.ts';
import { usePreferences } from '../preferences.ts';
import { useSession } from '../session.ts';

type PaperId = Output<typeof contract.papers.paper>['id'];

/** What became of a paper that was sent to the printer from this window. */
export type PrintJob =
  | { kind: 'printing' }
  | { kind: 'printed' }
  | { kind: 'saved'; file: string }
  | { kind: 'failed'; failure: Failure };

type Printing = {
  jobs: Readonly<Partial<Record<PaperId, PrintJob>>>;
  /** Prints a paper of the ledger; once it may be on paper, only as a 补打 with its reason. */
  print: (paperId: PaperId, reason?: string) => Promise<void>;
  /** The clerk has looked: nothing is on paper, so it is printed unmarked. */
  printBlank: (paperId: PaperId) => Promise<void>;
};

/** The papers sent to the printer from this window, whatever screen they were sent from. */
export const usePrinting = create<Printing>()((set, get) => {
  const put = (paperId: PaperId, job: PrintJob) => set(({ jobs }) => ({ jobs: { ...jobs, [paperId]: job } }));
  const send = async (paperId: PaperId, how: { reason: string | null; nothingOut: boolean }) => {
    if (get().jobs[paperId]?.kind === 'printing') return;
    put(paperId, { kind: 'printing' });
    const { locale } = usePreferences.getState();
    const result = await desk.station.print({ paperId, ...how, locale });
    put(paperId, result.ok ? jobOf(result.value) : { kind: 'failed', failure: result.error });
  };
  return {
    jobs: {},
    print: (paperId, reason) => send(paperId, { reason: reason ?? null, nothingOut: false }),
    printBlank: (paperId) => send(paperId, { reason: null, nothingOut: true }),
  };
});

// a print that is under way goes on whoever stands there; what was refused to a colleague is not the next one's
useSession.subscribe(({ who }, { who: before }) => {
  if (who?.id === before?.id) return;
  usePrinting.setState(({ jobs }) => ({
    jobs: Object.fromEntries(Object.entries(jobs).filter(([, job]) => job?.kind === 'printing')),
  }));
});

const jobOf = ({ outcome, file }: Output<typeof contract.station.print>): PrintJob =>
  outcome === 'printed' ? { kind: 'printed' } : { kind: 'saved', file: file ?? '' };
