import { useState } from 'react';
import { contract } from '../../../src-shared/contract/index.ts';
import { useCommand, useReport } from '../../app/ledgerQuery.ts';
import { useLeftView } from '../../app/leftView.ts';
import { useSession } from '../../app/session.ts';
import type { Exclusion, Look, PreviewRow, Run, RunPreview, RunWhat } from './runWhat.ts';

/** An excluded row with the words to know it by. */
export type Excluded = Exclusion & { unitCode: string; itemName: string };

/** A run on its way: chosen, looked at, posted. It stays while the clerk looks elsewhere. */
type Under = {
  what: RunWhat;
  excluded: readonly Excluded[];
  look: Look;
  preview: RunPreview;
  /** The ledger changed after it was looked at: these are the new figures. */
  isRenewed: boolean;
};

/** One run from the choice to the ledger; looked at again whenever a row is left out, or the ledger has changed. */
export function useNewRun(onPosted: (run: Run) => void) {
  const [under, keep] = useLeftView<Under>('fees.billing.new');
  const report = useReport(contract.fees.previewRun);
  const post = useCommand(contract.fees.postRun);
  const [asked, ask] = useState<RunWhat | null>(null);

  async function preview(next: Omit<Under, 'preview'>): Promise<void> {
    const { who } = useSession.getState();
    ask(next.what);
    const excluded = next.excluded.map(({ itemId, objectId, reason }) => ({ itemId, objectId, reason }));
    const result = await report.run({ ...next.what, excluded, look: next.look });
    if (useSession.getState().who?.id !== who?.id) return;
    if (result.ok) keep({ ...next, preview: result.value });
  }

  const again = (changed: Partial<Under>) =>
    under ? preview({ ...under, isRenewed: false, ...changed }) : undefined;

  async function send(): Promise<void> {
    if (!under) return;
    const { chargeCount, totalFen } = under.preview;
    const excluded = under.excluded.map(({ itemId, objectId, reason }) => ({ itemId, objectId, reason }));
    const result = await post.send({ ...under.what, excluded, chargeCount, totalFen });
    if (result.ok) {
      keep(undefined);
      return onPosted(result.value);
    }
    if (result.error.code !== 'run/changed') return;
    post.forget();
    await preview({ ...under, isRenewed: true });
  }

  return {
    under,
    asked: asked ?? under?.what ?? null,
    begin: (what: RunWhat) => preview({ what, excluded: [], look: { at: 'oddities' }, isRenewed: false }),
    look: (look: Look) => again({ look }),
    exclude: (row: PreviewRow, itemName: string, reason: string) =>
      again({
        excluded: [
          ...(under?.excluded ?? []),
          { itemId: row.itemId, objectId: row.objectId, reason, unitCode: row.unitCode, itemName },
        ],
      }),
    include: (gone: Excluded) => again({ excluded: under?.excluded.filter((one) => one !== gone) ?? [] }),
    post: send,
    isPosting: post.busy,
    isReading: report.busy,
    progress: report.progress,
    cancel: () => void report.cancel(),
    failure: post.failure ?? report.failure,
    restart: () => keep(undefined),
  };
}
