import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Channel } from '../../../src-shared/rules/drawerShifts.ts';
import { fenText, sum } from '../../../src-shared/rules/fen.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { isComposing } from '../../app/keys.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { type ChannelRow, differenceNow, readChannelRow, typedAtFirst, type TypedRow } from './channelRow.ts';
import styles from './ChannelColumn.module.css';

type Props = { channel: Channel; month: string; rows: readonly ChannelRow[] };

/** The statement typed down the column: Enter goes on to the next day, a difference asks why, Ctrl+Enter keeps them all. */
export function ChannelColumn({ channel, month, rows }: Props) {
  const { t } = useTranslation(['drawer', 'receipts']);
  const mayCompare = useMay(contract.drawer.compareChannel.roles);
  const title = t('channel.draft', { channel: t(`receipts:method.${channel}`), month });
  const [left, keep] = useDraft<Record<string, TypedRow>>(`drawer/channels/${channel}/${month}`, title);
  const [typedNow, setTyped] = useState<Record<string, TypedRow>>(left ?? {});
  const [looked, look] = useState(false);
  const { send, busy, failure } = useCommand(contract.drawer.compareChannel);
  const body = useRef<HTMLTableSectionElement>(null);
  const typedOf = (row: ChannelRow): TypedRow => typedNow[row.day] ?? typedAtFirst(row);
  const changed = rows.filter((row) => readChannelRow(row, typedOf(row)).kind !== 'same');

  function type(row: ChannelRow, part: Partial<TypedRow>): void {
    const next = { ...typedNow, [row.day]: { ...typedOf(row), ...part } };
    setTyped(next);
    keep(next);
  }

  function focusOn(day: string | undefined, field: keyof TypedRow): void {
    const found = body.current?.querySelector<HTMLInputElement>(
      `[data-day="${day ?? ''}"] [data-field="${field}"]`,
    );
    found?.focus();
    found?.select();
  }

  const begin = useEffectEvent(() => {
    if (document.activeElement === document.body)
      focusOn(rows.find(({ told, count }) => told === null && count > 0)?.day ?? rows[0]?.day, 'statement');
  });
  useEffect(() => begin(), []);

  function press(event: KeyboardEvent<HTMLInputElement>, row: ChannelRow, field: keyof TypedRow): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const back = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!back && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const read = readChannelRow(row, typedOf(row));
    if (event.key === 'Enter' && !back && field !== 'why' && read.kind === 'trouble' && read.field === 'why')
      return focusOn(row.day, 'why');
    const at = rows.findIndex(({ day }) => day === row.day);
    return focusOn(rows[at + (back ? -1 : 1)]?.day, field === 'why' ? 'statement' : field);
  }

  async function compare(): Promise<void> {
    look(true);
    let rest = typedNow;
    for (const row of changed) {
      const read = readChannelRow(row, typedOf(row));
      if (read.kind === 'trouble') return focusOn(row.day, read.field);
      if (read.kind === 'same') continue;
      const { statementFen, feeFen, explanation } = read;
      const result = await send({ day: row.day, channel, statementFen, feeFen, explanation });
      if (!result.ok)
        return focusOn(row.day, result.error.code === 'channel/explanation-missing' ? 'why' : 'statement');
      const { [row.day]: _kept, ...others } = rest;
      rest = others;
      setTyped(rest);
      keep(Object.keys(rest).length === 0 ? undefined : rest);
    }
    look(false);
  }

  return (
    <>
      <div className={styles['list']}>
        <table>
          <thead>
            <tr>
              <th scope="col" data-column="day">
                {t('channel.column.day')}
              </th>
              <th scope="col" data-figure>
                {t('channel.column.taken')}
              </th>
              <th scope="col" data-figure>
                {t('channel.column.statement')}
              </th>
              <th scope="col" data-figure>
                {t('channel.column.fee')}
              </th>
              <th scope="col" data-figure>
                {t('channel.column.difference')}
              </th>
              <th scope="col">{t('channel.column.why')}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <Row
                key={row.day}
                row={row}
                typed={typedOf(row)}
                isLooked={looked}
                mayCompare={mayCompare}
                onType={type}
                onKey={press}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('channel.sum')}</th>
              <td data-figure>{fenText(sum(rows.map(({ takenFen }) => takenFen)))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <footer className={styles['foot']}>
        <FailureNote failure={failure} />
        <span>{t('channel.about')}</span>
        {mayCompare ? (
          <>
            <span>
              <KeyHint keys="Enter" /> {t('channel.next')}
            </span>
            <KeyButton
              keys="Control+Enter"
              type="primary"
              loading={busy}
              disabled={changed.length === 0}
              label={t('channel.compare')}
              onAct={() => void compare()}
            >
              {changed.length === 0 ? t('channel.compare') : t('channel.compareN', { n: changed.length })}
            </KeyButton>
          </>
        ) : null}
      </footer>
    </>
  );
}

type RowProps = {
  row: ChannelRow;
  typed: TypedRow;
  /** It was tried to keep them: what is wrong with a row is said. */
  isLooked: boolean;
  mayCompare: boolean;
  onType: (row: ChannelRow, part: Partial<TypedRow>) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>, row: ChannelRow, field: keyof TypedRow) => void;
};

function Row({ row, typed, isLooked, mayCompare, onType, onKey }: RowProps) {
  const { t } = useTranslation('drawer');
  const { at } = useOfficeWords();
  const read = readChannelRow(row, typed);
  const difference = differenceNow(row, typed);
  const isWrong = (field: keyof TypedRow) => isLooked && read.kind === 'trouble' && read.field === field;
  const field = (name: keyof TypedRow, most: number) => (
    <input
      data-field={name}
      className={styles[name === 'why' ? 'words' : 'figure']}
      value={typed[name]}
      maxLength={most}
      inputMode={name === 'why' ? 'text' : 'decimal'}
      autoComplete="off"
      aria-label={t(`channel.of.${name}`, { day: row.day })}
      aria-invalid={isWrong(name)}
      readOnly={!mayCompare}
      onChange={({ target }) => onType(row, { [name]: target.value })}
      onKeyDown={(event) => onKey(event, row, name)}
    />
  );
  return (
    <tr data-day={row.day}>
      <th scope="row" data-column="day">
        {row.day.slice(5)}
      </th>
      <td data-figure>
        {fenText(row.takenFen)}
        <small>{t('channel.count', { n: row.count })}</small>
      </td>
      <td data-figure>{field('statement', 16)}</td>
      <td data-figure>{field('fee', 16)}</td>
      <td data-figure data-tone={difference === null ? undefined : difference === 0 ? 'good' : 'late'}>
        {difference === null ? '' : difference === 0 ? t('result.same') : fenText(difference)}
        {row.told === null || row.told.comparedAt === null || read.kind !== 'same' ? null : (
          <small>
            {at(row.told.comparedAt)} {row.told.comparedBy}
          </small>
        )}
      </td>
      <td>{(difference !== null && difference !== 0) || typed.why !== '' ? field('why', 120) : null}</td>
    </tr>
  );
}
