import { useTranslation } from 'react-i18next';
import { handInSteps, type HandInStep } from './drawerStand.ts';
import styles from './HandInFlow.module.css';

/** Which step of how many; those done are ticked. */
export function HandInSteps({ at }: { at: HandInStep }) {
  const { t } = useTranslation('drawer');
  const reached = handInSteps.indexOf(at);
  return (
    <header className={styles['head']}>
      <h1>{t('handIn.title')}</h1>
      <ol className={styles['steps']}>
        {handInSteps.map((step, nth) => (
          <li
            key={step}
            data-state={nth < reached ? 'done' : nth === reached ? 'now' : 'next'}
            {...(nth === reached ? { 'aria-current': 'step' as const } : {})}
          >
            {nth < reached ? '✓ ' : ''}
            {t(`handIn.step.${step}`)}
          </li>
        ))}
      </ol>
    </header>
  );
}
