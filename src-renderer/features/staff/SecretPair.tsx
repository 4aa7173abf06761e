import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { shortestSecret } from '../../../src-shared/rules/secretStrength.ts';

type Props = { name: string; label?: string; isAdmin?: boolean };

/** A new PIN or password typed twice, in the fields `name` and `repeat`. */
export function SecretPair({ name, label, isAdmin = false }: Props) {
  const { t } = useTranslation('staff');
  return (
    <>
      <Form.Item
        name={name}
        label={label ?? t('change.new')}
        extra={t('change.rule', { n: shortestSecret(isAdmin) })}
      >
        <Input.Password visibilityToggle={false} autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('change.repeat')}
        dependencies={[name]}
        validateTrigger="onSubmit"
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, repeated) =>
              (repeated ?? '') === (getFieldValue(name) ?? '')
                ? Promise.resolve()
                : Promise.reject(new Error(t('change.different'))),
          }),
        ]}
      >
        <Input.Password visibilityToggle={false} autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  );
}
