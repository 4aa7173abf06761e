import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { halfOfShift } from '../../../src-shared/rules/handovers.ts';
import { closesFrom, halfOf } from '../../../src-shared/rules/workLog.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { CompileHalf } from './CompileHalf.tsx';
import type { Check } from './leavingSteps.ts';
import { useOwnShift } from './useOwnShift.ts';
import styles from './LeavingScreen.module.css';

/** SHF-06: the half-day's log is closed here, or from when it can be. */
export function LeavingLog({ check }: { check: Check }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const { at } = useOfficeWords();
  const office = useOffice();
  const { own } = useOwnShift();
  const day = office?.today ?? '';
  const { data: log } = useLedger(contract.handover.workLog, { day }, { enabled: day !== '' });
  if (check.done) return <p>{t('check.proved', { by: check.done.by, time: at(check.done.at) })}</p>;
  if (!office || !log) return null;
  const half = (own && halfOfShift(own)) ?? halfOf(office.now, day, office.zone);
  const canSign = office.now >= officeInstant(day, closesFrom[half], office.zone);
  return (
    <>
      <p>{t('leaving.log', { n: log.entries.length })}</p>
      {canSign ? <CompileHalf half={half} /> : <p>{t('signFrom', { from: closesFrom[half] })}</p>}
      <div className={styles['acts']}>
        <KeyButton keys="workLog" showOnly onAct={() => void navigate(paths.workLog)}>
          {t('leaving.openLog')}
        </KeyButton>
      </div>
    </>
  );
}
