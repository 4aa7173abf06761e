import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { line } from '../../../src-shared/contract/text.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { QuickPicks } from '../form/QuickPicks.tsx';

type Props = { number: string; close: () => void; onReason: (reason: string) => void };

/** 补打: asks why a paper is printed once more; the reason stands on the paper and in the journal. */
export function ReprintDialog({ number, close, onReason }: Props) {
  const { t } = useTranslation('papers');
  const [form] = Form.useForm<{ reason?: string }>();

  function submit({ reason = '' }: { reason?: string }) {
    const read = line(60).safeParse(reason);
    if (read.success) return onReason(read.data);
    form.setFields([{ name: 'reason', errors: [t('reprint.reasonMissing')] }]);
    return form.focusField('reason');
  }

  return (
    <FormDialog
      title={t('reprint.title', { number })}
      verb={t('reprint.submit')}
      form={form}
      busy={false}
      failure={null}
      close={close}
      onSubmit={submit}
    >
      <Form.Item name="reason" label={t('reprint.reason')} extra={t('reprint.hint')}>
        <Input maxLength={60} />
      </Form.Item>
      <QuickPicks
        inDialog
        picks={[
          t('reprint.picks.jam'),
          t('reprint.picks.unclear'),
          t('reprint.picks.lost'),
          t('reprint.picks.cut'),
        ]}
        onPick={onReason}
      />
    </FormDialog>
  );
}
