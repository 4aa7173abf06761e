import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { HandIn } from './handIn.ts';
import panel from '../../app/form/PanelForm.module.css';
import styles from './HandInPanel.module.css';

type Typed = { checkCode: string };

/** 财务签收: the same money counted, and the eight signs typed off the paper: paper and ledger say the same. */
export function ConfirmHandIn({ handIn, onDone }: { handIn: HandIn; onDone: () => void }) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.confirmHandIn, form, {
    fieldOf: { 'hand-in/code-differs': ['checkCode'] },
  });
  return (
    <DeskForm<Typed>
      form={form}
      name="confirm"
      className={panel['form'] ?? ''}
      initialValues={{ checkCode: '' }}
      onSubmit={async ({ checkCode }) => {
        const code = checkCode.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
        const result = await send({ id: handIn.id, checkCode: code });
        if (result.ok) onDone();
      }}
      startsHere
      submitsOnLast
    >
      <h3>{t('handIns.act.confirm')}</h3>
      <p className={panel['why']}>{t('confirm.about', { yuan: fenText(handIn.turnedInFen) })}</p>
      <Form.Item
        name="checkCode"
        label={t('confirm.code')}
        extra={t('confirm.codeHow')}
        className={styles['typed'] ?? ''}
      >
        <Input maxLength={12} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('handIns.act.confirm')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
