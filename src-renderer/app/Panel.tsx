import { type ReactNode, useEffect, useId, useRef } from 'react';
import { KeyButton } from './KeyButton.tsx';
import styles from './Panel.module.css';

type Props = {
  title: string;
  /** A line under the title. */
  about?: ReactNode;
  /** When it changes and no field of the new step takes the cursor, the title does. */
  step: string;
  back: string;
  onBack: () => void;
  /** Nothing in it takes the cursor: where it is longer than the screen the arrow keys move it. */
  isOnlyRead?: boolean;
  children: ReactNode;
};

/** What one is busy with, beside the lists; Esc goes one step back. */
export function Panel({ title, about, step, back, onBack, isOnlyRead = false, children }: Props) {
  const heading = useId();
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <header className={styles['head']}>
        <Title key={step} id={heading} words={title} />
        <KeyButton keys="Escape" type="text" onAct={onBack}>
          {back}
        </KeyButton>
        {about ? <div className={styles['about']}>{about}</div> : null}
      </header>
      <div className={styles['body']} {...(isOnlyRead ? reachable : {})}>
        {children}
      </div>
    </section>
  );
}

const reachable = { tabIndex: 0 } as const;

/** Takes the cursor at the start of each step, unless something in the panel has it. */
function Title({ id, words }: { id: string; words: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { current } = title;
    if (!current?.closest('section')?.contains(document.activeElement)) current?.focus();
  }, []);
  return (
    <h2 ref={title} id={id} tabIndex={-1}>
      {words}
    </h2>
  );
}
