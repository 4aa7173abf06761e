import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { DayForm } from './DayForm.tsx';
import { DutiesHead } from './DutiesHead.tsx';
import { ImportDays } from './ImportDays.tsx';
import { missingYear, type OfficeDay } from './officeDay.ts';
import frame from '../../app/ListsAndPanel.module.css';
import rows from '../../app/RowTable.module.css';
import styles from './lists.module.css';

/** The office's year: days off and makeup workdays, how far they are known; single days and a whole notice can be entered. */
export function OfficeDaysScreen() {
  const { t } = useTranslation('duties');
  const [place, setPlace] = useSearchParams();
  const { today } = useOfficeTime();
  const mayKeep = useMay(contract.duties.setOfficeDay.roles);
  const [isImporting, doImport] = useState(false);
  const [begun, begin] = useState<OfficeDay | 'new' | null>(null);
  const asked = Number(place.get('year') ?? today?.slice(0, 4) ?? 0);
  const year = Math.min(2100, Math.max(2020, Number.isInteger(asked) ? asked : 0));
  const { data, failure } = useLedger(
    contract.duties.officeDays,
    { year },
    { enabled: today !== undefined, keepPrevious: true },
  );
  const days = data?.days ?? [];
  const { list, row } = useRowKeys(
    days,
    ({ day }) => day,
    (one) => mayKeep && one.day >= (today ?? '') && begin(one),
  );
  const { lists } = useBackToList(days.length > 0 && !isImporting && begun === null);
  if (today === undefined) return null;
  const show = (wanted: number) => setPlace({ year: String(wanted) }, { replace: true });
  const missing = data ? missingYear(today, data.through) : null;

  return (
    <div className={frame['screen']}>
      <DutiesHead view="days" />
      <div ref={lists} className={frame['lists']}>
        {isImporting ? (
          <ImportDays
            onBack={() => doImport(false)}
            onDone={(of) => {
              doImport(false);
              show(of);
            }}
          />
        ) : (
          <>
            <header className={styles['bar']}>
              <KeyButton keys="PageUp" disabled={year <= 2020} onAct={() => show(year - 1)}>
                {t('days.before')}
              </KeyButton>
              <h2>{t('days.year', { year })}</h2>
              <KeyButton keys="PageDown" disabled={year >= 2100} onAct={() => show(year + 1)}>
                {t('days.after')}
              </KeyButton>
              {mayKeep ? (
                <>
                  <KeyButton keys="F2" onAct={() => begin('new')}>
                    {t('days.add')}
                  </KeyButton>
                  <KeyButton
                    keys="Alt+KeyI"
                    type={missing === null ? 'default' : 'primary'}
                    onAct={() => doImport(true)}
                  >
                    {t('days.import')}
                  </KeyButton>
                </>
              ) : null}
            </header>
            <FailureNote failure={failure} />
            {data ? <p className={styles['known']}>{t('days.through', { year: data.through })}</p> : null}
            {missing === null ? null : (
              <p className={styles['warn']} role="alert">
                {t(mayKeep ? 'days.missing' : 'days.missingAsk', { year: missing })}
              </p>
            )}
            {days.length > 0 ? (
              <div {...list} className={styles['rows']} aria-label={t('days.year', { year })}>
                <DayTable days={days} row={row} />
              </div>
            ) : data ? (
              <EmptyList
                words={t(data.known ? 'days.none' : 'days.unknown', { year })}
                {...(mayKeep ? { keys: 'Alt+KeyI', deed: t('days.import') } : {})}
              />
            ) : null}
          </>
        )}
      </div>
      {begun === null ? null : <DayForm day={begun === 'new' ? null : begun} onClose={() => begin(null)} />}
    </div>
  );
}

function DayTable({ days, row }: { days: readonly OfficeDay[]; row: (day: OfficeDay) => object }) {
  const { t } = useTranslation('duties');
  const { shortDay, today = '' } = useOfficeTime();
  return (
    <table className={`${rows['table']} ${styles['days']}`}>
      <thead>
        <tr>
          {(['day', 'kind', 'name', 'from'] as const).map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`days.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((one) => (
          <tr key={one.day} {...row(one)} data-past={one.day < today}>
            <th scope="row" data-column="day">
              <b>{shortDay(one.day)}</b>
            </th>
            <td data-column="kind">{t(`days.kind.${one.kind}`)}</td>
            <td data-column="name">{one.name}</td>
            <td data-column="from">{t(one.own ? 'days.own' : 'days.given')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
