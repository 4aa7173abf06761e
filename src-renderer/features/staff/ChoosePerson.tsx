import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { isComposing } from '../../app/keys.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import styles from './ChoosePerson.module.css';

type Person = Output<typeof contract.staff.roster>[number];
type Props = { people: readonly Person[]; onChoose: (id: string) => void; title?: string };

/** The names of the office. Typing narrows them, arrows move, Enter chooses; the one chosen is read out. */
export function ChoosePerson({ people, onChoose, title }: Props) {
  const { t } = useTranslation('staff');
  const field = useFirstFocus<InputRef>();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const wanted = typed.trim().toLowerCase();
  const shown = people.filter(
    ({ name, login }) => name.toLowerCase().includes(wanted) || login.includes(wanted),
  );
  const active = shown[Math.min(at, shown.length - 1)];

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    const step = steps[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, shown.length - 1) + step + shown.length) % shown.length);
    }
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      onChoose(active.id);
    }
  }

  return (
    <>
      <h1 className={styles['title']}>{title ?? t('signIn.title')}</h1>
      <Input
        ref={field}
        allowClear
        aria-label={t('signIn.filter')}
        placeholder={t('signIn.filterHint')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <output className="unseen">{active?.name}</output>
      <ul aria-label={t('signIn.names')} className={styles['names']}>
        {shown.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles['name']}
              aria-current={person === active}
              onClick={() => onChoose(person.id)}
            >
              <strong>{person.name}</strong>
              <span>{person.lockedOut ? t('signIn.lockedOut') : person.login}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p>{t('signIn.none')}</p> : null}
    </>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
