import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { HandoverHead } from './HandoverHead.tsx';
import { monthFrom } from './monthFrom.ts';
import { OneRecord } from './RecordPanel.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import rows from '../../app/RowTable.module.css';
import styles from './lists.module.css';

type Head = Output<typeof contract.handover.handovers>[number];

/** The records of a month, the latest first, beside them the one that is looked at. */
export function RecordsScreen() {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const [place] = useSearchParams();
  const { today } = useOfficeTime();
  const openId = useParams()['handoverId'] ?? null;
  const thisMonth = today?.slice(0, 7);
  const mayPrepare = useMay(contract.handover.prepare.roles);
  const asked = place.get('month');
  const month = asked !== null && /^\d{4}-\d{2}$/.test(asked) ? asked : thisMonth;
  const {
    data: heads = [],
    failure,
    isPending,
  } = useLedger(
    contract.handover.handovers,
    { month: month ?? '' },
    { enabled: month !== undefined, keepPrevious: true },
  );
  const at = (path: string, of = month) =>
    void navigate(of === thisMonth ? path : `${path}?month=${of}`, { replace: true });
  const { list, row } = useRowKeys(heads, idOf, ({ id }) => at(paths.handoverRecord(id)));
  const isListed = heads.length > 0;
  const { lists } = useBackToList(isListed && openId === null);
  if (month === undefined || thisMonth === undefined) return null;

  return (
    <div className={frame['screen']}>
      <HandoverHead view="records" />
      <div ref={lists} className={frame['lists']}>
        <header className={styles['bar']}>
          <KeyButton keys="PageUp" onAct={() => at(paths.handoverRecords, monthFrom(month, -1))}>
            {t('records.before')}
          </KeyButton>
          <h2>{month}</h2>
          <KeyButton
            keys="PageDown"
            disabled={month >= thisMonth}
            onAct={() => at(paths.handoverRecords, monthFrom(month, 1))}
          >
            {t('records.after')}
          </KeyButton>
        </header>
        <FailureNote failure={failure} />
        {isListed ? (
          <div {...list} className={styles['rows']} aria-label={t('screen.records')}>
            <RecordTable heads={heads} row={row} openId={openId} />
          </div>
        ) : isPending ? null : (
          <EmptyList
            words={t('records.empty')}
            {...(mayPrepare ? { keys: 'handover', deed: t('prepare.submit') } : {})}
          />
        )}
      </div>
      {openId === null ? null : (
        <OneRecord key={openId} id={openId} onClose={() => at(paths.handoverRecords)} />
      )}
    </div>
  );
}

type TableProps = { heads: readonly Head[]; row: (head: Head) => object; openId: string | null };

function RecordTable({ heads, row, openId }: TableProps) {
  const { t } = useTranslation('handover');
  const { dayAndTime } = useOfficeTime();
  return (
    <table
      className={`${rows['table']} ${rows['blocks']} ${styles['records']}`}
      aria-label={t('screen.records')}
    >
      <thead>
        <tr>
          {(['number', 'from', 'to', 'items'] as const).map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`records.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heads.map((head) => (
          <tr key={head.id} {...row(head)} data-open={head.id === openId}>
            <th scope="row" data-column="number">
              <button type="button" tabIndex={-1} aria-expanded={head.id === openId}>
                {head.number}
              </button>
              <small>{head.dutyShiftName}</small>
            </th>
            <td data-column="from">
              {head.preparedBy} <small>{dayAndTime(head.preparedAt)}</small>
            </td>
            <td data-column="to">
              {head.signedAt === null ? (
                <span className={styles['open']}>{t('records.unsigned')}</span>
              ) : (
                <>
                  {head.signedBy} <small>{dayAndTime(head.signedAt)}</small>
                </>
              )}
            </td>
            <td data-column="items">{t('records.items', { n: head.items })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const idOf = ({ id }: Head): string => id;
