import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './LeavingScreen.module.css';

type Props = { nth: number; title: string; state: 'done' | 'now' | 'later'; children: ReactNode };

/** One part of the way out: its number, what it is, and whether it is done. */
export function LeavingPart({ nth, title, state, children }: Props) {
  const { t } = useTranslation('handover');
  const id = useId();
  return (
    <section className={styles['step']} data-state={state} aria-labelledby={id}>
      <header>
        <span className={styles['nth']} aria-hidden="true">
          {state === 'done' ? '✓' : nth}
        </span>
        <h2 id={id}>{title}</h2>
        {state === 'later' ? null : <span className={styles['state']}>{t(`leaving.state.${state}`)}</span>}
      </header>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
