import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { AssignSpace } from './AssignSpace.tsx';
import { ConfirmEnd } from '../../app/form/ConfirmEnd.tsx';
import type { Unit } from './unitFacts.ts';
import part from '../../app/PartTitle.module.css';
import styles from './HouseholdScreen.module.css';

type Space = Unit['parkingSpaces'][number];

/** The parking spaces of a unit. */
export function Parking({ unit }: { unit: Unit }) {
  const { t } = useTranslation('households');
  const mayKeep = useMay(contract.households.assignParkingSpace.roles);
  const asked = useAskedForm();
  const [open, setOpen] = useState<'assign' | Space | null>(asked.form === 'assign-space' ? 'assign' : null);
  return (
    <section aria-labelledby="parking">
      <div className={part['title']}>
        <h2 id="parking">{t('space.title', { n: unit.parkingSpaces.length })}</h2>
        {mayKeep ? (
          <KeyButton keys="Alt+KeyC" onAct={() => setOpen('assign')}>
            {t('action.assignSpace')}
          </KeyButton>
        ) : null}
      </div>
      {unit.parkingSpaces.length === 0 ? (
        <p className={styles['empty']}>{t('space.none')}</p>
      ) : (
        <ul className={styles['rows']}>
          {unit.parkingSpaces.map((space) => (
            <li key={space.id} className={styles['line']}>
              <span className={styles['plate']}>
                <b className="numbers">{space.code}</b>{' '}
                {space.kind === null ? null : t(`spaceKind.${space.kind}`)}
              </span>
              {mayKeep ? (
                <Button
                  size="small"
                  type="link"
                  aria-label={t('space.releaseFor', { code: space.code })}
                  onClick={() => setOpen(space)}
                >
                  {t('action.releaseSpace')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {open === 'assign' ? <AssignSpace unit={unit} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'assign' ? (
        <ReleaseSpace unit={unit} space={open} onClose={() => setOpen(null)} />
      ) : null}
    </section>
  );
}

function ReleaseSpace({ unit, space, onClose }: { unit: Unit; space: Space; onClose: () => void }) {
  const { t } = useTranslation('households');
  const command = useCommand(contract.households.releaseParkingSpace);
  return (
    <ConfirmEnd
      title={t('space.releaseTitle', { code: space.code })}
      effect={t('space.releaseEffect', { code: unit.code })}
      verb={t('action.releaseSpace')}
      command={command}
      end={() => command.send({ id: space.id })}
      onClose={onClose}
    />
  );
}
