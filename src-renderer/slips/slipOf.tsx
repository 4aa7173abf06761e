import type { ReactNode } from 'react';
import type { contract, Output } from '../../src-shared/contract/index.ts';
import { PaperSlip } from './PaperSlip.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { Ruler } from './Ruler.tsx';

type Job = Output<typeof contract.station.slip>;

/** What a print window shows; `title` becomes the name of the print job. */
export type Laid = { slip: ReactNode; title: string };

/** The paper a print window was opened for. */
export function slipOf(job: Job): Laid {
  switch (job.kind) {
    case 'paper': {
      const { run } = job;
      return { slip: <PaperSlip {...run} />, title: run.number };
    }
    case 'recovery-code': {
      const { officeName, adminName, code } = job;
      return {
        slip: <RecoveryCode officeName={officeName} adminName={adminName} code={code} />,
        title: job.kind,
      };
    }
    case 'ruler': {
      const { sheet, offsetXUm, offsetYUm } = job;
      return {
        slip: <Ruler sheet={sheet} offsetXUm={offsetXUm} offsetYUm={offsetYUm} />,
        title: `ruler-${sheet}`,
      };
    }
  }
}

/** The language of a slip: a paper keeps that of its first print. */
export const localeOf = (job: Job) => (job.kind === 'paper' ? job.run.locale : job.locale);
