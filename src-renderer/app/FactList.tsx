import type { ReactNode } from 'react';
import styles from './FactList.module.css';

/** One thing that is known, with the words for it; `null` where nothing is. */
export type Fact = readonly [words: string, fact: ReactNode];

/** What is known of something, a line each, and nothing that is not. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts
        .filter(([, fact]) => fact !== null)
        .map(([words, fact]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
