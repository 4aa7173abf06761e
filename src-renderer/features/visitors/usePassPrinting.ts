import { useState } from 'react';
import type { Failure } from '../../../src-shared/failure.ts';
import { desk } from '../../app/desk.ts';
import { usePreferences } from '../../app/preferences.ts';

/** What became of a pass on its way to paper. */
export type PrintJob =
  | { kind: 'printing' }
  | { kind: 'printed' }
  | { kind: 'saved'; file: string }
  | { kind: 'failed'; failure: Failure };

export type PassPrinting = ReturnType<typeof usePassPrinting>;

/** The passes printed from this screen; a failed one is remembered until it is printed, whatever is done meanwhile. */
export function usePassPrinting() {
  const locale = usePreferences(({ locale }) => locale);
  const [jobs, setJobs] = useState<Readonly<Record<string, PrintJob>>>({});
  const put = (visitId: string, job: PrintJob) => setJobs((jobs) => ({ ...jobs, [visitId]: job }));

  async function print(visitId: string): Promise<void> {
    if (jobs[visitId]?.kind === 'printing') return;
    put(visitId, { kind: 'printing' });
    const result = await desk.station.printPass({ visitId, locale });
    if (!result.ok) return put(visitId, { kind: 'failed', failure: result.error });
    const { printed, file } = result.value;
    return put(visitId, printed ? { kind: 'printed' } : { kind: 'saved', file: file ?? '' });
  }

  return { jobs, print };
}
