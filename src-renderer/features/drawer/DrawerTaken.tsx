import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import styles from './OpenDrawer.module.css';

type Shift = NonNullable<Output<typeof contract.drawer.current>>;

/** Somebody else has the drawer: who, since when, and what to do. */
export function DrawerTaken({ shift, onLeave }: { shift: Shift; onLeave: () => void }) {
  const { t } = useTranslation('receipts');
  const { at } = useOfficeWords();
  return (
    <section className={styles['drawer']}>
      <h1>{t('drawer.takenTitle', { name: shift.cashierName })}</h1>
      <p role="alert">{t('drawer.takenAbout', { name: shift.cashierName, time: at(shift.openedAt) })}</p>
      <KeyButton keys="Escape" className={styles['leave'] ?? ''} onAct={onLeave}>
        {t('drawer.leave')}
      </KeyButton>
    </section>
  );
}
