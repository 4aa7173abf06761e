import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneId, ResidencyId } from '../../../src-shared/contract/households.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { AddPhone } from './AddPhone.tsx';
import { ConfirmEnd } from '../../app/form/ConfirmEnd.tsx';
import { CorrectPerson } from './CorrectPerson.tsx';
import { MoveIn } from './MoveIn.tsx';
import { MoveOut } from './MoveOut.tsx';
import { PhoneNumber } from './PhoneNumber.tsx';
import type { Unit } from './unitFacts.ts';
import part from '../../app/PartTitle.module.css';
import styles from './HouseholdScreen.module.css';

type Resident = Unit['residents'][number];
type Phone = Resident['phones'][number];
type Open =
  | { what: 'moveIn'; known: Resident | null }
  | { what: 'correct' | 'moveOut' | 'addPhone' }
  | { what: 'endPhone'; phone: Phone }
  | null;

/** Who lives in a unit and who did. One of them is chosen (↑ ↓); the keys above the list act on that one. */
export function Residents({ unit }: { unit: Unit }) {
  const { t } = useTranslation('households');
  const group = useId();
  const mayKeep = useMay(contract.households.moveIn.roles);
  const asked = useAskedForm();
  const about = unit.residents.find(({ personId }) => personId === asked.about);
  const [chosenId, choose] = useState<ResidencyId | null>(about?.residencyId ?? null);
  const [open, setOpen] = useState<Open>(() => openFor(asked.form, about ?? null));
  const present = unit.residents.filter(({ toOn }) => toOn === null);
  const former = unit.residents.filter(({ toOn }) => toOn !== null);
  const chosen = present.find(({ residencyId }) => residencyId === chosenId) ?? present[0];
  const close = () => setOpen(null);
  const forChosen = { disabled: chosen === undefined };

  return (
    <section aria-labelledby={`${group}title`}>
      <div className={part['title']}>
        <h2 id={`${group}title`}>{t('person.present', { n: present.length })}</h2>
        {mayKeep ? (
          <>
            <KeyButton keys="F2" onAct={() => setOpen({ what: 'moveIn', known: null })}>
              {t('action.moveIn')}
            </KeyButton>
            <KeyButton
              {...forChosen}
              keys="Alt+KeyE"
              label={t('person.correct')}
              onAct={() => setOpen({ what: 'correct' })}
            >
              {t('action.correct')}
            </KeyButton>
            <KeyButton {...forChosen} keys="Alt+KeyP" onAct={() => setOpen({ what: 'addPhone' })}>
              {t('action.addPhone')}
            </KeyButton>
            <KeyButton {...forChosen} keys="Alt+KeyO" onAct={() => setOpen({ what: 'moveOut' })}>
              {t('action.moveOut')}
            </KeyButton>
          </>
        ) : null}
      </div>
      {present.length === 0 ? (
        <p className={styles['empty']}>{t(mayKeep ? 'person.noneYet' : 'person.none')}</p>
      ) : (
        <ul className={styles['rows']}>
          {present.map((person) => (
            <li key={person.residencyId} data-chosen={mayKeep && person === chosen}>
              <label className={styles['person']}>
                {mayKeep ? (
                  <input
                    type="radio"
                    name={group}
                    checked={person === chosen}
                    onChange={() => choose(person.residencyId)}
                  />
                ) : (
                  <span />
                )}
                <b>{person.name}</b>
                <About person={person} />
              </label>
              <div className={styles['phones']}>
                {person.phones.length === 0 ? (
                  <span className={styles['none']}>{t('phone.none')}</span>
                ) : null}
                {person.phones.map((phone) => (
                  <span key={phone.id}>
                    <PhoneNumber phone={phone} />
                    {mayKeep ? (
                      <Button
                        size="small"
                        type="link"
                        aria-label={t('phone.endFor', { number: phone.masked })}
                        onClick={() => {
                          choose(person.residencyId);
                          setOpen({ what: 'endPhone', phone });
                        }}
                      >
                        {t('action.endPhone')}
                      </Button>
                    ) : null}
                  </span>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {former.length > 0 ? (
        <details className={styles['former']}>
          <summary>{t('person.former', { n: former.length })}</summary>
          <ul className={styles['rows']}>
            {former.map((person) => (
              <li key={person.residencyId} className={styles['line']}>
                <div>
                  <b>{person.name}</b>
                  <div>
                    <About person={person} />
                  </div>
                </div>
                {mayKeep && present.every(({ personId }) => personId !== person.personId) ? (
                  <Button size="small" onClick={() => setOpen({ what: 'moveIn', known: person })}>
                    {t('action.moveInAgain')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {open?.what === 'moveIn' ? <MoveIn unit={unit} known={open.known} onClose={close} /> : null}
      {open?.what === 'correct' && chosen ? (
        <CorrectPerson unit={unit} person={chosen} onClose={close} />
      ) : null}
      {open?.what === 'moveOut' && chosen ? <MoveOut unit={unit} person={chosen} onClose={close} /> : null}
      {open?.what === 'addPhone' && chosen ? <AddPhone unit={unit} person={chosen} onClose={close} /> : null}
      {open?.what === 'endPhone' && chosen ? (
        <EndPhone person={chosen} phone={open.phone} onClose={close} />
      ) : null}
    </section>
  );
}

/** The form that somebody goes on with. */
function openFor(form: string | null, about: Resident | null): Open {
  if (form === 'move-in') return { what: 'moveIn', known: about };
  const what = forms[form ?? ''];
  return what !== undefined && about?.toOn === null ? { what } : null;
}

const forms: Readonly<Record<string, 'correct' | 'moveOut' | 'addPhone'>> = {
  'correct-person': 'correct',
  'move-out': 'moveOut',
  'add-phone': 'addPhone',
};

function About({ person }: { person: Resident }) {
  const { t } = useTranslation('households');
  const parts = [t(`relation.${person.relation}`)];
  if (person.sex !== null) parts.push(t(`sex.${person.sex}`));
  if (person.toOn !== null) parts.push(t('person.lived', { from: person.fromOn ?? '…', to: person.toOn }));
  else if (person.fromOn !== null) parts.push(t('person.since', { day: person.fromOn }));
  if (person.note !== null) parts.push(person.note);
  return <span className={styles['more']}>{parts.join(' · ')}</span>;
}

function EndPhone({
  person,
  phone,
  onClose,
}: {
  person: Resident;
  phone: { id: PhoneId; masked: string };
  onClose: () => void;
}) {
  const { t } = useTranslation('households');
  const command = useCommand(contract.households.endPhone);
  return (
    <ConfirmEnd
      title={t('phone.endTitle', { number: phone.masked })}
      effect={t('phone.endEffect', { name: person.name })}
      verb={t('action.endPhone')}
      command={command}
      end={() => command.send({ id: phone.id })}
      onClose={onClose}
    />
  );
}
