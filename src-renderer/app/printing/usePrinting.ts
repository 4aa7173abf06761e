import { create } from 'zustand';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { desk } from '../desk.ts';
import { usePreferences } from '../preferences.ts';

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
};

/** The papers sent to the printer from this window, whatever screen they were sent from. */
export const usePrinting = create<Printing>()((set, get) => {
  const put = (paperId: PaperId, job: PrintJob) => set(({ jobs }) => ({ jobs: { ...jobs, [paperId]: job } }));
  return {
    jobs: {},
    print: async (paperId, reason) => {
      if (get().jobs[paperId]?.kind === 'printing') return;
      put(paperId, { kind: 'printing' });
      const { locale } = usePreferences.getState();
      const result = await desk.station.print({ paperId, reason: reason ?? null, locale });
      put(paperId, result.ok ? jobOf(result.value) : { kind: 'failed', failure: result.error });
    },
  };
});

const jobOf = ({ outcome, file }: Output<typeof contract.station.print>): PrintJob =>
  outcome === 'printed' ? { kind: 'printed' } : { kind: 'saved', file: file ?? '' };
