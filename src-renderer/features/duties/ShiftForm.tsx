import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { ClockInput } from '../../app/form/ClockInput.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { readWhole } from '../../app/form/readWhole.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Shift } from './ShiftsScreen.tsx';

type Typed = { name: string; from: string; to: string; earlyMinutes: string; active: boolean };
type Props = { shift: Shift | null; onClose: () => void };

/** A shift of the desk, new or changed; one that ends before it begins goes over midnight. */
export function ShiftForm({ shift, onClose }: Props) {
  const { t } = useTranslation('duties');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.handover.saveDutyShift, form, {
    hints: { from: t('form.clockHow'), to: t('form.clockHow'), earlyMinutes: t('shift.earlyHow') },
    fieldOf: {
      'duty-shift/name-taken': 'name',
      'duty-shift/no-length': 'to',
      'duty-shift/last-one': 'active',
    },
  });

  async function submit({ name, from, to, earlyMinutes, active }: Typed): Promise<void> {
    const early = readWhole(earlyMinutes, 3) ?? Number.NaN;
    const result = await send({
      id: shift?.id ?? null,
      name,
      from,
      to,
      earlyMinutes: early,
      active: active ?? true,
    });
    if (result.ok) onClose();
  }

  return (
    <FormDialog<Typed>
      title={shift?.name ?? t('shift.add')}
      form={form}
      initialValues={{
        name: shift?.name ?? '',
        from: shift?.from ?? '',
        to: shift?.to ?? '',
        earlyMinutes: String(shift?.earlyMinutes ?? 10),
        active: shift?.active ?? true,
      }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <Form.Item name="name" label={t('shift.column.name')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="from" label={t('shift.from')}>
        <ClockInput />
      </Form.Item>
      <Form.Item name="to" label={t('shift.to')} extra={t('shift.toHow')}>
        <ClockInput />
      </Form.Item>
      <Form.Item name="earlyMinutes" label={t('shift.early')}>
        <Input maxLength={3} inputMode="numeric" />
      </Form.Item>
      {shift ? (
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('shift.active')}</Checkbox>
        </Form.Item>
      ) : null}
    </FormDialog>
  );
}
