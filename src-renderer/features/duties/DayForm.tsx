import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { ownDayKinds } from '../../../src-shared/rules/officeCalendar.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import type { OfficeDay } from './officeDay.ts';

type Typed = { day: string | null; kind: OfficeDay['kind']; name: string };
type Props = { day: OfficeDay | null; onClose: () => void };

/** One day of the office's calendar is entered, or the office's own entry taken back. */
export function DayForm({ day, onClose }: Props) {
  const { t } = useTranslation('duties');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.duties.setOfficeDay, form, {
    fieldOf: { 'office-day/past': 'day' },
  });

  async function set(kind: OfficeDay['kind'] | null, typed: Typed): Promise<void> {
    const result = await send({
      day: typed.day ?? '',
      kind,
      name: kind === null ? null : orNull(typed.name),
    });
    if (result.ok) onClose();
  }

  return (
    <FormDialog<Typed>
      title={t(day ? 'days.change' : 'days.add')}
      form={form}
      initialValues={{ day: day?.day ?? null, kind: day?.kind ?? 'holiday', name: day?.name ?? '' }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={(typed) => set(typed.kind, typed)}
    >
      <Form.Item name="day" label={t('days.column.day')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="kind" label={t('days.column.kind')}>
        <NumberedChoice
          label={t('days.column.kind')}
          choices={ownDayKinds.map((value) => ({ value, words: t(`days.kind.${value}`) }))}
          columns={2}
        />
      </Form.Item>
      <Form.Item name="name" label={t('days.nameMaybe')}>
        <Input maxLength={20} />
      </Form.Item>
      {day?.own ? (
        <KeyButton keys="Alt+KeyX" inDialog onAct={() => void set(null, form.getFieldsValue())}>
          {t('days.takeBack')}
        </KeyButton>
      ) : null}
    </FormDialog>
  );
}
