import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { DutiesHead } from './DutiesHead.tsx';
import { ShiftForm } from './ShiftForm.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import rows from '../../app/RowTable.module.css';
import styles from './lists.module.css';

export type Shift = Output<typeof contract.handover.dutyShifts>[number];

/** SHF-04: the shifts of the desk: from when to when, and how long before one is there; a leader changes and adds. */
export function ShiftsScreen() {
  const { t } = useTranslation('duties');
  const mayKeep = useMay(contract.handover.saveDutyShift.roles);
  const { data: shifts = [], failure } = useLedger(contract.handover.dutyShifts, {});
  const [begun, begin] = useState<Shift | 'new' | null>(null);
  const { list, row } = useRowKeys(
    shifts,
    ({ id }) => id,
    (shift) => mayKeep && begin(shift),
  );
  const { lists } = useBackToList(shifts.length > 0 && begun === null);

  return (
    <div className={frame['screen']}>
      <DutiesHead view="shifts" />
      <div ref={lists} className={frame['lists']}>
        <header className={styles['bar']}>
          {mayKeep ? (
            <>
              <KeyButton keys="F2" onAct={() => begin('new')}>
                {t('shift.add')}
              </KeyButton>
              <p>
                <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}{' '}
                <KeyHint keys="Enter" /> {t('hint.change')}
              </p>
            </>
          ) : (
            <p>{t('askLeader')}</p>
          )}
        </header>
        <FailureNote failure={failure} />
        <div {...list} className={styles['rows']} aria-label={t('view.shifts')}>
          <table className={`${rows['table']} ${styles['shifts']}`}>
            <thead>
              <tr>
                {(['name', 'time', 'early', 'active'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`shift.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shifts.map((shift) => (
                <tr key={shift.id} {...row(shift)}>
                  <th scope="row">
                    <b>{shift.name}</b>
                  </th>
                  <td>
                    {shift.from}–{shift.to}
                    {shift.to < shift.from ? ` ${t('shift.nextDay')}` : ''}
                  </td>
                  <td>{t('shift.minutes', { n: shift.earlyMinutes })}</td>
                  <td>{t(shift.active ? 'shift.inUse' : 'shift.off')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {begun === null ? null : (
        <ShiftForm shift={begun === 'new' ? null : begun} onClose={() => begin(null)} />
      )}
    </div>
  );
}
