import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOffice } from '../../app/useOffice.ts';
import { VerifyLedger } from './VerifyLedger.tsx';
import styles from './office.module.css';

/** Where the ledger is, how long it has become, and a proof of it. */
export function LedgerSection() {
  const { t } = useTranslation('office');
  const office = useOffice();
  const station = useLedger(contract.station.state, {}).data;
  const mayVerify = useMay(contract.office.verify.roles);
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{t('ledger.file')}</dt>
        <dd>{station?.ledgerFile}</dd>
        <dt>{t('ledger.records')}</dt>
        <dd className="numbers">{office ? t('ledger.recordsValue', { seq: office.head.seq }) : null}</dd>
      </dl>
      <Button onClick={() => void desk.station.showFolder({})}>{t('ledger.showFolder')}</Button>
      {mayVerify ? <VerifyLedger /> : null}
    </>
  );
}
