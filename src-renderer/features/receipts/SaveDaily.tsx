import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useReport } from '../../app/ledgerQuery.ts';
import { offerFailure, offerNote } from '../../app/undo.tsx';

/** 收费日报表 of a day as a workbook for finance, where the clerk says; not while the drawer is being counted (I21). */
export function SaveDaily({ day }: { day: string }) {
  const { t } = useTranslation('receipts');
  const { run, busy } = useReport(contract.receipts.saveDailyReport);

  async function save(): Promise<void> {
    const chosen = await desk.station.chooseFile({ name: t('daily.fileName', { day }) });
    if (!chosen.ok) return offerFailure(chosen.error);
    if (chosen.value.file === null) return;
    const saved = await run({ day, file: chosen.value.file });
    if (saved.ok) offerNote(t('daily.saved', { file: saved.value.file }));
    else offerFailure(saved.error);
  }

  return (
    <KeyButton keys="Alt+KeyT" label={t('daily.save')} loading={busy} onAct={() => void save()}>
      {t('daily.save')}
    </KeyButton>
  );
}
