import { useState } from 'react';
import type { z } from 'zod';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { Procedure } from '../../../src-shared/contract/procedure.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { useReport } from '../ledgerQuery.ts';
import { useLeftView } from '../leftView.ts';
import { useSession } from '../session.ts';
import { contentOf } from './contentOf.ts';

type Sheet = { fileName: string; file: string };
type Under<P extends Procedure> = { sheet: Sheet; preview?: Output<P> };

/**
 * A file from Excel on its way in: read and looked at, never written by itself. It stays at `place` when the clerk looks
 * elsewhere, and goes when another person takes the window.
 */
export function useSheet<P extends Procedure<'report'>>(
  place: string,
  procedure: P,
  inputOf: (sheet: Sheet) => z.input<P['input']>,
) {
  const [under, keep] = useLeftView<Under<P>>(place);
  const report = useReport(procedure);
  const [unread, setUnread] = useState<Failure | null>(null);

  async function take(file: File): Promise<void> {
    setUnread(null);
    const content = await contentOf(file);
    if (!content.ok) return setUnread(content.error);
    return look({ fileName: file.name.slice(-260), file: content.value });
  }

  async function look(sheet: Sheet): Promise<void> {
    const { who } = useSession.getState();
    keep({ sheet });
    const result = await report.run(inputOf(sheet));
    if (useSession.getState().who?.id !== who?.id) return;
    keep(result.ok ? { sheet, preview: result.value } : undefined);
  }

  return {
    preview: under?.preview,
    fileName: under?.sheet.fileName ?? '',
    take,
    /** Reads the same file again: the ledger has changed since. */
    lookAgain: async () => {
      if (under) await look(under.sheet);
    },
    isReading: report.busy,
    progress: report.progress,
    cancel: () => void report.cancel(),
    failure: unread ?? report.failure,
    again: () => keep(undefined),
  };
}
