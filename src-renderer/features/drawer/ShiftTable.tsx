import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import rows from '../../app/RowTable.module.css';
import styles from './lists.module.css';

export type ShiftRecord = Output<typeof contract.drawer.shifts>[number];

type Props = {
  shifts: readonly ShiftRecord[];
  row: (shift: ShiftRecord) => object;
  openId: string | null;
};

/** Shifts in rows: who had the drawer from when to when, how the count came out, and on which slip its money went. */
export function ShiftTable({ shifts, row, openId }: Props) {
  const { t } = useTranslation('drawer');
  const { dayAndTime } = useOfficeTime();
  return (
    <table
      className={`${rows['table']} ${rows['blocks']} ${styles['table']} ${styles['shifts']}`}
      aria-label={t('view.shifts')}
    >
      <thead>
        <tr>
          <th scope="col" data-column="nth">
            {t('shifts.column.nth')}
          </th>
          <th scope="col">{t('shifts.column.who')}</th>
          <th scope="col" data-column="amount">
            {t('shifts.column.counted')}
          </th>
          <th scope="col" data-column="amount">
            {t('shifts.column.variance')}
          </th>
          <th scope="col">{t('shifts.column.handIn')}</th>
        </tr>
      </thead>
      <tbody>
        {shifts.map((shift) => (
          <tr key={shift.id} {...row(shift)} data-open={shift.id === openId} data-state={shift.state}>
            <th scope="row" data-column="nth">
              <button type="button" tabIndex={-1} aria-expanded={shift.id === openId}>
                {shift.nth}
              </button>
            </th>
            <td data-column="who">
              {shift.cashierName}
              <small>
                {dayAndTime(shift.openedAt)}
                {shift.endedAt === null ? '' : ` – ${dayAndTime(shift.endedAt)}`}
              </small>
            </td>
            <td data-column="amount" data-kind="counted">
              {shift.reckoning === null || shift.state === 'sealed'
                ? ''
                : fenText(shift.reckoning.countedFen)}
            </td>
            <td data-column="amount" data-kind="variance">
              <Variance shift={shift} />
            </td>
            <td data-column="state">
              {shift.handInNumber ?? t(`shifts.state.${shift.state}`)}
              {shift.receivedBy === null ? null : (
                <small>{t('shifts.received', { name: shift.receivedBy })}</small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 相符, or how much over or short, and why. */
function Variance({ shift: { reckoning, reason } }: { shift: ShiftRecord }) {
  const { t } = useTranslation('drawer');
  if (reckoning === null) return null;
  if (reckoning.varianceFen === 0) return <span data-tone="good">{t('result.same')}</span>;
  return (
    <>
      <span data-tone="late">{fenText(reckoning.varianceFen)}</span>
      <small>{t(reason === null ? 'shifts.unsettled' : `reason.${reason}`)}</small>
    </>
  );
}
