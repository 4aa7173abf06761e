import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fenText } from '../../../../src-shared/rules/fen.ts';
import { KeyHint } from '../../../app/KeyButton.tsx';
import { isComposing, useDeskKey } from '../../../app/keys.ts';
import { type Exception, type Looked, type MonthPage, openedBy } from './monthPage.ts';
import styles from './month.module.css';

type Props = {
  page: MonthPage;
  looked: Looked;
  canTick: boolean;
  onLook: (looked: Looked) => void;
  onOpen: (what: string) => void;
};

/** What somebody has to have looked at: ticked one by one, with a word where nobody had written any; the rest stands without. */
export function MonthExceptions({ page, looked, canTick, onLook, onOpen }: Props) {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const { exceptions, month, signed } = page;
  const left = exceptions.filter(({ key }) => looked[key]?.isSeen !== true).length;
  useDeskKey('Alt+KeyL', t('month.exceptions'), () => focusOn(0), {
    enabled: canTick && exceptions.length > 0,
  });

  function focusOn(at: number, field: 'tick' | 'word' = 'tick'): void {
    const rows = [...(body.current?.rows ?? [])];
    rows[at]?.querySelector<HTMLInputElement>(`[data-field="${field}"]`)?.focus();
  }

  function look(at: number, one: Exception, part: Partial<Looked[string]>): void {
    const before = looked[one.key] ?? { isSeen: false, word: '' };
    onLook({ ...looked, [one.key]: { ...before, ...part } });
    if (part.isSeen === true && one.text === '' && before.word.trim() === '') focusOn(at, 'word');
  }

  function press(event: KeyboardEvent, at: number): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const back = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!back && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    focusOn(at + (back ? -1 : 1));
  }

  function open(one: Exception): void {
    const opened = openedBy(one, month);
    if ('open' in opened) onOpen(opened.open);
    else void navigate(opened.to);
  }

  if (exceptions.length === 0) return <p className={styles['plain']}>{t('month.noException')}</p>;
  return (
    <section className={styles['exceptions']} aria-labelledby="month-exceptions">
      <header>
        <h3 id="month-exceptions">{t('month.exceptions')}</h3>
        {canTick ? (
          <p>
            <KeyHint keys="Alt+KeyL" /> {t('month.tickHow')}{' '}
            <strong>{left === 0 ? t('month.allSeen') : t('month.unseen', { n: left })}</strong>
          </p>
        ) : null}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col" data-column="seen">
              {t('month.column.seen')}
            </th>
            <th scope="col" data-column="kind">
              {t('month.column.what')}
            </th>
            <th scope="col" data-figure>
              {t('month.column.amount')}
            </th>
            <th scope="col">{t('month.column.why')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {exceptions.map((one, at) => (
            <ExceptionRow
              key={one.key}
              one={one}
              isSeen={signed !== null || looked[one.key]?.isSeen === true}
              word={signed === null ? (looked[one.key]?.word ?? '') : (one.word ?? '')}
              canTick={canTick}
              onLook={(part) => look(at, one, part)}
              onKey={(event) => press(event, at)}
              onOpen={() => open(one)}
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
  word: string;
  canTick: boolean;
  onLook: (part: Partial<Looked[string]>) => void;
  onKey: (event: KeyboardEvent) => void;
  onOpen: () => void;
};

function ExceptionRow({ one, isSeen, word, canTick, onLook, onKey, onOpen }: RowProps) {
  const { t } = useTranslation(['drawer', 'receipts']);
  const { kind, number, channel, days, amountFen, on, text } = one;
  const name = [
    t(`drawer:month.kind.${kind}`),
    channel === null ? '' : t(`receipts:method.${channel}`),
    ofShift.has(kind) ? t('drawer:month.shift', { nth: number }) : number,
    days === null ? '' : t('drawer:month.days', { n: days }),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <tr>
      <td data-column="seen">
        <input
          type="checkbox"
          data-field="tick"
          checked={isSeen}
          disabled={!canTick}
          aria-label={t('drawer:month.seen', { name })}
          onChange={({ target }) => onLook({ isSeen: target.checked })}
          onKeyDown={onKey}
        />
      </td>
      <th scope="row" data-column="kind">
        <button type="button" onClick={onOpen}>
          {name}
        </button>
        <small>{on}</small>
      </th>
      <td data-figure>{amountFen === null ? '' : fenText(amountFen)}</td>
      <td data-column="why">
        {text === '' ? null : <span>{text}</span>}
        {canTick ? (
          <input
            data-field="word"
            value={word}
            maxLength={60}
            autoComplete="off"
            placeholder={t(text === '' ? 'drawer:month.wordNeeded' : 'drawer:month.wordMore')}
            aria-label={t('drawer:month.wordOf', { name })}
            onChange={({ target }) => onLook({ word: target.value })}
            onKeyDown={onKey}
          />
        ) : word === '' ? null : (
          <span>{word}</span>
        )}
      </td>
    </tr>
  );
}

const ofShift: ReadonlySet<Exception['kind']> = new Set(['not-handed-in', 'variance']);
