import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import { useLedger } from '../ledgerQuery.ts';
import { useMay, useSession } from '../session.ts';
import { NumberedChoice } from './NumberedChoice.tsx';
import styles from './ApprovalFields.module.css';

/**
 * A second person agrees at the counter: who, by number, and her own PIN. Whoever holds one of the roles decides it
 * herself and is only told so, unless it has to be `another`. The form's values hold it as `approval` (approval.ts).
 */
export function ApprovalFields({ roles, another = false }: { roles: readonly Role[]; another?: boolean }) {
  const { t } = useTranslation('shell');
  const form = Form.useFormInstance();
  const decides = useMay(roles) && !another;
  const whoId = useSession(({ who }) => who?.id);
  const colleagues = useLedger(contract.staff.colleagues, {}, { enabled: !decides }).data;
  const approvers = colleagues?.filter(
    (one) => one.id !== whoId && one.roles.some((role) => roles.includes(role)),
  );
  const only = approvers?.length === 1 ? approvers[0]?.id : undefined;

  useEffect(() => {
    if (only !== undefined && !form.getFieldValue(['approval', 'staffId']))
      form.setFieldValue(['approval', 'staffId'], only);
  }, [form, only]);

  if (decides) return <p className={styles['self']}>{t('approval.self')}</p>;
  if (approvers?.length === 0) return <p className={styles['self']}>{t('approval.nobody')}</p>;
  return (
    <fieldset className={styles['fields']}>
      <legend>{t('approval.title')}</legend>
      <Form.Item name={['approval', 'staffId']} label={t('approval.who')} initialValue={null}>
        <NumberedChoice
          label={t('approval.who')}
          choices={(approvers ?? []).map(({ id, name }) => ({
            value: id as string,
            words: name,
          }))}
          columns={2}
        />
      </Form.Item>
      <Form.Item name={['approval', 'secret']} label={t('approval.secret')} initialValue="">
        <Input type="password" maxLength={128} autoComplete="new-password" />
      </Form.Item>
    </fieldset>
  );
}
