import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { periodText } from '../../app/periodText.ts';
import { ReasonDialog } from '../../app/form/ReasonDialog.tsx';
import type { Run } from './runWhat.ts';
import styles from './BillingScreen.module.css';

type Props = { posted: Run | null; onNew: (() => void) | null };

/** The runs, the latest first; one of which nothing is paid yet can be taken back whole. */
export function RunList({ posted, onNew }: Props) {
  const { t } = useTranslation('billing');
  const { fullTime } = useOfficeTime();
  const mayWithdraw = useMay(contract.fees.withdrawRun.roles);
  const asked = useLedger(contract.fees.runs, {});
  const [taken, take] = useState<Run | null>(null);
  const runs = asked.data ?? [];
  return (
    <section aria-labelledby="runs">
      <header className={styles['bar']}>
        <h2 id="runs">{t('run.list')}</h2>
        {onNew ? (
          <KeyButton keys="F2" type="primary" onAct={onNew}>
            {t('run.new')}
          </KeyButton>
        ) : null}
        {posted ? (
          <output className={styles['posted']}>
            {t('run.posted', {
              number: posted.number,
              n: posted.chargeCount,
              yuan: fenText(posted.totalFen),
            })}
          </output>
        ) : null}
      </header>
      <FailureNote failure={asked.failure} />
      {runs.length === 0 && !asked.isPending ? (
        <EmptyList words={t('run.none')} {...(onNew ? { keys: 'F2', deed: t('run.new') } : {})} />
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('run.number')}</th>
              <th scope="col">{t('run.period')}</th>
              <th scope="col" data-number>
                {t('run.total')}
              </th>
              <th scope="col" data-number>
                {t('run.settled')}
              </th>
              <th scope="col">{t('run.postedBy')}</th>
              <th scope="col" data-column="act">
                {t('act')}
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id} data-gone={run.withdrawnAt !== null}>
                <th scope="row">
                  {run.number}
                  <small>{run.items.join('、')}</small>
                </th>
                <td>
                  {periodText(run.fromOn, run.toOn)}
                  <small>{run.buildings === null ? t('run.everyBuilding') : run.buildings.join('、')}</small>
                </td>
                <td data-number>
                  {fenText(run.totalFen)}
                  <small>
                    {t('run.count', { n: run.chargeCount })}
                    {run.excluded > 0 ? ` · ${t('run.excluded', { n: run.excluded })}` : null}
                  </small>
                </td>
                <td data-number>{fenText(run.settledFen)}</td>
                <td>
                  {fullTime(run.postedAt)}
                  <small>{run.postedBy}</small>
                </td>
                <td data-column="act">
                  {run.withdrawnAt !== null ? (
                    <>
                      {t('run.withdrawn')}
                      <small>{run.withdrawReason}</small>
                    </>
                  ) : mayWithdraw && run.settledFen === 0 ? (
                    <Button
                      size="small"
                      type="link"
                      aria-label={t('run.withdrawOf', { number: run.number })}
                      onClick={() => take(run)}
                    >
                      {t('run.withdraw')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {taken ? (
        <ReasonDialog
          procedure={contract.fees.withdrawRun}
          title={t('run.withdrawOf', { number: taken.number })}
          effect={t('run.withdrawEffect', { n: taken.chargeCount, yuan: fenText(taken.totalFen) })}
          verb={t('run.withdraw')}
          inputOf={({ reason }) => ({ id: taken.id, reason })}
          onDone={() => take(null)}
          onClose={() => take(null)}
        />
      ) : null}
    </section>
  );
}
