import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/failure.ts';
import { fenCoins } from '../../../src-shared/rules/drawerShifts.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { type Denomination, noteText, type TypedCount } from './countTyped.ts';
import { NoteRow } from './NoteRow.tsx';
import { stepKinds } from './stepKinds.ts';
import { useCount } from './useCount.ts';
import styles from './CountSheet.module.css';

type Props = {
  /** Sets its fields apart from those of another form. */
  name: string;
  title: string;
  about: ReactNode;
  verb: string;
  busy?: boolean;
  failure?: Failure | null;
  /** What was typed before, for whoever goes on with it. */
  typed?: TypedCount | undefined;
  onTyped?: (typed: TypedCount) => void;
  /** Kinds that are looked at once more. */
  marked?: readonly Denomination[];
  /** Enter in the last field hands it in: where nothing is final by it. */
  submitsOnLast?: boolean;
  onCount: (counts: Pieces) => unknown;
  /** Back, without handing it in. */
  leave?: { words: string; keys?: string; onAct: () => unknown };
  /** What else is asked, after the last kind. */
  children?: ReactNode;
};

/**
 * Notes and coins counted by the keypad alone, readable at arm's length: 100 first, Enter goes on, − goes back, * is a bundle of
 * a hundred, + adds a pile. Nothing is shown but what is counted (I21).
 */
export function CountSheet(props: Props) {
  const { name, title, about, verb, busy = false, failure = null, marked = [], onCount, leave } = props;
  const { submitsOnLast = false, children } = props;
  const { t } = useTranslation('drawer');
  const { form, atFirst, type, read, blankTold, whole } = useCount(props.typed);
  const rows = useRef<HTMLDivElement>(null);

  function submit(): void {
    const counts = whole();
    if (counts !== null) onCount(counts);
  }

  return (
    <DeskForm<TypedCount>
      form={form}
      name={name}
      className={styles['sheet'] ?? ''}
      initialValues={atFirst}
      onSubmit={submit}
      onValuesChange={(_, typed) => {
        type(typed);
        props.onTyped?.(typed);
      }}
      submitsOnLast={submitsOnLast}
      startsHere
    >
      <div ref={rows} className={styles['rows']}>
        {read.lines.map(({ denominationFen, pieces }) => (
          <NoteRow
            key={denominationFen}
            form={name}
            of={denominationFen}
            pieces={pieces}
            isMarked={marked.includes(denominationFen)}
            isBlank={blankTold === denominationFen}
            onKeyDown={(event) => stepKinds(event, rows.current)}
          />
        ))}
      </div>
      <div className={styles['side']}>
        <h2>{title}</h2>
        <div className={styles['about']}>{about}</div>
        <output className={styles['total']} aria-live="off">
          <span>{t('count.total')}</span>
          <strong className="numbers">{fenText(read.total)}</strong>
        </output>
        <p className={styles['blank']} role="alert">
          {blankTold === null
            ? ''
            : blankTold === fenCoins
              ? t('count.blankFen')
              : t('count.blankAt', { yuan: noteText(blankTold) })}
        </p>
        {children}
        <FailureNote failure={failure} />
        <div className={styles['acts']}>
          <SubmitButton form={form} busy={busy}>
            {verb}
          </SubmitButton>
          {leave ? (
            <KeyButton keys={leave.keys ?? 'Escape'} onAct={() => void leave.onAct()}>
              {leave.words}
            </KeyButton>
          ) : null}
        </div>
        <ul className={styles['keys']}>
          <li>
            <KeyHint keys="Enter" /> {t('count.key.next')}
          </li>
          <li>
            <KeyHint keys="-" /> {t('count.key.back')}
          </li>
          <li>
            <KeyHint keys="ArrowDown" /> {t('count.key.fen')}
          </li>
          <li>
            <KeyHint keys="*" /> {t('count.key.bundle')}
          </li>
          <li>
            <KeyHint keys="+" /> {t('count.key.pile')}
          </li>
        </ul>
      </div>
    </DeskForm>
  );
}
