import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { KeyHint } from '../../app/KeyButton.tsx';
import { isComposing, useDeskKey } from '../../app/keys.ts';
import { paths } from '../../app/paths.ts';
import styles from './WeekScreen.module.css';

type Exception = Output<typeof contract.receipts.week>['data']['exceptions'][number];

/** Which exceptions were ticked, by their keys. */
export type Looked = Readonly<Record<string, boolean>>;

type Props = {
  exceptions: readonly Exception[];
  /** `null` where the week was registered: all of them were. */
  looked: Looked | null;
  canTick: boolean;
  onLook: (looked: Looked) => void;
};

/** FEE-10: what of a week has to be looked at before it is registered, ticked one by one; the rest stands without a tick. */
export function WeekExceptions({ exceptions, looked, canTick, onLook }: Props) {
  const { t } = useTranslation('books');
  const body = useRef<HTMLTableSectionElement>(null);
  const left = exceptions.filter(({ key }) => looked !== null && looked[key] !== true).length;

  function focusOn(at: number): void {
    [...(body.current?.rows ?? [])][at]?.querySelector('input')?.focus();
  }

  useDeskKey('Alt+KeyL', t('week.exceptions'), () => focusOn(0), {
    enabled: canTick && exceptions.length > 0,
  });

  function press(event: KeyboardEvent, at: number): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const back = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!back && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    focusOn(at + (back ? -1 : 1));
  }

  if (exceptions.length === 0) return <p className={styles['calm']}>{t('week.noException')}</p>;
  return (
    <section className={styles['exceptions']} aria-label={t('week.exceptions')}>
      <header>
        <h3>{t('week.exceptions')}</h3>
        {canTick ? (
          <p>
            <KeyHint keys="Alt+KeyL" /> {t('week.tickHow')}{' '}
            <strong>{left === 0 ? t('week.allSeen') : t('week.unseen', { n: left })}</strong>
          </p>
        ) : null}
      </header>
      <table aria-label={t('week.exceptions')}>
        <tbody ref={body}>
          {exceptions.map((one, at) => (
            <ExceptionRow
              key={one.key}
              one={one}
              isSeen={looked === null || looked[one.key] === true}
              canTick={canTick}
              onTick={(isSeen) => onLook({ ...looked, [one.key]: isSeen })}
              onKey={(event) => press(event, at)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = {
  one: Exception;
  isSeen: boolean;
  canTick: boolean;
  onTick: (isSeen: boolean) => void;
  onKey: (event: KeyboardEvent) => void;
};

function ExceptionRow({ one, isSeen, canTick, onTick, onKey }: RowProps) {
  const { t } = useTranslation('books');
  const navigate = useNavigate();
  const { kind, receiptId, number, on, amountFen, text } = one;
  const name = number === '' ? t(`week.kind.${kind}`) : `${t(`week.kind.${kind}`)} ${number}`;
  const to =
    kind === 'not-handed-in' ? paths.handIns : receiptId === null ? paths.books : paths.receipt(receiptId);
  return (
    <tr>
      <td data-column="seen">
        <input
          type="checkbox"
          checked={isSeen}
          disabled={!canTick}
          aria-label={t('week.seen', { name })}
          onChange={({ target }) => onTick(target.checked)}
          onKeyDown={onKey}
        />
      </td>
      <th scope="row">
        <button type="button" onClick={() => void navigate(to)}>
          {name}
        </button>
        <small>{t(kind === 'not-handed-in' ? 'week.dueOn' : 'week.on', { day: on })}</small>
      </th>
      <td>{text}</td>
      <td data-column="total">{amountFen === null ? null : fenText(amountFen)}</td>
    </tr>
  );
}
