import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../app/KeyButton.tsx';
import { isComposing, useDeskKey } from '../../app/keys.ts';
import type { Leaving } from './useLeaving.ts';
import styles from './LeaveField.module.css';

/** Where a slip's number is typed when the scanner is not at hand; a scanned one needs no field at all. */
export function LeaveField({ leaving }: { leaving: Leaving }) {
  const { t } = useTranslation('visitors');
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  useDeskKey('Alt+KeyS', t('leave.field'), () => field.current?.focus({ cursor: 'all' }));

  return (
    <label className={styles['field']}>
      <span>{t('leave.field')}</span>
      <Input
        ref={field}
        value={text}
        maxLength={24}
        autoComplete="off"
        aria-label={t('leave.field')}
        aria-keyshortcuts="Alt+S"
        placeholder={t('leave.fieldHow')}
        suffix={<KeyHint keys="Alt+KeyS" />}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
          leaving.type(text);
          setText('');
        }}
      />
    </label>
  );
}
