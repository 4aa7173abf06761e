import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Charge } from './charge.ts';

type Props = { charge: Charge; onClose: () => void };
type Doubt = { doubt: string; explained: string };

/** FEE-03: what the owner doubts and how it was explained; until it is settled nobody duns for it. */
export function DisputeCharge({ charge, onClose }: Props) {
  const { t } = useTranslation('fees');
  const [form] = Form.useForm<Doubt>();
  const { send, busy, failure } = useFormCommand(contract.fees.dispute, form);
  const [draft, keep] = useDraft<Doubt>(`fees/${charge.unitId}/dispute/${charge.id}`, t('dispute.title'));

  async function submit({ doubt, explained }: Doubt): Promise<void> {
    const result = await send({ id: charge.id, doubt, explained: orNull(explained) });
    if (!result.ok) return;
    keep(undefined);
    onClose();
  }

  return (
    <FormDialog<Doubt>
      title={t('dispute.title')}
      form={form}
      initialValues={fieldsOf(draft, { doubt: '', explained: '' })}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={keep}
    >
      <Form.Item name="doubt" label={t('dispute.doubt')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="explained" label={t('dispute.explained')} extra={t('dispute.effect')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

/** How a dispute ended; the charge is dunned again. */
export function SettleDispute({ charge, onClose }: Props) {
  const { t } = useTranslation('fees');
  const [form] = Form.useForm<{ outcome: string }>();
  const { send, busy, failure } = useFormCommand(contract.fees.settleDispute, form);

  async function submit({ outcome }: { outcome: string }): Promise<void> {
    const result = await send({ id: charge.id, outcome });
    if (result.ok) onClose();
  }

  return (
    <FormDialog<{ outcome: string }>
      title={t('dispute.settle')}
      form={form}
      initialValues={{ outcome: '' }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <Form.Item name="outcome" label={t('dispute.outcome')} extra={t('dispute.settleEffect')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
