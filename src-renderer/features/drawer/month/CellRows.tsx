import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import { fenText, sum } from '../../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { Panel } from '../../../app/Panel.tsx';
import { useRowKeys } from '../../../app/useRowKeys.ts';
import type { Cell } from './monthPage.ts';
import { useReckoned } from './useReckoned.ts';
import rows from '../../../app/RowTable.module.css';
import styles from './month.module.css';

type Row = Output<typeof contract.drawer.bridgeRows>[number];
type Props = { month: string; cell: Cell; onOpen: (what: string) => void; onClose: () => void };

/** What stands behind a sum of the bridge, row by row; together they come to it. */
export function CellRows({ month, cell, onOpen, onClose }: Props) {
  const { t } = useTranslation('drawer');
  const { data, failure } = useReckoned(contract.drawer.bridgeRows, { month, cell });
  return (
    <Panel
      title={t(`month.cell.${cell}`)}
      about={t(byItem.has(cell) ? 'month.rowsByItem' : 'month.rows', { month, n: data?.length ?? 0 })}
      step=""
      back={t('panel.close')}
      onBack={onClose}
    >
      <FailureNote failure={failure} />
      {data === null ? (
        failure === null ? (
          <output>{t('month.reckoning')}</output>
        ) : null
      ) : data.length === 0 ? (
        <p>{t('month.noRows')}</p>
      ) : (
        <Listed rows={data} onOpen={onOpen} />
      )}
    </Panel>
  );
}

function Listed({ rows: told, onOpen }: { rows: readonly Row[]; onOpen: (what: string) => void }) {
  const { t } = useTranslation('drawer');
  const keyed = told.map((row, nth) => ({ ...row, id: String(nth) }));
  const { list, row } = useRowKeys(keyed, idOf, ({ receiptId, handInId }) => {
    if (receiptId !== null) onOpen(`receipt/${receiptId}`);
    else if (handInId !== null) onOpen(`handIn/${handInId}`);
  });
  const { ref } = list;
  useEffect(() => ref.current?.focus(), [ref]);
  return (
    <div {...list} className={styles['behind']} aria-label={t('month.opened')}>
      <table className={rows['table']}>
        <tbody>
          {keyed.map((one) => {
            const opens = one.receiptId !== null || one.handInId !== null;
            return (
              <tr key={one.id} {...row(one)} data-plain={!opens}>
                <th scope="row">
                  {opens ? (
                    <button type="button" tabIndex={-1}>
                      {one.number}
                    </button>
                  ) : (
                    one.number
                  )}
                  <small>{one.who === '' ? null : `${one.on.slice(5)} ${one.who}`}</small>
                </th>
                <td data-figure>{fenText(one.amountFen)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('month.sum')}</th>
            <td data-figure>{fenText(sum(keyed.map(({ amountFen }) => amountFen)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const idOf = ({ id }: { id: string }): string => id;

/** What the fee ledger tells item by item. */
const byItem: ReadonlySet<Cell> = new Set([
  'owedBefore',
  'charged',
  'receivedForCharges',
  'offset',
  'owedAfter',
]);
