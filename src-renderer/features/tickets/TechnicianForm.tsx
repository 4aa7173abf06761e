import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { orNull } from '../../app/form/orNull.ts';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { lookAgain, type Technician } from './ticket.ts';

type Typed = { name: string; trade: string; phone: string; active: boolean };

type Props = { technician: Technician | null; onClose: () => void };

/** Someone to whom orders can be given, new or changed; who left stays in the list, under the old orders. */
export function TechnicianForm({ technician, onClose }: Props) {
  const { t } = useTranslation('tickets');
  const [form] = Form.useForm<Typed>();
  const add = useFormCommand(contract.tickets.addTechnician, form, { fieldOf });
  const change = useFormCommand(contract.tickets.changeTechnician, form, { fieldOf });
  const place = `tickets/technicians/${technician?.id ?? 'new'}`;
  const [draft, keep] = useDraft<Typed>(place, t('technician.add'));
  const failure = add.failure ?? change.failure;

  async function submit({ name, trade, phone, active }: Typed): Promise<void> {
    const facts = { name, trade: orNull(trade), phone: orNull(phone) };
    const result = technician
      ? await change.send({ id: technician.id, ...facts, active })
      : await add.send(facts);
    if (!result.ok) return lookAgain(result.error);
    keep(undefined);
    return onClose();
  }

  return (
    <FormDialog<Typed>
      title={technician?.name ?? t('technician.add')}
      form={form}
      initialValues={fieldsOf(draft, typedTechnician(technician))}
      busy={add.busy || change.busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={keep}
    >
      <Form.Item name="name" label={t('technician.name')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="trade" label={t('technician.trade')}>
        <Input maxLength={40} placeholder={t('technician.tradeHow')} />
      </Form.Item>
      <Form.Item name="phone" label={t('technician.phone')}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      {technician ? (
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('technician.active')}</Checkbox>
        </Form.Item>
      ) : null}
    </FormDialog>
  );
}

const typedTechnician = (technician: Technician | null): Typed => ({
  name: technician?.name ?? '',
  trade: technician?.trade ?? '',
  phone: technician?.phone ?? '',
  active: technician?.active ?? true,
});

const fieldOf: FieldOf<Typed> = {
  'technician/name-taken': 'name',
  'technician/phone-wrong': 'phone',
  'technician/has-orders': 'active',
};
