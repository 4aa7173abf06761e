import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { offerNote } from '../../app/undo.tsx';
import { ArrangeShift } from './ArrangeShift.tsx';
import styles from './PostScreen.module.css';

type Arranged = Output<typeof contract.handover.arranged>[number];

/** 排班 (SHF-04, SHF-14): whose shift somebody else has on the day and in the two weeks after it; a leader arranges it. */
export function RosterPart({ day, today }: { day: string; today: string }) {
  const { t } = useTranslation('handover');
  const mayArrange = useMay(contract.handover.arrange.roles);
  const [isArranging, arrange] = useState(false);
  const { data, failure } = useLedger(
    contract.handover.arranged,
    { fromOn: day, toOn: dayFrom(day, shownAhead) },
    { keepPrevious: true },
  );
  if (data === undefined || (data.length === 0 && !mayArrange)) return <FailureNote failure={failure} />;
  return (
    <section aria-label={t('roster.title')}>
      <h2>{t('roster.title')}</h2>
      {mayArrange ? (
        <p className={styles['bar']}>
          <KeyButton keys="F2" onAct={() => arrange(true)}>
            {t('roster.add')}
          </KeyButton>
          {data.length === 0 ? t('roster.empty') : null}
        </p>
      ) : null}
      <FailureNote failure={failure} />
      {data.length === 0 ? null : <Rows rows={data} today={today} mayArrange={mayArrange} />}
      {isArranging ? <ArrangeShift today={today} onClose={() => arrange(false)} /> : null}
    </section>
  );
}

const shownAhead = 14;

type RowsProps = { rows: readonly Arranged[]; today: string; mayArrange: boolean };

function Rows({ rows, today, mayArrange }: RowsProps) {
  const { t } = useTranslation('handover');
  const { send, busy, failure } = useCommand(contract.handover.cancelArranged);

  async function cancel({ id, staffName }: Arranged): Promise<void> {
    const result = await send({ id });
    if (result.ok) offerNote(t('roster.cancelled', { name: staffName }));
  }

  return (
    <>
      <FailureNote failure={failure} />
      <table>
        <thead>
          <tr>
            {(['day', 'shift', 'who', 'why'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`roster.column.${column}`)}
              </th>
            ))}
            {mayArrange ? (
              <th scope="col">
                <span className="unseen">{t('roster.cancel')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td>
                {one.day}
                {one.dayKind === 'holiday' ? (
                  <span className={styles['late']}> {t('roster.holiday')}</span>
                ) : null}
              </td>
              <td>{one.dutyShiftName}</td>
              <th scope="row">{one.staffName}</th>
              <td>
                {t(one.insteadOf === null ? 'roster.extra' : `roster.${one.why as 'rest'}For`, {
                  name: one.insteadOf ?? '',
                })}
                {one.note === null ? null : `，${one.note}`}
              </td>
              {mayArrange ? (
                <td>
                  {one.day < today ? null : (
                    <Button size="small" disabled={busy} onClick={() => void cancel(one)}>
                      {t('roster.cancel')}
                    </Button>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
