import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BuildingId } from '../../../src-shared/contract/households.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayPicker } from '../../app/form/DayPicker.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useReport } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { BuildingSelect } from '../../app/form/BuildingSelect.tsx';
import { CollectionTable } from './CollectionTable.tsx';
import { FeesHead } from './FeesHead.tsx';
import { MonthReports } from './MonthReports.tsx';
import { monthSpan, type Span, usualSpans } from '../../app/usualSpans.ts';
import { TopUps } from './TopUps.tsx';
import frame from '../../app/ListsBelow.module.css';
import styles from './CollectionScreen.module.css';

/** FEE-08, FEE-11: 收缴: what was charged and what came in over a span, and the months reported to finance. */
export function CollectionScreen() {
  const { t } = useTranslation('fees');
  const { today } = useOfficeTime();
  return (
    <div className={frame['screen']}>
      <FeesHead view="collection" />
      <div className={frame['lists']}>
        {today === undefined ? <output>{t('loading')}</output> : <Collection today={today} />}
        {today === undefined ? null : <MonthReports today={today} />}
      </div>
    </div>
  );
}

function Collection({ today }: { today: string }) {
  const { t } = useTranslation('fees');
  const [first, last] = [useId(), useId()];
  const [span, setSpan] = useState<Span>(() => monthSpan(today));
  const [building, setBuilding] = useState<string | null>(null);
  const { fromOn, toOn } = span;

  return (
    <section aria-labelledby="collection">
      <header className={styles['bar']}>
        <h2 id="collection">{t('collection.title')}</h2>
        {usualSpans(today).map(({ name, span: wanted }, at) => (
          <KeyButton
            key={name}
            keys={`Alt+Digit${at + 1}`}
            size="small"
            type={wanted.fromOn === fromOn && wanted.toOn === toOn ? 'primary' : 'default'}
            onAct={() => setSpan(wanted)}
          >
            {t(`collection.${name}`)}
          </KeyButton>
        ))}
        <label htmlFor={first}>{t('collection.from')}</label>
        <div className={styles['day']}>
          <DayPicker id={first} value={fromOn} onChange={(day) => setSpan({ fromOn: day, toOn })} />
        </div>
        <label htmlFor={last}>{t('collection.to')}</label>
        <div className={styles['day']}>
          <DayPicker id={last} value={toOn} onChange={(day) => setSpan({ fromOn, toOn: day })} />
        </div>
        <BuildingSelect
          label={t('arrears.building')}
          all={t('arrears.everyBuilding')}
          className={styles['building'] ?? ''}
          value={building}
          onChange={setBuilding}
        />
      </header>
      <Collected
        key={[fromOn, toOn, building].join()}
        span={span}
        buildingId={BuildingId.safeParse(building).data ?? null}
      />
    </section>
  );
}

/** Counted anew for each span: with progress to be seen, and a way to stop it. */
function Collected({ span, buildingId }: { span: Span; buildingId: BuildingId | null }) {
  const { t } = useTranslation('fees');
  const report = useReport(contract.fees.collection);
  const count = useEffectEvent(() => void report.run({ ...span, buildingId }));
  useEffect(() => count(), []);
  const data = report.result?.ok ? report.result.value : null;
  return (
    <>
      <FailureNote failure={report.failure?.code === 'report/cancelled' ? null : report.failure} />
      {report.busy ? (
        <p className={styles['busy']}>
          <output>{t('collection.counting')}</output>
          <KeyButton keys="Alt+KeyT" size="small" onAct={() => void report.cancel()}>
            {t('collection.stop')}
          </KeyButton>
        </p>
      ) : null}
      {data ? <CollectionTable data={data} /> : null}
      {data ? (
        <p className={styles['apart']}>
          {t('collection.apart', {
            prepaid: fenText(data.prepaidFen),
            balance: fenText(data.prepaidBalanceFen),
            refunded: fenText(data.prepaidRefundedFen),
            deposits: fenText(data.depositsFen),
            kept: fenText(data.depositsKeptFen),
            held: fenText(data.depositsHeldFen),
          })}
        </p>
      ) : null}
      <TopUps span={span} />
    </>
  );
}
