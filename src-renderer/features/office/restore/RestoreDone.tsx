import { useTranslation } from 'react-i18next';
import { contract } from '../../../../src-shared/contract/index.ts';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { useLedger } from '../../../app/ledgerQuery.ts';
import { closeRestore } from '../../../app/restoring.ts';
import { useFirstFocus } from '../../../app/useFirstFocus.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import { proved } from '../moveSteps.ts';
import { VerifyLedger } from '../VerifyLedger.tsx';
import type { Restored } from './RestoreWizard.tsx';
import sections from '../../../app/Sections.module.css';
import office from '../office.module.css';

/** What was restored, where the old file lies, and a proof of the ledger that stands there now. */
export function RestoreDone({ restored }: { restored: Restored }) {
  const { t } = useTranslation('backups');
  const { fullTime } = useOfficeTime();
  const start = useFirstFocus<HTMLButtonElement>();
  const station = useLedger(
    contract.station.state,
    {},
    { everyMs: (data) => (data?.ledger === 'starting' ? 400 : false) },
  ).data;
  const at = fullTime(restored.through);
  return (
    <>
      <h1 className={sections['title']}>{t('restore.done.title')}</h1>
      <p className={sections['note']}>{t('restore.done.next', { at })}</p>
      <dl className={office['facts']}>
        <dt>{t('restore.done.from')}</dt>
        <dd>{restored.backup}</dd>
        <dt>{t('restore.done.through')}</dt>
        <dd className="numbers">{at}</dd>
        {restored.quarantined === '' ? null : (
          <>
            <dt>{t('restore.done.kept')}</dt>
            <dd>{restored.quarantined}</dd>
          </>
        )}
      </dl>
      {station?.ledger === 'open' ? (
        <VerifyLedger startsHere onSound={proved} />
      ) : (
        <output>{t(station?.ledger === 'failed' ? 'restore.done.failed' : 'restore.done.opening')}</output>
      )}
      <div className={sections['actions']}>
        <KeyButton keys="Enter" showOnly ref={start} type="primary" size="large" onAct={closeRestore}>
          {t('restore.done.signIn')}
        </KeyButton>
      </div>
    </>
  );
}
