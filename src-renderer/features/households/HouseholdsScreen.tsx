import { Select, type RefSelectProps } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { BuildingId } from '../../../src-shared/contract/households.ts';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { buildingOptions } from '../../app/form/buildingOptions.ts';
import { buildingTitle } from '../../app/buildingTitle.ts';
import { CorrectBuilding } from './CorrectBuilding.tsx';
import { RegisterBuilding } from './RegisterBuilding.tsx';
import { RegisterUnit } from './RegisterUnit.tsx';
import { Roll } from './Roll.tsx';
import styles from './HouseholdsScreen.module.css';

type Buildings = Output<(typeof contract)['households']['buildings']>;

type Open = 'unit' | 'building' | 'facts';
const formOf: Readonly<Record<string, Open>> = {
  'new-unit': 'unit',
  'new-building': 'building',
  'correct-building': 'facts',
};

/** 业主名册一览表 (HOU-01): all units by building, and where units and buildings are entered (HOU-02). */
export function HouseholdsScreen() {
  const { t } = useTranslation('households');
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const mayKeep = useMay(contract.households.registerUnit.roles);
  const mayImport = useMay(contract.households.importRoster.roles);
  const filter = useRef<RefSelectProps>(null);
  const asked = formOf[useAskedForm().form ?? ''] ?? null;
  const [open, setOpen] = useState<Open | null>(asked);
  const { data: buildings, failure } = useLedger(contract.households.buildings, {});
  const wanted = BuildingId.safeParse(search.get('building')).data;
  const building = buildings?.find(({ id }) => id === wanted);

  const choose = (id: BuildingId | null) => setSearch(id === null ? {} : { building: id }, { replace: true });
  useDeskKey('Slash', t('roll.filter'), () => filter.current?.focus());

  if (!buildings) return failure ? <FailureNote failure={failure} /> : <output>{t('loading')}</output>;
  const hasUnits = buildings.some(({ units }) => units > 0);
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{t('roll.title')}</h1>
        {mayKeep ? (
          <>
            {mayImport ? (
              <KeyButton
                keys="Alt+KeyI"
                type={hasUnits ? 'default' : 'primary'}
                onAct={() => void navigate(paths.import)}
              >
                {t('action.import')}
              </KeyButton>
            ) : null}
            <KeyButton keys="Alt+KeyB" onAct={() => setOpen('building')}>
              {t('action.registerBuilding')}
            </KeyButton>
            <KeyButton
              keys="F2"
              type={hasUnits ? 'primary' : 'default'}
              onAct={() => setOpen(buildings.length === 0 ? 'building' : 'unit')}
            >
              {t('action.registerUnit')}
            </KeyButton>
          </>
        ) : null}
      </header>
      {buildings.length === 0 ? null : (
        <div className={styles['filter']}>
          <Select
            ref={filter}
            aria-label={t('roll.filter')}
            className={styles['buildings'] ?? ''}
            value={building?.id ?? ''}
            onChange={(id) => choose(BuildingId.safeParse(id).data ?? null)}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('roll.all') },
              ...buildingOptions(buildings, (name) => buildingTitle(t, name)),
            ]}
          />
          <KeyHint keys="Slash" />
          {building ? (
            <BuildingFacts building={building} {...(mayKeep ? { onCorrect: () => setOpen('facts') } : {})} />
          ) : (
            <span className={styles['about']}>{t('roll.buildings', { n: buildings.length })}</span>
          )}
        </div>
      )}
      {hasUnits && building?.units !== 0 ? (
        <Roll key={building?.id ?? ''} building={building?.id ?? null} />
      ) : (
        <Empty isBuilding={building !== undefined} mayKeep={mayKeep} mayImport={mayImport} />
      )}
      {open === 'unit' ? (
        <RegisterUnit
          buildings={buildings}
          buildingId={building?.id ?? null}
          onRegistered={(id) => void navigate(paths.household(id))}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'building' ? (
        <RegisterBuilding
          onRegistered={(id) => {
            setOpen(null);
            choose(id);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'facts' && building ? (
        <CorrectBuilding building={building} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

function BuildingFacts({ building, onCorrect }: { building: Buildings[number]; onCorrect?: () => void }) {
  const { t } = useTranslation('households');
  const facts = [
    building.projectName,
    t('building.units', { n: building.units }),
    building.floors === null ? null : t('building.floorsOf', { n: building.floors }),
    building.hasLift === null ? null : t(building.hasLift ? 'building.hasLift' : 'building.noLift'),
    building.structure,
    building.pipes,
  ];
  return (
    <>
      <span className={styles['about']}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
      {onCorrect ? (
        <KeyButton keys="Alt+KeyG" label={t('building.correct')} onAct={onCorrect}>
          {t('action.correct')}
        </KeyButton>
      ) : null}
    </>
  );
}

type EmptyProps = { isBuilding: boolean; mayKeep: boolean; mayImport: boolean };

/** No unit yet: says what to do next, and with which key. */
function Empty({ isBuilding, mayKeep, mayImport }: EmptyProps) {
  const { t } = useTranslation('households');
  return (
    <div className={styles['empty']}>
      <h2>{t(isBuilding ? 'roll.emptyBuilding' : 'roll.empty')}</h2>
      {mayImport ? (
        <p>
          <KeyHint keys="Alt+KeyI" /> {t('roll.emptyImport')}
        </p>
      ) : null}
      {mayKeep ? (
        <p>
          <KeyHint keys="F2" /> {t('roll.emptyRegister')}
        </p>
      ) : null}
    </div>
  );
}
