import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';

type Member = Output<typeof contract.staff.list>[number];

/** CSH-09: since when a colleague is trained to take money; left empty the note is taken back. */
export function TrainingForm({ member, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation('staff');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ trainedOn: string | null }>();
  const { send, busy, failure } = useFormCommand(contract.staff.noteTraining, form, {
    fieldOf: { 'staff/trained-ahead': 'trainedOn' },
  });

  return (
    <FormDialog
      title={t('form.trainingTitle', { name: member.name })}
      form={form}
      initialValues={{ trainedOn: member.trainedOn }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={async ({ trainedOn }) => {
        const result = await send({ id: member.id, trainedOn: trainedOn ?? null });
        if (!result.ok) return;
        void message.success(t('form.saved'));
        close();
      }}
    >
      <Form.Item name="trainedOn" label={t('list.trainedOn')} extra={t('form.trainingNote')}>
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}
