import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { UnitId } from '../../../src-shared/contract/households.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { areaText } from '../../../src-shared/rules/area.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { FeesOfHousehold } from '../fees/FeesOfHousehold.tsx';
import { HouseholdRepairs } from '../tickets/HouseholdRepairs.tsx';
import { buildingTitle } from '../../app/buildingTitle.ts';
import { CorrectUnit, factTitles } from './CorrectUnit.tsx';
import { Parking } from './Parking.tsx';
import { PhoneNumber } from './PhoneNumber.tsx';
import { Residents } from './Residents.tsx';
import type { Unit, UnitFacts } from './unitFacts.ts';
import { useFactText } from './useFactText.ts';
import { Vehicles } from './Vehicles.tsx';
import part from '../../app/PartTitle.module.css';
import styles from './HouseholdScreen.module.css';

/** One household: its facts, who lives and lived there, cars and parking spaces, and what can be done for it. */
export function HouseholdScreen() {
  const { t } = useTranslation('households');
  const navigate = useNavigate();
  const id = UnitId.safeParse(useParams()['unitId']).data;
  const asked = useLedger(contract.households.unit, { id: id ?? '' }, { enabled: id !== undefined });
  if (asked.data) return <Household key={asked.data.id} unit={asked.data} />;
  if (id !== undefined && asked.failure === null) return <output>{t('loading')}</output>;
  return (
    <div className={styles['missing']}>
      <FailureNote failure={asked.failure ?? { code: 'unit/unknown' }} />
      <Button onClick={() => void navigate(paths.households)}>{t('action.toRoll')}</Button>
    </div>
  );
}

function Household({ unit }: { unit: Unit }) {
  const { t } = useTranslation('households');
  const navigate = useNavigate();
  const mayCorrect = useMay(contract.households.correctUnit.roles);
  const mayRegisterVisit = useMay(contract.visitors.register.roles);
  const asked = useAskedForm();
  const mayLookAtFees = useMay(contract.fees.owed.roles);
  const mayRepair = useMay(contract.tickets.register.roles);
  const [isCorrecting, setCorrecting] = useState(asked.form === 'correct-unit');
  const owners = unit.residents.filter(({ relation, toOn }) => relation === 'owner' && toOn === null);
  const phone = owners.flatMap(({ phones }) => phones)[0];

  return (
    <article className={styles['household']}>
      <header className={styles['head']}>
        <div>
          <h1>
            <span className="numbers">{unit.code}</span>{' '}
            <span>{owners.map(({ name }) => name).join('、') || t('unknown.owner')}</span>
          </h1>
          <p className={styles['about']}>
            {unit.areaCm2 === null ? null : <span>{t('unit.areaOf', { area: areaText(unit.areaCm2) })}</span>}
            {unit.movedInOn === null ? null : <span>{t('unit.movedInOf', { day: unit.movedInOn })}</span>}
            {phone ? <PhoneNumber phone={phone} /> : null}
          </p>
        </div>
        {mayRegisterVisit ? (
          <KeyButton
            type="primary"
            keys="newVisitor"
            onAct={() => void navigate(`${paths.newVisitor(crypto.randomUUID())}&unit=${unit.id}`)}
          >
            {t('action.registerVisit')}
          </KeyButton>
        ) : null}
      </header>
      <div className={styles['parts']}>
        <div className={styles['people']}>
          {mayLookAtFees ? <FeesOfHousehold unitId={unit.id} /> : null}
          {mayRepair ? <HouseholdRepairs unitId={unit.id} /> : null}
          <Residents unit={unit} />
          <Vehicles unit={unit} />
          <Parking unit={unit} />
        </div>
        <section className={styles['facts']} aria-labelledby="facts">
          <div className={part['title']}>
            <h2 id="facts">{t('unit.facts')}</h2>
            {mayCorrect ? (
              <KeyButton keys="Alt+KeyG" label={t('unit.correct')} onAct={() => setCorrecting(true)}>
                {t('action.correct')}
              </KeyButton>
            ) : null}
          </div>
          <Facts unit={unit} />
        </section>
      </div>
      {isCorrecting ? <CorrectUnit unit={unit} onClose={() => setCorrecting(false)} /> : null}
    </article>
  );
}

function Facts({ unit }: { unit: Unit }) {
  const { t } = useTranslation('households');
  const factText = useFactText();
  const place = [unit.projectName, buildingTitle(t, unit.buildingName)];
  if (unit.entrance !== '') place.push(t('unit.entranceOf', { entrance: unit.entrance }));
  return (
    <dl>
      <div>
        <dt>{t('unit.place')}</dt>
        <dd>{place.join(' ')}</dd>
      </div>
      {(Object.keys(factTitles) as (keyof UnitFacts)[]).map((fact) => (
        <div key={fact}>
          <dt>{t(factTitles[fact])}</dt>
          <dd>{factText(unit, fact)}</dd>
        </div>
      ))}
    </dl>
  );
}
