import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PickedUnit } from '../../app/form/UnitField.tsx';
import styles from './TakingForm.module.css';

type Props = { units: readonly PickedUnit[]; onRemove: (unitId: string) => void };

/** The households of this receipt; each can be taken off it again. */
export function TakingHouseholds({ units, onRemove }: Props) {
  const { t } = useTranslation('receipts');
  if (units.length === 0) return null;
  return (
    <ul className={styles['units']} aria-label={t('take.households')}>
      {units.map(({ unitId, code }) => (
        <li key={unitId}>
          <strong className="numbers">{code}</strong>
          <Button
            size="small"
            type="text"
            aria-label={t('take.removeUnit', { code })}
            onClick={() => onRemove(unitId)}
          >
            {t('take.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
