import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton, KeyHint } from '../KeyButton.tsx';
import { useFocusBack } from '../useFocusBack.ts';
import { useDraftActs } from './useDraftActs.ts';
import styles from './tasks.module.css';

type Props = {
  place: string;
  title: string;
  onPark: () => void;
  onThrownAway: () => void;
  onClose: () => void;
};

/** Something is typed in the form that is to be closed: put it aside, throw it away, or go on typing; the cursor is on the last. */
export function CloseTask({ place, title, onPark, onThrownAway, onClose }: Props) {
  const { t } = useTranslation('tasks');
  const stay = useRef<HTMLButtonElement>(null);
  const { throwAway } = useDraftActs();
  useFocusBack();
  return (
    <Modal
      open
      title={t('close.title', { title })}
      footer={null}
      width="46rem"
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) stay.current?.focus();
      }}
    >
      <p>{t('close.about')}</p>
      <div className={styles['foot']}>
        <KeyButton
          danger
          keys="Alt+KeyD"
          inDialog
          onAct={() => {
            throwAway(place);
            onThrownAway();
          }}
        >
          {t('act.throwAway')}
        </KeyButton>
        <Button ref={stay} onClick={onClose}>
          {t('close.stay')}
          <KeyHint keys="Escape" />
        </Button>
        <KeyButton type="primary" keys="Control+Enter" inDialog onAct={onPark}>
          {t('close.park')}
        </KeyButton>
      </div>
    </Modal>
  );
}
