import { useTranslation } from 'react-i18next';
import { Door } from '../../app/Door.tsx';
import { useSession } from '../../app/session.ts';
import { ChangeSecret } from './ChangeSecret.tsx';
import { OfficeAside } from './OfficeAside.tsx';
import styles from './ProveSecret.module.css';

/** The first sign-in: the PIN that an admin gave serves once, then it becomes one's own. */
export function MustChangeSecret() {
  const { t } = useTranslation('staff');
  return (
    <Door aside={<OfficeAside />}>
      <h1 className={styles['title']}>{t('change.title')}</h1>
      <p className={styles['note']}>{t('change.why')}</p>
      <ChangeSecret
        startsHere
        onChanged={() =>
          useSession.setState(({ who }) => ({ who: who && { ...who, mustChangeSecret: false } }))
        }
      />
    </Door>
  );
}
