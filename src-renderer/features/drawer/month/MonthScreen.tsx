import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { Month } from '../../../../src-shared/contract/drawer/months.ts';
import { KeyButton, KeyHint } from '../../../app/KeyButton.tsx';
import { useDeskKey } from '../../../app/keys.ts';
import { paths } from '../../../app/paths.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import { monthAfter, monthBefore } from '../../../app/usualSpans.ts';
import { DrawerHead } from '../DrawerHead.tsx';
import { CashJournal } from './CashJournal.tsx';
import { MonthEnd } from './MonthEnd.tsx';
import { MonthPanel } from './MonthPanel.tsx';
import { cellNamed } from './monthPage.ts';
import frame from '../../../app/ListsAndPanel.module.css';
import styles from './month.module.css';

const parts = ['page', 'journal'] as const;
type Part = (typeof parts)[number];

/** One month: 月末零差页 with what stands behind each of its sums, and 现金日记账 (CSH-03). */
export function MonthScreen() {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const { today } = useOfficeTime();
  const [place, setPlace] = useSearchParams();
  const asked = Month.safeParse(useParams()['month']);
  const cell = cellNamed(place.get('cell'));
  const open = place.get('open');
  const part: Part = place.get('part') === 'journal' ? 'journal' : 'page';
  const isPanelOpen = cell !== null || open !== null;
  useDeskKey('Alt+Digit1', t('month.part.page'), () => show('page'));
  useDeskKey('Alt+Digit2', t('month.part.journal'), () => show('journal'));
  useDeskKey('Escape', t('month.toList'), () => void navigate(paths.months), { enabled: !isPanelOpen });
  if (!asked.success) return <Navigate to={paths.months} replace />;
  const month = asked.data;
  const first = `${month}-01`;
  const go = (day: string) =>
    void navigate(`${paths.monthOf(day.slice(0, 7))}?part=${part}`, { replace: true });
  const look = (what: Record<string, string>) => setPlace({ part, ...what }, { replace: true });

  function show(wanted: Part): void {
    setPlace({ part: wanted }, { replace: true });
  }

  return (
    <div className={frame['screen']}>
      <DrawerHead view="month" />
      <div className={frame['lists']}>
        <div className={styles['bar']}>
          <KeyButton keys="PageUp" onAct={() => go(monthBefore(first).fromOn)}>
            {t('channel.monthBefore')}
          </KeyButton>
          <h2>{month}</h2>
          <KeyButton
            keys="PageDown"
            disabled={today === undefined || month >= today.slice(0, 7)}
            onAct={() => go(monthAfter(first).fromOn)}
          >
            {t('channel.monthAfter')}
          </KeyButton>
          <Segmented<Part>
            aria-label={t('month.part.label')}
            value={part}
            onChange={show}
            options={parts.map((value, at) => ({
              value,
              label: (
                <>
                  {t(`month.part.${value}`)} <KeyHint keys={`Alt+Digit${at + 1}`} />
                </>
              ),
            }))}
          />
          {isPanelOpen ? null : (
            <KeyButton keys="Escape" showOnly type="text" onAct={() => void navigate(paths.months)}>
              {t('month.toList')}
            </KeyButton>
          )}
        </div>
        {part === 'page' ? (
          <MonthEnd
            key={month}
            month={month}
            openCell={cell}
            isPanelOpen={isPanelOpen}
            onCell={(name) => look({ cell: name })}
            onOpen={(what) => look({ open: what })}
          />
        ) : (
          <CashJournal key={month} month={month} />
        )}
      </div>
      {isPanelOpen ? (
        <MonthPanel
          key={`${month} ${cell} ${open}`}
          month={month}
          cell={cell}
          open={open}
          onOpen={(what) => look({ ...(cell === null ? {} : { cell }), open: what })}
          onBack={() => look(cell !== null && open !== null ? { cell } : {})}
        />
      ) : null}
    </div>
  );
}
