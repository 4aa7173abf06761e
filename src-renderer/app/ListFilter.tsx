import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { KeyHint } from './KeyButton.tsx';
import { isComposing, useDeskKey } from './keys.ts';
import styles from './ListFilter.module.css';

type Props = {
  label: string;
  /** By what it finds. */
  how: string;
  typed: string;
  onTyped: (typed: string) => void;
  /** Back to the list. */
  onList: () => void;
};

/** Narrows a list down: / comes here, Enter and ↓ go to the list, Esc shows all of it again. */
export function ListFilter({ label, how, typed, onTyped, onList }: Props) {
  const field = useRef<InputRef>(null);
  useDeskKey('Slash', label, () => field.current?.focus({ cursor: 'all' }));
  return (
    <Input
      ref={field}
      className={styles['filter'] ?? ''}
      value={typed}
      maxLength={60}
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={how}
      suffix={<KeyHint keys="Slash" />}
      onChange={({ target }) => onTyped(target.value)}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Escape' && typed !== '') onTyped('');
        else if (event.key === 'Enter' || event.key === 'ArrowDown') onList();
        else return;
        event.preventDefault();
      }}
    />
  );
}
