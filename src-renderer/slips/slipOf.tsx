import type { ReactNode } from 'react';
import { z } from 'zod';
import { contract, type Output } from '../../src-shared/contract/index.ts';
import { RecoveryCode } from './RecoveryCode.tsx';
import { VisitorPass } from './VisitorPass.tsx';

type Job = Output<typeof contract.station.slip>;

/** The paper a print window was opened for; `title` becomes the name of the print job. */
export function slipOf({ kind, data }: Job): { slip: ReactNode; title: string } {
  switch (kind) {
    case 'visitor-pass': {
      const pass = contract.visitors.pass.output.parse(data);
      return { slip: <VisitorPass pass={pass} />, title: pass.passNumber };
    }
    case 'recovery-code':
      return { slip: <RecoveryCode {...Recovery.parse(data)} />, title: 'recovery-code' };
  }
}

/** Of what printing the code is asked with, the part that stands on the paper. */
const Recovery = z.object(contract.station.printRecoveryCode.input.omit({ locale: true }).shape);
