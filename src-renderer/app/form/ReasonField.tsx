import { Form, Input } from 'antd';
import { QuickPicks } from './QuickPicks.tsx';

type Props = { label: string; picks: readonly string[]; inDialog?: boolean };

/** Why, in a line (`reason`), with the usual answers by Alt and their number. */
export function ReasonField({ label, picks, inDialog = false }: Props) {
  const form = Form.useFormInstance<{ reason: string }>();
  return (
    <>
      <Form.Item name="reason" label={label}>
        <Input maxLength={60} />
      </Form.Item>
      <QuickPicks
        inDialog={inDialog}
        picks={picks}
        onPick={(reason) => {
          form.setFieldsValue({ reason });
          form.focusField('reason');
        }}
      />
    </>
  );
}
