import { useTranslation } from 'react-i18next';
import type { Failure } from '../../src-shared/failure.ts';

/** A failure as the clerk reads it: what was not done, what is safe, what to do next. */
export function useSentence(): (failure: Failure) => string {
  const { t } = useTranslation('failure');
  return ({ code, params }) => {
    // some codes have a sentence for each cause: `staff/secret-weak_run`
    const words: Record<string, string | number> = { ...params, context: params?.['why'] ?? '' };
    return t(code, words);
  };
}
