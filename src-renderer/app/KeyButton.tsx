import { Button, type ButtonProps } from 'antd';
import type { RefObject } from 'react';
import { keyText, useDeskKey, useKeysOf } from './keys.ts';
import styles from './KeyButton.module.css';

type Props = Omit<ButtonProps, 'onClick'> & {
  /** An act of the key map (`print`) or a key as in keys.ts: `F2`, `Control+Enter`. */
  keys: string;
  /** What the key sheet says; the button's own words if they are plain text. */
  label?: string;
  inDialog?: boolean;
  /** The key is bound elsewhere (a form's Ctrl+Enter) and is only shown here. */
  showOnly?: boolean;
  onAct?: () => void;
  ref?: RefObject<HTMLButtonElement | null>;
};

/** A button that shows its key, and the key that does the same. */
export function KeyButton({
  keys,
  label,
  inDialog = false,
  showOnly = false,
  onAct,
  children,
  ...rest
}: Props) {
  const words = label ?? (typeof children === 'string' ? children : '');
  const isUsable = !showOnly && rest.disabled !== true && rest.loading !== true;
  useDeskKey(keys, words, () => onAct?.(), { enabled: isUsable, inDialog });
  return (
    <Button {...rest} aria-keyshortcuts={useKeysOf(keys).join(' ')} {...(onAct ? { onClick: onAct } : {})}>
      {children}
      <KeyHint keys={keys} />
    </Button>
  );
}

/** A key as it is written on buttons and in hints; of an act the first of its keys, and nothing where it has none. */
export function KeyHint({ keys }: { keys: string }) {
  const [key] = useKeysOf(keys);
  if (key === undefined || key === '') return null;
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {keyText(key)}
    </kbd>
  );
}
