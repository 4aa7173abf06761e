import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FailureNote } from '../FailureNote.tsx';
import { KeyHint } from '../KeyButton.tsx';
import { isComposing, useDeskKey, useKeysOf } from '../keys.ts';
import type { SearchHit } from './source.ts';
import styles from './SearchBox.module.css';
import { useSearch } from './useSearch.ts';

/** The one box of the desk: households, repairs, visitors, screens and deeds, found while it is typed. */
export function SearchBox() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<InputRef>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  const [isComposed, setComposed] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const text = plain(typed);
  const { findings, hits, selected, isAnswered, select, first, forget } = useSearch(text, isComposed);
  const keys = useKeysOf('find');
  const failure = findings?.answers.find(([, answer]) => answer.failure)?.[1].failure ?? null;
  const isListed = isOpen && findings !== null;

  useDeskKey('find', t('label'), () => {
    input.current?.focus({ cursor: 'all' });
    setOpen(true);
  });

  function clear(): void {
    setTyped('');
    forget();
    setOpen(false);
  }

  function open(hit: SearchHit | undefined): void {
    if (!hit) return setOpen(true);
    clear();
    input.current?.blur();
    if (typeof hit.open === 'string') void navigate(hit.open);
    else hit.open();
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && text !== '') {
      if (isAnswered) open(hits[selected]);
      else void first().then(open);
    } else if (event.key === 'ArrowDown' && isListed) select(hits[selected + 1]);
    else if (event.key === 'ArrowUp' && isListed) select(hits[selected - 1]);
    else if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Escape' && typed !== '') clear();
    else if (event.key === 'Escape' && cameFrom.current?.isConnected) cameFrom.current.focus();
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
        suffix={keys.map((key) => (
          <KeyHint key={key} keys={key} />
        ))}
        placeholder={t('placeholder')}
        role={roles.box}
        aria-label={t('label')}
        aria-keyshortcuts={keys.join(' ')}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && hits[selected] ? `${listId}${selected}` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          if (plain(target.value) === '') forget();
          setOpen(true);
        }}
        onCompositionStart={() => setComposed(false)}
        onCompositionEnd={() => setComposed(true)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
        onFocus={({ relatedTarget }) => {
          // a second Esc goes back to the list or the field one was at
          cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
          setOpen(true);
        }}
      />
      <output className="unseen">{isListed && isAnswered ? t('count', { n: hits.length }) : ''}</output>
      <div className={styles['sheet']} hidden={!isListed}>
        <div id={listId} role={roles.list} aria-label={t('label')}>
          {findings?.answers
            .filter(([, answer]) => answer.hits.length > 0)
            .map(([source, answer]) => (
              <div key={source} role={roles.group} aria-label={t(`group.${source}`)}>
                <p className={styles['group']} aria-hidden="true">
                  {t(`group.${source}`)}
                  {answer.hasMore ? <span>{t('more')}</span> : null}
                </p>
                {answer.hits.map((hit) => (
                  <button
                    type="button"
                    tabIndex={-1}
                    key={hit.key}
                    id={`${listId}${hits.indexOf(hit)}`}
                    ref={hit === hits[selected] ? intoSight : null}
                    role={roles.item}
                    aria-selected={hit === hits[selected]}
                    className={styles['hit']}
                    // the box keeps the focus, and the keys
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => open(hit)}
                  >
                    {hit.line}
                  </button>
                ))}
              </div>
            ))}
        </div>
        {findings?.isWhole && hits.length === 0 ? (
          <p className={styles['none']}>
            <strong>{t('none')}</strong>
            <br />
            {t('hint')}
          </p>
        ) : null}
        <FailureNote failure={failure} />
      </div>
    </search>
  );
}

/** The roles of a box with a list below it; no element of HTML has them and holds more than plain text. */
const roles = { box: 'combobox', list: 'listbox', group: 'group', item: 'option' } as const;

const intoSight = (hit: HTMLElement | null): void => hit?.scrollIntoView({ block: 'nearest' });

/** Full-width digits and letters of an input method mean the plain ones. */
const plain = (typed: string): string => typed.normalize('NFKC').trim().slice(0, 60);
