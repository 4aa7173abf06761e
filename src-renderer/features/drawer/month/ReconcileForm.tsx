import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { DecimalField } from '../../../app/form/DecimalField.tsx';
import { DeskForm } from '../../../app/form/DeskForm.tsx';
import { orNull } from '../../../app/form/orNull.ts';
import { scaled } from '../../../app/form/readDecimal.ts';
import { SubmitButton } from '../../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../../app/form/useFormCommand.ts';
import { offerNote } from '../../../app/undo.tsx';
import styles from './month.module.css';

type Typed = { counted: string; explanation: string };
type Props = { books: Output<typeof contract.drawer.reconciliation>; onKept: () => void };

/** The safe as it was counted, and why anything differs; kept together with what was compared. */
export function ReconcileForm({ books: { seq, lines, safeFen }, onKept }: Props) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.reconcile, form, {
    fieldOf: { 'reconciliation/explanation-missing': ['explanation'] },
  });

  async function submit({ counted, explanation }: Typed): Promise<void> {
    const safeCountedFen = fen(scaled(counted, 2) ?? 0);
    const result = await send({ seq, lines, safeCountedFen, explanation: orNull(explanation) });
    if (!result.ok) return;
    offerNote(t('reconcile.kept'));
    onKept();
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="reconcile"
      className={styles['reconcile'] ?? ''}
      initialValues={{ counted: '', explanation: '' }}
      onSubmit={submit}
      startsHere
    >
      <DecimalField
        name={['counted']}
        label={t('reconcile.counted')}
        places={2}
        suffix={t('count.yuan')}
        extra={t('reconcile.inSafe', { yuan: fenText(safeFen) })}
      />
      <Form.Item name="explanation" label={t('reconcile.explanation')}>
        <Input maxLength={200} />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('reconcile.keep')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
