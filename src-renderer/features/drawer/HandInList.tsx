import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import type { HandInRow } from './handIn.ts';
import { pageSize, usePages } from './usePages.ts';
import rows from '../../app/RowTable.module.css';
import styles from './lists.module.css';

type Props = { openId: string | null; onPrepare: () => void; onOpen: (id: string) => void };

/** The slips: for which day, by whom, how much, and how far each is on its way to finance. */
export function HandInList({ openId, onPrepare, onOpen }: Props) {
  const { t } = useTranslation('drawer');
  const [openOnly, only] = useState(false);
  const { before, isFirst, older, newer } = usePages<HandInRow['id']>();
  const asked = useLedger(contract.drawer.handIns, { beforeId: before, openOnly }, { keepPrevious: true });
  const slips = asked.data ?? [];
  const mayPrepare = useMay(contract.drawer.prepareHandIn.roles);
  const next = useLedger(contract.drawer.nextHandIn, {}).data;
  const shift = useLedger(contract.drawer.current, {}).data;
  // what a sealed drawer holds goes with 交款 itself
  const canPrepare = mayPrepare && next !== undefined && next !== null && shift?.state !== 'sealed';
  const { list, row } = useRowKeys(slips, idOf, ({ id }) => onOpen(id));
  const last = slips.at(-1);
  useIdleFocus(list.ref, slips.length > 0 && openId === null);
  useDeskKey('Alt+KeyV', t('handIns.openOnly'), () => only(!openOnly));

  return (
    <section className={styles['list']} aria-label={t('view.handIns')}>
      <header className={styles['bar']}>
        {canPrepare ? (
          <KeyButton keys="F2" label={t('prepare.title')} onAct={onPrepare}>
            {t('prepare.open', { yuan: fenText(next.turnedInFen) })}
          </KeyButton>
        ) : null}
        <Checkbox checked={openOnly} onChange={({ target }) => only(target.checked)}>
          {t('handIns.openOnly')} <KeyHint keys="Alt+KeyV" />
        </Checkbox>
        {isFirst ? null : (
          <KeyButton keys="PageUp" onAct={newer}>
            {t('page.newer')}
          </KeyButton>
        )}
        {last !== undefined && slips.length === pageSize ? (
          <KeyButton keys="PageDown" onAct={() => older(last.id)}>
            {t('page.older')}
          </KeyButton>
        ) : null}
      </header>
      <FailureNote failure={asked.failure} />
      {slips.length > 0 ? (
        <div {...list} className={styles['rows']} aria-label={t('view.handIns')}>
          <HandInTable slips={slips} row={row} openId={openId} />
        </div>
      ) : asked.isPending ? null : (
        <EmptyList
          words={t(openOnly ? 'handIns.emptyOpen' : 'handIns.empty')}
          {...(mayPrepare ? { keys: 'handIn', deed: t('handIn.title') } : {})}
        />
      )}
    </section>
  );
}

type TableProps = { slips: readonly HandInRow[]; row: (slip: HandInRow) => object; openId: string | null };

function HandInTable({ slips, row, openId }: TableProps) {
  const { t } = useTranslation('drawer');
  const { dayAndTime } = useOfficeTime();
  return (
    <table
      className={`${rows['table']} ${rows['blocks']} ${styles['table']} ${styles['slips']}`}
      aria-label={t('view.handIns')}
    >
      <thead>
        <tr>
          <th scope="col" data-column="number">
            {t('handIns.column.number')}
          </th>
          <th scope="col" data-column="day">
            {t('handIns.column.day')}
          </th>
          <th scope="col" data-column="amount">
            {t('handIns.column.turnedIn')}
          </th>
          <th scope="col" data-column="state">
            {t('handIns.column.state')}
          </th>
        </tr>
      </thead>
      <tbody>
        {slips.map((slip) => (
          <tr key={slip.id} {...row(slip)} data-open={slip.id === openId} data-state={slip.state}>
            <th scope="row" data-column="number">
              <button type="button" tabIndex={-1} aria-expanded={slip.id === openId}>
                {slip.number}
              </button>
              <small>
                {dayAndTime(slip.madeAt)} {slip.madeBy}
              </small>
            </th>
            <td data-column="day">
              {slip.depositOn}
              {slip.late ? <small data-tone="late">{t('handIns.late')}</small> : null}
            </td>
            <td data-column="amount">
              {fenText(slip.turnedInFen)}
              {slip.differenceFen === null || slip.differenceFen === 0 ? null : (
                <small data-tone="late">
                  {t('handIns.difference', { yuan: fenText(slip.differenceFen) })}
                </small>
              )}
            </td>
            <td data-column="state">
              <span data-tone={toneOf(slip)}>{t(`handIns.state.${slip.state}`)}</span>
              <small>{slip.receivedBy ?? slip.handedTo}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const idOf = ({ id }: HandInRow): string => id;

const toneOf = ({ state }: HandInRow): string | undefined =>
  ({ prepared: 'soon', handed: 'soon', disputed: 'late', received: 'good', cancelled: undefined })[state];
