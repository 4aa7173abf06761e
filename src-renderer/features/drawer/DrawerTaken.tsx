import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Shift } from './drawerStand.ts';
import styles from './DrawerTaken.module.css';

/** Nothing can be taken just now: somebody else has the drawer, or it is left, counted or sealed; and where to go on. */
export function DrawerTaken({ shift, onLeave }: { shift: Shift; onLeave: () => void }) {
  const { t } = useTranslation(['receipts', 'drawer']);
  const navigate = useNavigate();
  const { at } = useOfficeWords();
  const whoId = useSession(({ who }) => who?.id);
  const { cashierName: name, state, bagNumber, openedAt } = shift;
  const isWaiting = state === 'sealed';
  const isOwn = shift.cashierId === whoId;
  return (
    <section className={styles['drawer']}>
      <h1>
        {isWaiting
          ? bagNumber === null
            ? t('drawer:state.sealed', { nth: shift.nth, name })
            : t('drawer:state.bagged', { number: bagNumber, name })
          : isOwn
            ? t('drawer:taking.title')
            : t('drawer.takenTitle', { name })}
      </h1>
      <p role="alert">
        {isWaiting
          ? t(bagNumber === null ? 'drawer:state.sealedAbout' : 'drawer:state.baggedAbout')
          : isOwn
            ? t(`drawer:taking.${state === 'suspended' ? 'away' : 'counted'}`)
            : t('drawer.takenAbout', { name, time: at(openedAt) })}
      </p>
      <div className={styles['acts']}>
        <KeyButton keys="Escape" onAct={onLeave}>
          {t('drawer.leave')}
        </KeyButton>
        <KeyButton keys="drawer" type="primary" onAct={() => void navigate(paths.drawer)}>
          {t('drawer:taking.go')}
        </KeyButton>
      </div>
    </section>
  );
}
