import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { KeyHint } from './KeyButton.tsx';
import { useDeskKey } from './keys.ts';
import styles from './ViewHead.module.css';

/** One screen of several that belong together: what it is called, where it is, and its key. */
export type ScreenView<Name extends string> = { name: Name; words: string; to: string; keys: string };

type Props<Name extends string> = {
  title: string;
  /** What the choice is of, for whoever hears it read. */
  label: string;
  /** Those this person may see. */
  views: readonly ScreenView<Name>[];
  view: Name;
  children?: ReactNode;
};

/** The head of screens that belong together: each by its name and key, and what can be done from all of them. */
export function ViewHead<Name extends string>({ title, label, views, view, children }: Props<Name>) {
  const navigate = useNavigate();
  return (
    <header className={styles['head']} data-many={views.length > 4}>
      <h1>{title}</h1>
      {views.map((each) => (
        <ViewKey key={each.name} {...each} />
      ))}
      <Segmented<Name>
        aria-label={label}
        value={view}
        onChange={(wanted) => {
          const to = views.find(({ name }) => name === wanted)?.to;
          if (to !== undefined) void navigate(to);
        }}
        options={views.map(({ name, words, keys }) => ({
          value: name,
          label: (
            <span className={styles['view']}>
              {words} <KeyHint keys={keys} />
            </span>
          ),
        }))}
      />
      {children}
    </header>
  );
}

function ViewKey({ words, to, keys }: Pick<ScreenView<string>, 'words' | 'to' | 'keys'>) {
  const navigate = useNavigate();
  useDeskKey(keys, words, () => void navigate(to));
  return null;
}
