import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from './KeyButton.tsx';
import { actIds } from './keyMap.ts';
import { type DeskKey, useBoundKeys, useDeskKey } from './keys.ts';
import styles from './KeySheet.module.css';

/** Every key that works on this screen, and the three that work in every form. */
export function KeySheet() {
  const { t } = useTranslation(['shell', 'keys']);
  const [isOpen, setOpen] = useState(false);
  const bound = useBoundKeys();
  useDeskKey('keySheet', t('keys:act.keySheet'), () => setOpen((open) => !open), { inDialog: true });

  const working = bound.filter((one, at) => bound.findLastIndex(({ keys }) => keys === one.keys) === at);
  const listed = working
    .filter(({ keys, label }) => keys !== '' && label !== '')
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const labels = [...new Set(listed.map(({ label }) => label))];
  const keysOf = (label: string) => [
    ...new Set(listed.filter((one) => one.label === label).map(({ keys }) => keys)),
  ];

  return (
    <Modal
      title={t('keys.title')}
      open={isOpen}
      onCancel={() => setOpen(false)}
      footer={null}
      width="52rem"
      destroyOnHidden
    >
      <dl className={styles['sheet']}>
        {labels.map((label) => (
          <Row key={label} keys={keysOf(label)} label={label} />
        ))}
      </dl>
      <h2>{t('keys.inForms')}</h2>
      <dl className={styles['sheet']}>
        <Row keys={['Enter']} label={t('keys.next')} />
        <Row keys={['Shift+Enter']} label={t('keys.previous')} />
        <Row keys={['Control+Enter']} label={t('keys.submit')} />
      </dl>
    </Modal>
  );
}

/** What the screen does comes first, then the acts of the whole desk as the key map lists them. */
const placeOf = ({ act }: DeskKey): number => (act === null ? -1 : actIds.indexOf(act));

function Row({ keys, label }: { keys: readonly string[]; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keys.map((one) => (
          <KeyHint key={one} keys={one} />
        ))}
      </dd>
    </div>
  );
}
