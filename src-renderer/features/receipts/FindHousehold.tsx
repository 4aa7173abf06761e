import { Input } from 'antd';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import type { PickedUnit } from '../../app/form/UnitField.tsx';
import { isComposing } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import styles from './FindHousehold.module.css';

type Props = { id: string; onPick: (unit: PickedUnit) => void };

/**
 * The household that pays, by room, name, initials, phone tail or plate. Enter takes the first of what answers the very
 * text that stands there: struck before the answer is here, it waits for it, and takes it where it is the only one.
 */
export function FindHousehold({ id, onPick }: Props) {
  const { t } = useTranslation(['receipts', 'shell']);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const latest = useRef('');
  const text = plain(typed);
  const asked = useLedger(contract.households.search, { text }, { enabled: text !== '', keepPrevious: true });
  const isAnswered = text !== '' && !asked.isPlaceholderData && !asked.isFetching;
  const units = text === '' ? [] : (asked.data ?? []);
  const chosen = units[Math.min(at, units.length - 1)];

  function pick(unit: (typeof units)[number] | undefined): void {
    if (!unit) return;
    setTyped('');
    latest.current = '';
    setAt(0);
    onPick({ unitId: unit.unitId, code: unit.code });
  }

  /** Enter came before the answer: it is asked for once more, and taken where there is no choice. */
  async function pickOnly(): Promise<void> {
    const result = await desk.households.search({ text });
    if (!result.ok || latest.current !== text) return;
    const [first, ...others] = result.value;
    if (first && (others.length === 0 || isRoom(text, first.code))) pick(first);
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || text === '') return;
    if (event.key === 'Enter' && isAnswered) pick(chosen);
    else if (event.key === 'Enter') void pickOnly();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, units.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles['find']}>
      <Input
        id={id}
        value={typed}
        maxLength={60}
        placeholder={t('find.how')}
        role={roles.box}
        aria-autocomplete="list"
        aria-expanded={text !== ''}
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}${units.indexOf(chosen)}` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          latest.current = plain(target.value);
        }}
        onKeyDown={press}
      />
      <div className={styles['sheet']} hidden={text === ''}>
        <div id={listId} role={roles.list} aria-label={t('find.label')}>
          {units.map((unit, nth) => (
            <button
              type="button"
              tabIndex={-1}
              key={unit.unitId}
              id={`${listId}${nth}`}
              role={roles.item}
              aria-selected={unit === chosen}
              className={styles['hit']}
              // the field keeps the cursor
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(unit)}
            >
              <strong className="numbers">{unit.code}</strong>
              <span title={unit.owners}>{unit.owners}</span>
              <small>{unit.projectName}</small>
            </button>
          ))}
        </div>
        {isAnswered && units.length === 0 && asked.failure === null ? <p>{t('find.none')}</p> : null}
        <FailureNote failure={asked.failure} />
      </div>
    </div>
  );
}

/** The roles of a field with a list below it; no element of HTML has them and holds more than plain text. */
const roles = { box: 'combobox', list: 'listbox', item: 'option' } as const;

/** Full-width digits and letters of an input method mean the plain ones. */
const plain = (typed: string): string => typed.normalize('NFKC').trim();

/** The very room was typed, with its signs between or without. */
const isRoom = (text: string, code: string | undefined): boolean =>
  code !== undefined && code.replaceAll(/[^\p{L}\p{N}]/gu, '') === text.replaceAll(/[^\p{L}\p{N}]/gu, '');
