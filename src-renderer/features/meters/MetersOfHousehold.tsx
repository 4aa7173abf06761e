import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { AddMeter } from './AddMeter.tsx';
import type { Meter } from './meter.ts';
import { ReplaceMeter } from './ReplaceMeter.tsx';
import part from '../../app/PartTitle.module.css';
import styles from './MetersScreen.module.css';

/** The meters of a home, those that hang there first. */
export function MetersOfHousehold({ unitId, unitCode }: { unitId: string; unitCode: string }) {
  const { t } = useTranslation('meters');
  const mayKeep = useMay(contract.fees.addMeter.roles);
  const asked = useLedger(contract.fees.metersOf, { unitId });
  const [begun, begin] = useState<'add' | Meter | null>(null);
  const meters = asked.data ?? [];
  return (
    <section aria-labelledby="meters">
      <div className={part['title']}>
        <h2 id="meters">{t('household.title', { n: meters.filter(isHanging).length })}</h2>
        {mayKeep ? (
          <KeyButton keys="Alt+KeyM" onAct={() => begin('add')}>
            {t('add.open')}
          </KeyButton>
        ) : null}
      </div>
      <FailureNote failure={asked.failure} />
      {meters.length === 0 && !asked.isPending ? (
        <p className={styles['none']}>{t('household.none')}</p>
      ) : null}
      <ul className={styles['readings']}>
        {meters.map((meter) => (
          <li key={meter.id} data-void={!isHanging(meter)}>
            <span>
              {t(`kind.${meter.kind}`)} <b className="numbers">{meter.serial}</b> {meter.place}
              <small>
                {t('household.since', {
                  on: meter.installedOn,
                  first: decimalText(meter.firstReading, 3),
                })}
                {meter.multiplier === 1000
                  ? null
                  : ` · ${t('household.multiplier', { n: decimalText(meter.multiplier, 3) })}`}
                {meter.removedOn === null ? null : ` · ${t('household.removed', { on: meter.removedOn })}`}
              </small>
            </span>
            {mayKeep && isHanging(meter) ? (
              <Button
                size="small"
                type="link"
                aria-label={t('replace.of', { serial: meter.serial })}
                onClick={() => begin(meter)}
              >
                {t('replace.open')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {begun === 'add' ? (
        <AddMeter kind="water" unit={{ unitId, code: unitCode }} onClose={() => begin(null)} />
      ) : null}
      {begun !== null && begun !== 'add' ? (
        <ReplaceMeter old={{ ...begun, meterId: begun.id, lastValue: null }} onClose={() => begin(null)} />
      ) : null}
    </section>
  );
}

const isHanging = ({ removedOn }: Meter): boolean => removedOn === null;
