import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { HandIn } from './handIn.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { received: string; note: string };

/** A dispute ends: how much finance received, and what became of the rest; the difference is a record of its own. */
export function SettleDispute({ handIn, onDone }: { handIn: HandIn; onDone: () => void }) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.settleDispute, form);
  return (
    <DeskForm<Typed>
      form={form}
      name="settle"
      className={styles['form'] ?? ''}
      initialValues={{ received: '', note: '' }}
      onSubmit={async ({ received, note }) => {
        const result = await send({ id: handIn.id, receivedFen: fen(scaled(received, 2) ?? 0), note });
        if (result.ok) onDone();
      }}
      startsHere
    >
      <h3>{t('handIns.act.settle')}</h3>
      <p className={styles['why']}>
        {t('settle.about', { yuan: fenText(handIn.turnedInFen), reason: handIn.disputeReason })}
      </p>
      <DecimalField name={['received']} label={t('settle.received')} places={2} suffix={t('count.yuan')} />
      <Form.Item name="note" label={t('settle.note')}>
        <Input maxLength={120} />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('handIns.act.settle')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
