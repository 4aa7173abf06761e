import { useTranslation } from 'react-i18next';
import { fenText } from '../../../../src-shared/rules/fen.ts';
import { useIdleFocus } from '../../../app/useIdleFocus.ts';
import { useRowKeys } from '../../../app/useRowKeys.ts';
import { amountOf, blocks, type Cell, differenceOf, type MonthPage } from './monthPage.ts';
import rows from '../../../app/RowTable.module.css';
import styles from './month.module.css';

type Props = {
  bridge: MonthPage['bridge'];
  openCell: Cell | null;
  /** Nothing stands beside it. */
  takesKeys: boolean;
  onCell: (cell: Cell) => void;
};

type Line = { id: string; cell: Cell };

/** 实收 ↔ 交款 ↔ 未交 ↔ 欠费: four sums that have to come to nothing, each part of them opens what stands behind it. */
export function MonthBridge({ bridge, openCell, takesKeys, onCell }: Props) {
  const { t } = useTranslation('drawer');
  const { list, row } = useRowKeys(lines, idOf, ({ cell }) => onCell(cell));
  useIdleFocus(list.ref, takesKeys);
  return (
    <div {...list} className={styles['bridge']} aria-label={t('month.bridge')}>
      {blocks.map(({ name, parts }) => {
        const difference = differenceOf(bridge, name);
        return (
          <section key={name} aria-label={t(`month.block.${name}`)}>
            <table className={rows['table']}>
              <caption>{t(`month.block.${name}`)}</caption>
              <tbody>
                {parts.map(({ cell, sign }) => {
                  const amount = amountOf(bridge, cell);
                  const isOpen = cell === openCell;
                  return (
                    <tr
                      key={cell}
                      data-open={isOpen}
                      {...(cell === 'ledgerSettled' ? {} : row({ id: `${name}.${cell}`, cell }))}
                    >
                      <th scope="row">
                        <span className={styles['sign']}>{sign}</span>
                        {cell === 'ledgerSettled' ? (
                          t('month.cell.ledgerSettled')
                        ) : (
                          <button type="button" tabIndex={-1}>
                            {t(`month.cell.${cell}`)}
                          </button>
                        )}
                        {cell === 'owedBefore' && bridge.owed.bookedLateFen !== 0 ? (
                          <small>{t('month.bookedLate', { yuan: fenText(bridge.owed.bookedLateFen) })}</small>
                        ) : null}
                        {cell === 'ledgerSettled' && bridge.owed.receivedAheadFen !== 0 ? (
                          <small>{t('month.ahead', { yuan: fenText(bridge.owed.receivedAheadFen) })}</small>
                        ) : null}
                      </th>
                      <td data-figure>{fenText(amount)}</td>
                    </tr>
                  );
                })}
              </tbody>
              <tfoot>
                <tr data-tone={difference === 0 ? 'good' : 'late'}>
                  <th scope="row">{t(difference === 0 ? 'month.same' : 'month.differs')}</th>
                  <td data-figure>{fenText(difference)}</td>
                </tr>
              </tfoot>
            </table>
          </section>
        );
      })}
    </div>
  );
}

const lines: readonly Line[] = blocks.flatMap(({ name, parts }) =>
  parts.flatMap(({ cell }) => (cell === 'ledgerSettled' ? [] : [{ id: `${name}.${cell}`, cell }])),
);

const idOf = ({ id }: Line): string => id;
