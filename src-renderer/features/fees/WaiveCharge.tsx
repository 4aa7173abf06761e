import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { deciders, lateFeeWaivers } from '../../../src-shared/contract/fees/ids.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Charge } from './charge.ts';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { periodText } from '../../app/periodText.ts';
import { scaled } from '../../app/form/readDecimal.ts';

type Typed = { of: 'charge' | 'late-fee'; amountFen: string; reason: string; approval: TypedApproval };

/** 减免 of what is owed, or of its 违约金: how much, why, and who agrees. */
export function WaiveCharge({ charge, onClose }: { charge: Charge; onClose: () => void }) {
  const { t } = useTranslation('fees');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.waive, form, { fieldOf });
  const hasLateFee = charge.lateFeeFen > 0;
  const isOwed = charge.balanceFen > 0;
  const atFirst = isOwed ? 'charge' : 'late-fee';
  const of = Form.useWatch('of', form) ?? atFirst;
  const owedOf = (part: Typed['of']) => (part === 'late-fee' ? charge.lateFeeFen : charge.balanceFen);

  async function submit({ of: part, amountFen, reason, approval }: Typed): Promise<void> {
    const result = await send({
      id: charge.id,
      lateFee: part === 'late-fee',
      amountFen: fen(scaled(amountFen, 2) ?? 0),
      reason,
      approval: readApproval(approval),
    });
    if (result.ok) onClose();
  }

  return (
    <FormDialog<Typed>
      title={t('waive.title', { item: charge.itemName, period: periodText(charge.fromOn, charge.toOn) })}
      verb={t('waive.open')}
      form={form}
      initialValues={{
        of: atFirst,
        amountFen: fenText(owedOf(atFirst)),
        reason: '',
        approval: nothingApproved,
      }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      {hasLateFee && isOwed ? (
        <Form.Item name="of" label={t('waive.of')}>
          <NumberedChoice
            label={t('waive.of')}
            columns={2}
            choices={[
              { value: 'charge', words: t('waive.charge', { yuan: fenText(charge.balanceFen) }) },
              {
                value: 'late-fee',
                words: t('waive.lateFee', { yuan: fenText(charge.lateFeeFen) }),
              },
            ]}
            onChange={(part) => form.setFieldsValue({ of: part, amountFen: fenText(owedOf(part)) })}
          />
        </Form.Item>
      ) : (
        <Form.Item name="of" noStyle>
          <input type="hidden" />
        </Form.Item>
      )}
      <DecimalField name="amountFen" label={t('waive.amount')} places={2} suffix={t('yuanSign')} />
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={60} />
      </Form.Item>
      <ApprovalFields key={of} roles={of === 'late-fee' ? lateFeeWaivers : deciders} />
    </FormDialog>
  );
}

const fieldOf: FieldOf<Typed> = { ...atApproval, 'charge/waive-too-much': 'amountFen' };
