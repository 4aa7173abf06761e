import { Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../app/KeyButton.tsx';
import { isComposing, useDeskKey } from '../../app/keys.ts';
import styles from './ReceiptsScreen.module.css';

type Props = { typed: string; onTyped: (typed: string) => void; onList: () => void };

/** Narrows the day down; what it does not hold is looked for among all receipts. */
export function ReceiptFilter({ typed, onTyped, onList }: Props) {
  const { t } = useTranslation('receipts');
  const field = useRef<InputRef>(null);
  useDeskKey('Slash', t('filter.label'), () => field.current?.focus({ cursor: 'all' }));
  return (
    <Input
      ref={field}
      className={styles['filter'] ?? ''}
      value={typed}
      maxLength={60}
      aria-label={t('filter.label')}
      aria-keyshortcuts="/"
      placeholder={t('filter.how')}
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
