import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger, useReport } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { CollectionTable } from './CollectionTable.tsx';
import { monthBefore, monthSpan } from '../../app/usualSpans.ts';
import styles from './CollectionScreen.module.css';

/** FEE-11: a month's sums are reported to finance before it ends; once reported they stay as they were. */
export function MonthReports({ today }: { today: string }) {
  const { t } = useTranslation('fees');
  const { fullTime } = useOfficeTime();
  const mayReport = useMay(contract.fees.reportMonth.roles);
  const asked = useLedger(contract.fees.monthReports, {});
  const reckoning = useReport(contract.fees.reckonMonth);
  const command = useCommand(contract.fees.reportMonth);
  const [isSure, ask] = useState(false);
  const reports = asked.data ?? [];
  const [last, current] = [monthBefore(today), monthSpan(today)].map(({ fromOn }) => fromOn.slice(0, 7));
  // a month that was forgotten comes first
  const isReported = (month: string | undefined) => reports.some((report) => report.month === month);
  const isForgotten =
    last !== undefined && !isReported(last) && reports.some((report) => report.month < last);
  const month = isForgotten ? last : current;

  async function send(): Promise<void> {
    if (!isSure) return ask(true);
    ask(false);
    // where a colleague takes money meanwhile it is reckoned again
    for (let tried = 0; tried < 3; tried += 1) {
      const reckoned = await reckoning.run({ month: month ?? '' });
      if (!reckoned.ok) return;
      const told = await command.send(reckoned.value);
      if (told.ok || told.error.code !== 'month/moved') return;
    }
  }

  return (
    <section aria-labelledby="months">
      <header className={styles['bar']}>
        <h2 id="months">{t('month.title')}</h2>
        {mayReport && month !== undefined && asked.data ? (
          isReported(month) ? (
            <p>{t('month.isReported', { month })}</p>
          ) : (
            <>
              <KeyButton
                keys="Alt+KeyB"
                type={isSure ? 'primary' : 'default'}
                loading={reckoning.busy || command.busy}
                label={t('month.report', { month })}
                onAct={() => void send()}
              >
                {t(isSure ? 'month.sure' : 'month.report', { month })}
              </KeyButton>
              {isSure ? (
                <>
                  <KeyButton keys="Escape" onAct={() => ask(false)}>
                    {t('month.not')}
                  </KeyButton>
                  <p>{t('month.stays')}</p>
                </>
              ) : null}
            </>
          )
        ) : null}
      </header>
      <FailureNote failure={reckoning.failure ?? command.failure ?? asked.failure} />
      {reports.length === 0 && !asked.isPending ? <p className={styles['none']}>{t('month.none')}</p> : null}
      {reports.map((report, at) => (
        <details key={report.month} className={styles['report']} open={at === 0}>
          <summary>
            {t('month.of', { month: report.month, at: fullTime(report.reportedAt), by: report.reportedBy })}
          </summary>
          <CollectionTable data={report.data} />
        </details>
      ))}
    </section>
  );
}
