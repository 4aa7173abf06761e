import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Check } from './leavingSteps.ts';
import styles from './LeavingScreen.module.css';

/** SHF-06, SHF-08: what is passed on is made out, and whether somebody took it over. */
export function LeavingHandover({ check, isNow }: { check: Check; isNow: boolean }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const { at } = useOfficeWords();
  const { data: waiting } = useLedger(contract.handover.waiting, {});
  return (
    <>
      {check.done ? <p>{t('check.proved', { by: check.done.by, time: at(check.done.at) })}</p> : null}
      <p>
        {waiting
          ? t('leaving.waits', { number: waiting.number })
          : t(check.done ? 'leaving.signed' : 'leaving.handover')}
      </p>
      <div className={styles['acts']}>
        <KeyButton
          keys="handover"
          showOnly
          type={isNow ? 'primary' : 'default'}
          onAct={() => void navigate(paths.handover)}
        >
          {t(check.done ? 'leaving.openRecord' : 'prepare.submit')}
        </KeyButton>
      </div>
    </>
  );
}
