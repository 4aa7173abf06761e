import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import type { SearchMatch } from '../../../src-shared/rules/estate.ts';
import { desk } from '../../app/desk.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { isComposing, useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import styles from './SearchBox.module.css';

type Found = Output<(typeof contract)['households']['search']>[number];

/** The one box of the desk: a room, a name, a phone's last digits or a plate leads to the household while it is typed. */
export function SearchBox() {
  const { t } = useTranslation('households');
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [isComposed, setComposed] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const [selected, setSelected] = useState(0);
  const text = plain(typed);

  useDeskKey(['Control+KeyK', 'F3'], t('search.label'), () => {
    input.current?.focus({ cursor: 'all' });
    setOpen(true);
  });

  useEffect(() => {
    if (!isComposed) return undefined;
    const pause = setTimeout(() => {
      setAsked(text);
      setSelected(0);
    }, pauseMs);
    return () => clearTimeout(pause);
  }, [text, isComposed]);

  const search = useLedger(
    contract.households.search,
    { text: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  const found = asked === '' ? undefined : search.data;
  const isAnswered = asked === text && !search.isPlaceholderData && found !== undefined;
  const isListed = isOpen && text !== '' && (found !== undefined || search.failure !== null);

  function open(unit: Pick<Found, 'unitId'> | undefined): void {
    if (!unit) return;
    setTyped('');
    setAsked('');
    setOpen(false);
    input.current?.blur();
    void navigate(paths.household(unit.unitId));
  }

  /** Whoever types fast, or a scanner, sends Enter before the answer is there: then the box asks for itself. */
  async function openFirst(): Promise<void> {
    const result = await desk.households.search({ text });
    if (result.ok) open(result.value[0]);
    if (!result.ok || result.value.length === 0) {
      setAsked(text);
      setOpen(true);
    }
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    const last = (found?.length ?? 0) - 1;
    if (event.key === 'Enter' && text !== '') {
      if (isAnswered) open(found[selected]);
      else void openFirst();
    } else if (event.key === 'ArrowDown' && isListed) setSelected((at) => Math.min(at + 1, last));
    else if (event.key === 'ArrowUp' && isListed) setSelected((at) => Math.max(at - 1, 0));
    else if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Escape' && isListed) setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <search className={styles['box']}>
      <Input
        ref={input}
        value={typed}
        maxLength={60}
        prefix={<SearchOutlined aria-hidden="true" />}
        suffix={
          <>
            <KeyHint keys="Control+KeyK" />
            <KeyHint keys="F3" />
          </>
        }
        placeholder={t('search.placeholder')}
        role={roles.box}
        aria-label={t('search.label')}
        aria-keyshortcuts="Control+K F3"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && found?.[selected] ? `${listId}${selected}` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
        }}
        onCompositionStart={() => setComposed(false)}
        onCompositionEnd={() => setComposed(true)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
        onFocus={() => setOpen(true)}
      />
      <output className="unseen">
        {isListed && isAnswered ? t('search.count', { n: found.length }) : ''}
      </output>
      <div className={styles['sheet']} hidden={!isListed}>
        <div id={listId} role={roles.list} aria-label={t('search.label')}>
          {found?.map((unit, nth) => (
            <button
              type="button"
              tabIndex={-1}
              key={unit.unitId}
              id={`${listId}${nth}`}
              ref={nth === selected ? intoSight : null}
              role={roles.item}
              aria-selected={nth === selected}
              className={styles['hit']}
              // the box keeps the focus, and the keys
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => open(unit)}
            >
              <Hit unit={unit} />
            </button>
          ))}
        </div>
        {found?.length === 0 ? (
          <p className={styles['none']}>
            <strong>{t('search.none')}</strong>
            <br />
            {t('search.hint')}
          </p>
        ) : null}
        <FailureNote failure={search.failure} />
      </div>
    </search>
  );
}

function Hit({ unit }: { unit: Found }) {
  const { t } = useTranslation('households');
  const mark = (matched: SearchMatch) => (unit.matched === matched ? { 'data-matched': true } : {});
  return (
    <>
      <b {...mark('room')}>{unit.code}</b>
      <span {...mark('name')} className={styles['owners']}>
        {unit.owners || t('unknown.owner')}
      </span>
      <span className={styles['matched']}>{t(matches[unit.matched])}</span>
      <span className={styles['project']}>{unit.projectName}</span>
      <span className={styles['more']}>
        <span {...mark('phone')}>{unit.phones}</span>
        <span {...mark('plate')}>{unit.plates}</span>
      </span>
    </>
  );
}

const matches = {
  room: 'search.matchedRoom',
  name: 'search.matchedName',
  phone: 'search.matchedPhone',
  plate: 'search.matchedPlate',
} as const satisfies Record<SearchMatch, string>;

/** The roles of a box with a list below it; no element of HTML has them and holds more than plain text. */
const roles = { box: 'combobox', list: 'listbox', item: 'option' } as const;

const intoSight = (hit: HTMLElement | null): void => hit?.scrollIntoView({ block: 'nearest' });

/** Long enough to skip a search while a hand is on the keys, too short to be felt. */
const pauseMs = 40;

/** Full-width digits and letters of an input method mean the plain ones. */
const plain = (typed: string): string => typed.normalize('NFKC').trim().slice(0, 60);
