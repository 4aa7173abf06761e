import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { Panel } from '../../app/Panel.tsx';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { ReasonDialog } from '../../app/form/ReasonDialog.tsx';
import styles from './MetersScreen.module.css';

type Reading = Output<Contract['fees']['readings']>[number];
type Props = { meterId: string; title: string; onReplace: () => void; onClose: () => void };

/** A meter's readings, the latest first; the last one can be taken back while nothing is charged by it. */
export function MeterPanel({ meterId, title, onReplace, onClose }: Props) {
  const { t } = useTranslation('meters');
  const { fullTime } = useOfficeTime();
  const mayVoid = useMay(contract.fees.voidReading.roles);
  const asked = useLedger(contract.fees.readings, { meterId });
  const [taken, take] = useState<Reading | null>(null);
  const readings = asked.data ?? [];
  const last = readings.find(({ voidedAt }) => voidedAt === null);
  return (
    <Panel title={title} step={meterId} back={t('panel.close')} onBack={onClose}>
      <FailureNote failure={asked.failure} />
      {mayVoid ? (
        <div className={styles['acts']}>
          <KeyButton keys="Alt+KeyG" onAct={onReplace}>
            {t('replace.open')}
          </KeyButton>
        </div>
      ) : null}
      {readings.length === 0 && !asked.isPending ? <EmptyList words={t('readings.none')} /> : null}
      <ul className={styles['readings']}>
        {readings.map((reading) => (
          <li key={reading.id} data-void={reading.voidedAt !== null}>
            <span>
              {reading.readOn} <strong className="numbers">{decimalText(reading.value, 3)}</strong>{' '}
              {reading.rolledOver ? t('told.rolled') : null}
              <small>
                {fullTime(reading.enteredAt)} {reading.enteredBy} {t(`source.${reading.source}`)}
                {reading.charged ? ` · ${t('readings.charged')}` : null}
                {reading.voidReason === null
                  ? null
                  : ` · ${t('readings.voided', { why: reading.voidReason })}`}
              </small>
            </span>
            {mayVoid && reading.id === last?.id && !reading.charged ? (
              <Button size="small" type="link" onClick={() => take(reading)}>
                {t('readings.void')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {taken ? (
        <ReasonDialog
          procedure={contract.fees.voidReading}
          title={t('readings.voidTitle')}
          effect={t('readings.voidEffect', { on: taken.readOn, value: decimalText(taken.value, 3) })}
          verb={t('readings.void')}
          inputOf={({ reason }) => ({ id: taken.id, reason })}
          onDone={() => take(null)}
          onClose={() => take(null)}
        />
      ) : null}
    </Panel>
  );
}
