import { useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';
import type { Output } from '../../../../src-shared/contract/index.ts';
import type { Procedure } from '../../../../src-shared/contract/procedure.ts';
import type { Failure } from '../../../../src-shared/failure.ts';
import { useReport } from '../../../app/ledgerQuery.ts';

type Reckoned<P extends Procedure<'report'>> = {
  data: Output<P> | null;
  failure: Failure | null;
  again: () => void;
};

/** A long read that is begun when it is shown, and begun anew on demand; give its component a key for another input. */
export function useReckoned<P extends Procedure<'report'>>(
  procedure: P,
  input: z.input<P['input']>,
): Reckoned<P> {
  const { run, result, failure } = useReport(procedure);
  const reckon = useEffectEvent(() => void run(input));
  useEffect(() => reckon(), []);
  return { data: result?.ok ? result.value : null, failure, again: () => void run(input) };
}
