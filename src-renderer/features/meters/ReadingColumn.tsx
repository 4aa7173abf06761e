import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { isComposing, useDeskKey } from '../../app/keys.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useSentence } from '../../app/useSentence.ts';
import type { RouteRow } from './meter.ts';
import { ReadingRow } from './ReadingRow.tsx';
import { figuresKept, figuresLeft } from './keptFigures.ts';
import { isReady, nothingTyped, readRow, type Typed } from './readRow.ts';
import styles from './ReadingColumn.module.css';

type Props = {
  rows: readonly RouteRow[];
  readOn: string;
  /** Where what is typed is kept until it is entered. */
  draft: string;
  draftTitle: string;
  onReplace: (row: RouteRow) => void;
  onReadings: (row: RouteRow) => void;
};

/** The column of figures: Enter goes on to the next meter, Ctrl+Enter enters all that were typed. */
export function ReadingColumn({ rows, readOn, draft, draftTitle, onReplace, onReadings }: Props) {
  const { t } = useTranslation('meters');
  const sentence = useSentence();
  const mayEnter = useMay(contract.fees.enterReadings.roles);
  const { send, busy, failure } = useCommand(contract.fees.enterReadings);
  const [left, keep] = useDraft<Record<string, string>>(draft, draftTitle);
  const [typedNow, setTyped] = useState(() => figuresLeft(rows, left));
  const [refused, refuse] = useState<{ meterId: string; why: string } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, reach] = useState<RouteRow | null>(null);
  const open = rows.filter(({ value }) => value === null);
  const typedOf = ({ meterId }: RouteRow): Typed => typedNow[meterId] ?? nothingTyped;
  const filled = open.filter((row) => typedOf(row).value.trim() !== '');

  function type(meterId: string, typed: Typed): void {
    if (refused?.meterId === meterId) refuse(null);
    const next = { ...typedNow, [meterId]: typed };
    setTyped(next);
    keep(figuresKept(next));
  }

  function focusOn(row: RouteRow | undefined): void {
    const field = body.current?.querySelector<HTMLInputElement>(`input[data-meter="${row?.meterId ?? ''}"]`);
    field?.focus();
    field?.select();
  }

  const begin = useEffectEvent(() => {
    // whoever is choosing a building or a day goes on with that
    if (document.activeElement === document.body) focusOn(open.find((row) => typedOf(row).value === ''));
  });
  useEffect(() => begin(), []);

  function press(event: KeyboardEvent<HTMLInputElement>, row: RouteRow): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : (arrows[event.key] ?? 0);
    if (step === 0) return;
    event.preventDefault();
    const typed = typedOf(row);
    const reading = readRow(row, typed);
    if (event.key === 'Enter' && step > 0 && reading.kind !== 'empty' && !isReady(reading, typed)) {
      // a jump is asked about once: the same key again says that it stands
      const isSure = reading.kind === 'read' && typed.looked;
      type(row.meterId, { ...typed, looked: true, sure: isSure });
      // what is typed next takes its place
      if (!isSure) return event.currentTarget.select();
    }
    focusOn(open[open.findIndex(({ meterId }) => meterId === row.meterId) + step]);
  }

  const rollOver = () => {
    if (at !== null) type(at.meterId, { ...typedOf(at), rolledOver: !typedOf(at).rolledOver, looked: true });
  };
  useDeskKey('Alt+KeyZ', t('told.rollOver'), rollOver, { enabled: mayEnter && at !== null });
  useDeskKey('Alt+KeyH', t('replace.open'), () => at && onReplace(at), { enabled: mayEnter && at !== null });
  useDeskKey('Alt+KeyL', t('readings.open'), () => at && onReadings(at), { enabled: at !== null });

  async function enter(): Promise<void> {
    const wrong = filled.find((row) => !isReady(readRow(row, typedOf(row)), typedOf(row)));
    if (wrong) {
      type(wrong.meterId, { ...typedOf(wrong), looked: true });
      return focusOn(wrong);
    }
    const readings = filled.flatMap((row) => {
      const typed = typedOf(row);
      const reading = readRow(row, typed);
      return reading.kind === 'read'
        ? [{ meterId: row.meterId, value: reading.value, rolledOver: typed.rolledOver }]
        : [];
    });
    const result = await send({ readOn, readings });
    if (!result.ok) return tellAt(result.error);
    setTyped({});
    return keep(undefined);
  }

  function tellAt(error: Failure): void {
    const row = filled[Number(error.params?.['row'] ?? -1)];
    if (!row) return;
    refuse({ meterId: row.meterId, why: sentence(error) });
    focusOn(row);
  }

  return (
    <>
      <div className={styles['list']}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column.meter')}</th>
              <th scope="col" data-column="last">
                {t('column.last')}
              </th>
              <th scope="col" data-column="value">
                {t('column.value')}
              </th>
              <th scope="col" data-column="usage">
                {t('column.usage')}
              </th>
              <th scope="col">{t('column.told')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <ReadingRow
                key={row.meterId}
                row={row}
                typed={typedOf(row)}
                refused={refused?.meterId === row.meterId ? refused.why : null}
                mayEnter={mayEnter}
                onType={type}
                onKey={press}
                onReach={reach}
                onOpen={onReadings}
              />
            ))}
          </tbody>
        </table>
      </div>
      <footer className={styles['foot']}>
        <FailureNote failure={refused === null ? failure : null} />
        <span>
          {t('column.sum', { done: rows.length - open.length, all: rows.length, typed: filled.length })}
        </span>
        {mayEnter ? (
          <>
            <span>
              <KeyHint keys="Enter" /> {t('hint.next')}
            </span>
            <span>
              <KeyHint keys="Alt+KeyZ" /> {t('told.rollOver')}
            </span>
            <span>
              <KeyHint keys="Alt+KeyH" /> {t('replace.open')}
            </span>
            <span>
              <KeyHint keys="Alt+KeyL" /> {t('readings.open')}
            </span>
            <KeyButton
              keys="Control+Enter"
              type="primary"
              loading={busy}
              disabled={filled.length === 0}
              label={t('column.enter')}
              onAct={() => void enter()}
            >
              {filled.length === 0 ? t('column.enter') : t('column.enterN', { n: filled.length })}
            </KeyButton>
          </>
        ) : null}
      </footer>
    </>
  );
}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
