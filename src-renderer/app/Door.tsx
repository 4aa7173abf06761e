import type { ReactNode } from 'react';
import styles from './Door.module.css';

/** A page before the desk: who we are on the left, the one thing to do on the right, how it looks at the foot. */
export function Door({ aside, children, foot }: { aside: ReactNode; children: ReactNode; foot?: ReactNode }) {
  return (
    <div className={styles['door']}>
      <aside className={styles['aside']}>{aside}</aside>
      <main className={styles['main']}>
        <div className={styles['column']}>{children}</div>
      </main>
      {foot === undefined ? null : <footer className={styles['foot']}>{foot}</footer>}
    </div>
  );
}
