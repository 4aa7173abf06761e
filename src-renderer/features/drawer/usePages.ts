import { useState } from 'react';

/** Pages of a list that goes back in time: where each page begins, the latest first. */
export function usePages<Before>() {
  const [befores, setBefores] = useState<readonly Before[]>([]);
  return {
    /** Where this page begins; `null` at the latest. */
    before: befores.at(-1) ?? null,
    isFirst: befores.length === 0,
    older: (before: Before): void => setBefores([...befores, before]),
    newer: (): void => setBefores(befores.slice(0, -1)),
  };
}

/** As many as the ledger gives at once. */
export const pageSize = 50;
