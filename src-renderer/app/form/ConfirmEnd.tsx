import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../FailureNote.tsx';
import { KeyButton, KeyHint } from '../KeyButton.tsx';
import { useFocusBack } from '../useFocusBack.ts';
import type { Failure, Result } from '../../../src-shared/failure.ts';
import styles from './ConfirmEnd.module.css';

type Props = {
  title: string;
  /** What will be otherwise afterwards. */
  effect: string;
  verb: string;
  command: { busy: boolean; failure: Failure | null };
  end: () => Promise<Result<unknown>>;
  onClose: () => void;
};

/** Asks once more before something is ended, naming it and what follows; the cursor is on 取消. */
export function ConfirmEnd({ title, effect, verb, command, end, onClose }: Props) {
  const { t } = useTranslation('shell');
  const cancel = useRef<HTMLButtonElement>(null);
  useFocusBack();

  async function confirm(): Promise<void> {
    const result = await end();
    if (result.ok) onClose();
  }
  return (
    <Modal
      open
      title={title}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) cancel.current?.focus();
      }}
    >
      <div className={styles['body']}>
        <p>{effect}</p>
        <FailureNote failure={command.failure} />
        <div className={styles['foot']}>
          <Button ref={cancel} onClick={onClose}>
            {t('action.cancel')}
            <KeyHint keys="Escape" />
          </Button>
          <KeyButton
            type="primary"
            danger
            keys="Control+Enter"
            inDialog
            loading={command.busy}
            onAct={() => void confirm()}
          >
            {verb}
          </KeyButton>
        </div>
      </div>
    </Modal>
  );
}
