import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { DayPages } from '../../app/DayPages.tsx';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { isDay } from '../../app/form/readDay.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { HandoverHead } from './HandoverHead.tsx';
import { OwnPost } from './OwnPost.tsx';
import { RosterPart } from './RosterPart.tsx';
import styles from './PostScreen.module.css';

type Day = Output<typeof contract.handover.attendance>;

/** SHF-01, SHF-05, SHF-13: the day's 签到表 and who was away from the post; beside them one's own sign-in and sign-out. */
export function PostScreen() {
  const [params, setParams] = useSearchParams();
  const { today } = useOfficeTime();
  const asked = params.get('day');
  // a night shift that goes on belongs to the day before
  const now = useLedger(contract.handover.attendance, { day: today ?? '' }, { enabled: today !== undefined });
  const day =
    asked !== null && isDay(asked) ? asked : (now.data?.own?.day ?? (now.isPending ? undefined : today));
  const isAtDesk = useMay(contract.handover.signIn.roles);
  const { data, failure } = useLedger(
    contract.handover.attendance,
    { day: day ?? '' },
    { enabled: day !== undefined, keepPrevious: true },
  );
  if (day === undefined || today === undefined) return null;
  const onDay = (wanted: string) => setParams({ day: wanted }, { replace: true });
  return (
    <div className={styles['screen']}>
      <HandoverHead view="post" />
      <div className={styles['parts']} data-alone={!isAtDesk}>
        <div className={styles['day']}>
          <header className={styles['bar']}>
            <DayPages day={day} today={today} onDay={onDay} />
          </header>
          <FailureNote failure={failure} />
          {data ? <Sheet data={data} /> : null}
          <RosterPart day={day} today={today} />
        </div>
        {isAtDesk && data ? <OwnPost own={data.own} away={data.away} /> : null}
      </div>
    </div>
  );
}

function Sheet({ data: { rows, absences } }: { data: Day }) {
  const { t } = useTranslation('handover');
  const { time } = useOfficeTime();
  return (
    <>
      <section aria-label={t('post.sheet')}>
        <h2>{t('post.sheet')}</h2>
        {rows.length === 0 ? (
          <EmptyList words={t('post.empty')} />
        ) : (
          <table>
            <thead>
              <tr>
                {(['who', 'shift', 'in', 'out'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`post.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.staffName}</th>
                  <td>{row.dutyShiftName}</td>
                  <td>
                    {time(row.signedInAt)}
                    {row.late ? <span className={styles['late']}> {t('post.late')}</span> : null}
                    {row.ready ? null : <span className={styles['late']}> {t('post.notReady')}</span>}
                  </td>
                  <td>
                    {row.signedOutAt === null ? t('post.here') : time(row.signedOutAt)}
                    {row.early ? <span className={styles['late']}> {t('post.early')}</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {absences.length === 0 ? null : (
        <section aria-label={t('post.absences')}>
          <h2>{t('post.absences')}</h2>
          <table>
            <thead>
              <tr>
                {(['who', 'reason', 'away', 'relief'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`post.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {absences.map((one) => (
                <tr key={`${one.staffId} ${one.leftAt}`}>
                  <th scope="row">{one.staffName}</th>
                  <td>{one.reason}</td>
                  <td>
                    {time(one.leftAt)}–{one.backAt === null ? t('post.stillAway') : time(one.backAt)}
                  </td>
                  <td>
                    {t(one.toldName === null ? 'post.relief' : 'post.reliefOf', {
                      told: one.toldName,
                      relief: one.reliefName,
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
