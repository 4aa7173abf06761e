import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { DrawerHead } from './DrawerHead.tsx';
import { type ShiftRecord, ShiftTable } from './ShiftTable.tsx';
import { ShiftPanel } from './ShiftPanel.tsx';
import { pageSize, usePages } from './usePages.ts';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './lists.module.css';

/** 班次与长短款: every shift of the drawer and how it came out, beside them the one that is looked at. */
export function ShiftsScreen() {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const shiftId = useParams()['shiftId'] ?? null;
  const [differencesOnly, only] = useState(false);
  const { before, isFirst, older, newer } = usePages<number>();
  const asked = useLedger(contract.drawer.shifts, { before, differencesOnly }, { keepPrevious: true });
  const shifts = asked.data ?? [];
  const isOpen = shiftId !== null;
  const { list, row } = useRowKeys(
    shifts,
    idOf,
    ({ id }) => void navigate(paths.shiftOf(id), { replace: isOpen }),
  );
  const { lists } = useBackToList(shifts.length > 0 && !isOpen);
  const last = shifts.at(-1);
  useDeskKey('Alt+KeyV', t('shifts.differencesOnly'), () => only(!differencesOnly));

  return (
    <div className={frame['screen']}>
      <DrawerHead view="shifts" />
      <div ref={lists} className={frame['lists']}>
        <section className={styles['list']} aria-label={t('view.shifts')}>
          <header className={styles['bar']}>
            <Checkbox checked={differencesOnly} onChange={({ target }) => only(target.checked)}>
              {t('shifts.differencesOnly')} <KeyHint keys="Alt+KeyV" />
            </Checkbox>
            {isFirst ? null : (
              <KeyButton keys="PageUp" onAct={newer}>
                {t('page.newer')}
              </KeyButton>
            )}
            {last !== undefined && shifts.length === pageSize ? (
              <KeyButton keys="PageDown" onAct={() => older(last.nth)}>
                {t('page.older')}
              </KeyButton>
            ) : null}
          </header>
          <FailureNote failure={asked.failure} />
          {shifts.length > 0 ? (
            <div {...list} className={styles['rows']} aria-label={t('view.shifts')}>
              <ShiftTable shifts={shifts} row={row} openId={shiftId} />
            </div>
          ) : asked.isPending ? null : differencesOnly ? (
            <EmptyList words={t('shifts.noDifference')} keys="Alt+KeyV" deed={t('shifts.all')} />
          ) : (
            <EmptyList words={t('shifts.empty')} keys="drawer" deed={t('act.open')} />
          )}
        </section>
      </div>
      {shiftId === null ? null : (
        <ShiftPanel
          key={shiftId}
          id={shiftId}
          onClose={() => void navigate(paths.shiftRegister, { replace: true })}
        />
      )}
    </div>
  );
}

const idOf = ({ id }: ShiftRecord): string => id;
