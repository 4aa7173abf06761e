import { useEffect, useEffectEvent, useState } from 'react';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import type { Failure } from '../../../../src-shared/failure.ts';
import { useCommand, useReport } from '../../../app/ledgerQuery.ts';
import { useLeftView } from '../../../app/leftView.ts';
import { useSession } from '../../../app/session.ts';
import { contentOf } from '../../../app/sheet/contentOf.ts';

export type Preview = Output<(typeof contract)['households']['previewRoster']>;
export type Totals = Preview['totals'];

/** A roster on its way in. It stays when the clerk looks elsewhere, and goes when another person takes the window. */
type Under = {
  file: { name: string; content: string };
  preview?: Preview;
  /** The ledger changed after the first preview: this is a later one. */
  isRenewed: boolean;
  /** Done: what the import wrote. */
  totals?: Totals;
};

/** One roster from the file to the ledger: read, previewed, imported; previewed again if the ledger changed meanwhile. */
export function useRosterImport() {
  const [under, keep] = useLeftView<Under>('import');
  const report = useReport(contract.households.previewRoster);
  const command = useCommand(contract.households.importRoster);
  const [unread, setUnread] = useState<Failure | null>(null);

  async function take(file: File): Promise<void> {
    setUnread(null);
    command.forget();
    const content = await contentOf(file);
    if (!content.ok) return setUnread(content.error);
    return look({ name: file.name.slice(-260), content: content.value }, false);
  }

  async function look(file: Under['file'], isRenewed: boolean): Promise<void> {
    const { who } = useSession.getState();
    keep({ file, isRenewed });
    const result = await report.run({ fileName: file.name, file: file.content });
    if (useSession.getState().who?.id !== who?.id) return;
    keep(result.ok ? { file, isRenewed, preview: result.value } : undefined);
  }

  async function importAll(): Promise<void> {
    if (!under?.preview) return;
    const { fileName, digest, plan, rows } = under.preview;
    const result = await command.send({ fileName, digest, plan, rows });
    if (result.ok) return keep({ ...under, totals: result.value.totals });
    if (result.error.code !== 'import/plan-changed') return;
    command.forget();
    await look(under.file, true);
  }

  const goOn = useEffectEvent(() => {
    if (under && !under.preview) void look(under.file, under.isRenewed);
  });
  useEffect(() => goOn(), []);

  return {
    under,
    take,
    importAll,
    isReading: report.busy,
    progress: report.progress,
    cancel: () => void report.cancel(),
    isImporting: command.busy,
    failure: unread ?? report.failure ?? command.failure,
    again: () => keep(undefined),
  };
}
