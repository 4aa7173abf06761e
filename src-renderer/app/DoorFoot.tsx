import { useTranslation } from 'react-i18next';
import { contract } from '../../src-shared/contract/index.ts';
import { LookChoices } from './LookChoices.tsx';
import { useLedger } from './ledgerQuery.ts';
import styles from './DoorFoot.module.css';

/** Language, look and text size before anyone has signed in, and what program this is. */
export function DoorFoot() {
  const { t } = useTranslation('shell');
  const station = useLedger(contract.station.state, {}).data;
  return (
    <>
      <LookChoices />
      <span className={styles['version']}>
        {station ? t('status.version', { version: station.version }) : null}
        {station?.runtime === 'stand-in' ? ` · ${t('status.standIn')}` : null}
      </span>
    </>
  );
}
