import { useRef, useState } from 'react';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';

type Made = Output<Contract['fees']['printNotices']>;

/** 催缴通知单 on their way to the printer, one after the other. */
export type NoticeBatch = ReturnType<typeof useNoticeBatch>;

/** Prints notices one by one until all are out, one fails or it is stopped; what is left waits among the papers. */
export function useNoticeBatch() {
  const stopped = useRef(false);
  const [state, setState] = useState<{
    done: number;
    total: number;
    skipped: number;
    isRunning: boolean;
    failure: Failure | null;
  } | null>(null);

  async function print({ papers, skipped }: Made): Promise<void> {
    stopped.current = false;
    let failure: Failure | null = null;
    let done = 0;
    const tell = (isRunning: boolean) =>
      setState({ done, total: papers.length, skipped, isRunning, failure });
    tell(true);
    for (const paperId of papers) {
      if (stopped.current) break;
      await usePrinting.getState().print(paperId); // one after the other: they come out in this order
      const job = usePrinting.getState().jobs[paperId];
      failure = job?.kind === 'failed' ? job.failure : null;
      if (failure !== null) break;
      done += 1;
      tell(true);
    }
    tell(false);
  }

  return {
    state,
    isRunning: state?.isRunning ?? false,
    print,
    stop: () => {
      stopped.current = true;
    },
    dismiss: () => setState(null),
  };
}
