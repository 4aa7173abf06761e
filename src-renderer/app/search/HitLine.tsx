import type { ReactNode } from 'react';
import styles from './HitLine.module.css';

type Part = 'code' | 'title' | 'more';

type Props = {
  /** What it is called by: a room, a number. */
  code?: string;
  title: ReactNode;
  /** How it stands, or what it was found by. */
  state?: ReactNode;
  aside?: ReactNode;
  more?: ReactNode;
  /** The part that matched. */
  matched?: Part;
};

/** How every hit is laid out: its name, what it is, how it stands; below, what tells it from its likes. */
export function HitLine({ code, title, state, aside, more, matched }: Props) {
  const mark = (part: Part) => (part === matched ? { 'data-matched': true } : {});
  return (
    <span className={styles['line']} data-coded={code !== undefined}>
      {code === undefined ? null : <b {...mark('code')}>{code}</b>}
      <span {...mark('title')} {...(typeof title === 'string' ? { title } : {})} className={styles['title']}>
        {title}
      </span>
      <span className={styles['quiet']}>{state}</span>
      {aside === undefined && more === undefined ? null : (
        <>
          <span className={styles['quiet']}>{aside}</span>
          <span className={styles['more']}>{more}</span>
        </>
      )}
    </span>
  );
}
