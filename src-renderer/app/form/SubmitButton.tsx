import type { FormInstance } from 'antd';
import { KeyButton } from '../KeyButton.tsx';
import { useDeskKey } from '../keys.ts';

/** The button that ends a panel's form; its Ctrl+Enter works wherever the cursor is. */
export function SubmitButton({ form, busy, children }: Props) {
  useDeskKey('Control+Enter', children, () => form.submit(), { enabled: !busy });
  return (
    <KeyButton type="primary" htmlType="submit" keys="Control+Enter" showOnly loading={busy}>
      {children}
    </KeyButton>
  );
}

type Props = { form: FormInstance; busy: boolean; children: string };
