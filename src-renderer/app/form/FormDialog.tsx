import { Button, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/failure.ts';
import { FailureNote } from '../FailureNote.tsx';
import { KeyButton, KeyHint } from '../KeyButton.tsx';
import { useFocusBack } from '../useFocusBack.ts';
import { DeskForm } from './DeskForm.tsx';
import styles from './FormDialog.module.css';

type Props<V> = {
  title: string;
  /** The words on the button that does it; 保存 by default. */
  verb?: string;
  form: FormInstance<V>;
  initialValues?: Partial<V>;
  busy: boolean;
  failure: Failure | null;
  close: () => void;
  onSubmit: (values: V) => unknown;
  onValuesChange?: (typed: V) => void;
  /** Room for three fields side by side. */
  isWide?: boolean;
  children: ReactNode;
};

/** A short form in a dialog: Ctrl+Enter does it, Esc leaves it, a press beside it does not. */
export function FormDialog<V extends object>(props: Props<V>) {
  const { title, verb, form, initialValues, busy, failure, close, onSubmit, children } = props;
  const { onValuesChange, isWide = false } = props;
  const { t } = useTranslation('shell');
  useFocusBack();
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      destroyOnHidden
      style={{ top: '2.5rem' }}
      width={isWide ? '56rem' : '34rem'}
    >
      <DeskForm
        className={styles['form'] ?? ''}
        form={form}
        onSubmit={onSubmit}
        startsHere
        {...(initialValues ? { initialValues } : {})}
        {...(onValuesChange ? { onValuesChange: (_, typed: V) => onValuesChange(typed) } : {})}
      >
        {children}
        <FailureNote failure={failure} />
        <div className={styles['actions']}>
          <Button onClick={close}>
            {t('action.cancel')}
            <KeyHint keys="Escape" />
          </Button>
          <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit" loading={busy}>
            {verb ?? t('action.save')}
          </KeyButton>
        </div>
      </DeskForm>
    </Modal>
  );
}
