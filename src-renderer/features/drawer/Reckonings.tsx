import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Sealed } from './drawerStand.ts';
import styles from './DrawerScreen.module.css';

/** Each count that was handed in, with what should have been there: none of them goes away. */
export function Reckonings({ reckonings }: { reckonings: Sealed['reckonings'] }) {
  const { t } = useTranslation('drawer');
  const { at } = useOfficeWords();
  return (
    <table className={styles['table']} aria-label={t('result.counts')}>
      <thead>
        <tr>
          <th scope="col">{t('result.count')}</th>
          <th scope="col" data-figure>
            {t('result.counted')}
          </th>
          <th scope="col" data-figure>
            {t('result.expected')}
          </th>
          <th scope="col" data-figure>
            {t('result.variance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reckonings.map((one, nth) => (
          <tr key={one.countedAt}>
            <th scope="row">
              {t('result.nth', { n: nth + 1 })}
              <small>
                {at(one.countedAt)} {one.countedBy}
              </small>
            </th>
            <td data-figure>{fenText(one.countedFen)}</td>
            <td data-figure>{fenText(one.expectedFen)}</td>
            <td data-figure data-tone={one.varianceFen === 0 ? 'good' : 'bad'}>
              {fenText(one.varianceFen)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
