import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { buildingTitle } from '../../app/buildingTitle.ts';
import type { RunPreview } from './runWhat.ts';
import styles from './NewRun.module.css';

/** What a run comes to by item and by building, and what prepaid money would settle of it. */
export function RunSums({ preview }: { preview: RunPreview }) {
  const { t } = useTranslation('billing');
  const { t: tHouseholds } = useTranslation('households');
  return (
    <div className={styles['sums']}>
      <dl aria-label={t('look.byItem')}>
        {preview.byItem.map(({ itemId, name, chargeCount, totalFen }) => (
          <div key={itemId}>
            <dt>{name}</dt>
            <dd>
              <strong>{fenText(totalFen)}</strong> <small>{t('run.count', { n: chargeCount })}</small>
            </dd>
          </div>
        ))}
        {preview.offsetFen > 0 ? (
          <div>
            <dt>{t('look.offset')}</dt>
            <dd>
              <strong>{fenText(preview.offsetFen)}</strong>
            </dd>
          </div>
        ) : null}
      </dl>
      <details open={preview.byBuilding.length <= fewBuildings}>
        <summary>{t('look.byBuilding', { n: preview.byBuilding.length })}</summary>
        <dl>
          {preview.byBuilding.map(({ buildingId, name, chargeCount, totalFen }) => (
            <div key={buildingId}>
              <dt>{buildingTitle(tHouseholds, name)}</dt>
              <dd>
                <strong>{fenText(totalFen)}</strong> <small>{t('run.count', { n: chargeCount })}</small>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** So many stand open beside each other. */
const fewBuildings = 12;
