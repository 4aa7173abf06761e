import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Item } from './handing.ts';
import { PersonPicks } from './PersonPicks.tsx';
import { useItemWords } from './useItemWords.ts';

type Typed = { remark: string; assignedTo: string };
type Props = { item: Item; onDone: () => void; onClose: () => void };

/** An item was read, with a word to it, or with who sees to it (SHF-02). */
export function AcknowledgeItem({ item, onDone, onClose }: Props) {
  const { t } = useTranslation('handover');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.handover.acknowledge, form);
  const { what, whom, about } = useItemWords()(item);

  async function submit({ remark, assignedTo }: Typed): Promise<void> {
    const result = await send({ nth: item.nth, remark: orNull(remark), assignedTo: orNull(assignedTo) });
    if (result.ok) onDone();
  }

  return (
    <FormDialog<Typed>
      title={t('item.title', { nth: item.nth })}
      verb={t('item.submit')}
      form={form}
      initialValues={{ remark: item.remark ?? '', assignedTo: item.assignedTo ?? '' }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <p>{[what, whom, about].filter(Boolean).join(' · ')}</p>
      <Form.Item name="remark" label={t('item.remark')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="assignedTo" label={t('item.assignedTo')}>
        <Input maxLength={40} />
      </Form.Item>
      <PersonPicks onPick={(assignedTo) => form.setFieldsValue({ assignedTo })} />
    </FormDialog>
  );
}
