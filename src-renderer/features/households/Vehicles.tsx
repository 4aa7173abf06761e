import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { ConfirmEnd } from '../../app/form/ConfirmEnd.tsx';
import { RegisterVehicle } from './RegisterVehicle.tsx';
import type { Unit } from './unitFacts.ts';
import part from '../../app/PartTitle.module.css';
import styles from './HouseholdScreen.module.css';

type Vehicle = Unit['vehicles'][number];

/** The cars of a unit. */
export function Vehicles({ unit }: { unit: Unit }) {
  const { t } = useTranslation('households');
  const mayKeep = useMay(contract.households.registerVehicle.roles);
  const asked = useAskedForm();
  const [open, setOpen] = useState<'register' | Vehicle | null>(
    asked.form === 'register-vehicle' ? 'register' : null,
  );
  return (
    <section aria-labelledby="vehicles">
      <div className={part['title']}>
        <h2 id="vehicles">{t('vehicle.title', { n: unit.vehicles.length })}</h2>
        {mayKeep ? (
          <KeyButton keys="Alt+KeyV" onAct={() => setOpen('register')}>
            {t('action.registerVehicle')}
          </KeyButton>
        ) : null}
      </div>
      {unit.vehicles.length === 0 ? (
        <p className={styles['empty']}>{t('vehicle.none')}</p>
      ) : (
        <ul className={styles['rows']}>
          {unit.vehicles.map((vehicle) => (
            <li key={vehicle.id} className={styles['line']}>
              <span className={styles['plate']}>
                <b className="numbers">{vehicle.plate}</b>{' '}
                {[vehicle.colour, vehicle.brand].filter((text) => text !== null).join(' ')}
              </span>
              {mayKeep ? (
                <Button
                  size="small"
                  type="link"
                  aria-label={t('vehicle.endFor', { plate: vehicle.plate })}
                  onClick={() => setOpen(vehicle)}
                >
                  {t('action.endVehicle')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {open === 'register' ? <RegisterVehicle unit={unit} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'register' ? (
        <EndVehicle unit={unit} vehicle={open} onClose={() => setOpen(null)} />
      ) : null}
    </section>
  );
}

function EndVehicle({ unit, vehicle, onClose }: { unit: Unit; vehicle: Vehicle; onClose: () => void }) {
  const { t } = useTranslation('households');
  const command = useCommand(contract.households.endVehicle);
  return (
    <ConfirmEnd
      title={t('vehicle.endTitle', { plate: vehicle.plate })}
      effect={t('vehicle.endEffect', { code: unit.code })}
      verb={t('action.endVehicle')}
      command={command}
      end={() => command.send({ id: vehicle.id })}
      onClose={onClose}
    />
  );
}
