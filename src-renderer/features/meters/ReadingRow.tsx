import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import type { RouteRow } from './meter.ts';
import { readRow, type RowReading, type Typed, usageEntered } from './readRow.ts';
import styles from './ReadingColumn.module.css';

type Props = {
  row: RouteRow;
  typed: Typed;
  /** What the ledger had against it when the column was sent. */
  refused: string | null;
  mayEnter: boolean;
  onType: (meterId: string, typed: Typed) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>, row: RouteRow) => void;
  onReach: (row: RouteRow) => void;
  onOpen: (row: RouteRow) => void;
};

/** One meter of the walk: what it showed last, the field for what it shows now, and what that comes to. */
export function ReadingRow(props: Props) {
  const { row, typed, refused, mayEnter, onType, onKey, onReach, onOpen } = props;
  const { t } = useTranslation('meters');
  const reading = readRow(row, typed);
  const isEntered = row.value !== null;
  return (
    <tr data-entered={isEntered}>
      <th scope="row">
        <b>{row.unitCode}</b>
        <small>{[row.place, row.serial].filter(Boolean).join(' · ')}</small>
      </th>
      <td data-column="last">
        {decimalText(row.lastValue, 3)}
        <small>{row.lastOn}</small>
      </td>
      <td data-column="value">
        {isEntered || !mayEnter ? (
          <strong>{isEntered ? decimalText(row.value ?? 0, 3) : '—'}</strong>
        ) : (
          <input
            data-meter={row.meterId}
            className={styles['figure']}
            inputMode="decimal"
            maxLength={16}
            autoComplete="off"
            value={typed.value}
            aria-label={t('column.of', { unit: row.unitCode, serial: row.serial })}
            aria-invalid={typed.looked && reading.kind === 'trouble'}
            onFocus={() => onReach(row)}
            onChange={({ target }) =>
              onType(row.meterId, { value: target.value, rolledOver: false, looked: false, sure: false })
            }
            onBlur={() => typed.looked || onType(row.meterId, { ...typed, looked: true })}
            onKeyDown={(event) => onKey(event, row)}
          />
        )}
      </td>
      <td data-column="usage">
        <Usage row={row} reading={reading} />
      </td>
      <td>
        <Told row={row} typed={typed} reading={reading} refused={refused} onType={onType} />
        <button type="button" tabIndex={-1} className={styles['more']} onClick={() => onOpen(row)}>
          {t('readings.open')}
        </button>
      </td>
    </tr>
  );
}

function Usage({ row, reading }: { row: RouteRow; reading: RowReading }) {
  const { t } = useTranslation('meters');
  const usage = reading.kind === 'read' ? reading.usage : usageEntered(row);
  return (
    <>
      {usage === null ? '—' : decimalText(usage, 3)}
      <small>
        {row.lastUsage === null
          ? t('column.firstTime')
          : t('column.lastUsage', { n: decimalText(row.lastUsage, 3) })}
      </small>
    </>
  );
}

type ToldProps = Pick<Props, 'row' | 'typed' | 'refused' | 'onType'> & { reading: RowReading };

/** What is to be looked at before it can be entered, in words. */
function Told({ row, typed, reading, refused, onType }: ToldProps) {
  const { t } = useTranslation('meters');
  if (refused !== null)
    return (
      <span role="alert" data-tone="late">
        {refused}
      </span>
    );
  if (row.value !== null)
    return <span data-tone="good">{t(row.rolledOver ? 'told.enteredRolled' : 'told.entered')}</span>;
  if (!typed.looked) return null;
  if (reading.kind === 'trouble')
    return (
      <span role="alert" data-tone="late">
        {t(`trouble.${reading.why}`)}
        {reading.why === 'backwards' && row.dialDigits !== null ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles['more']}
            onClick={() => onType(row.meterId, { ...typed, rolledOver: true })}
          >
            {t('told.rollOver')}
          </button>
        ) : null}
      </span>
    );
  if (reading.kind === 'read' && reading.isJump && !typed.sure)
    return (
      <span role="alert" data-tone="soon">
        {t('told.jump', { n: Math.round(reading.usage / (row.lastUsage ?? reading.usage)) })}
      </span>
    );
  if (typed.rolledOver) return <span>{t('told.rolled')}</span>;
  return null;
}
