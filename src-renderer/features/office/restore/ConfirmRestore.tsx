import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../../src-shared/contract/index.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { DeskForm } from '../../../app/form/DeskForm.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { ledgerCache, useCommand } from '../../../app/ledgerQuery.ts';
import { whileRestoring } from '../../../app/restoring.ts';
import { leaveWindow } from '../../../app/session.ts';
import { useFirstFocus } from '../../../app/useFirstFocus.ts';
import { useOffice } from '../../../app/useOffice.ts';
import { useSentence } from '../../../app/useSentence.ts';
import { arrived } from '../moveSteps.ts';
import type { Inspected, Restored } from './RestoreWizard.tsx';
import sections from '../../../app/Sections.module.css';
import styles from './restore.module.css';

type Admin = Inspected['admins'][number];
type Values = { staffId?: Admin['id']; secret?: string };
type Props = { inspected: Inspected; another: () => void; onRestored: (restored: Restored) => void };

/** The last word before the ledger is replaced: an admin's, where something would be lost. */
export function ConfirmRestore({ inspected, another, onRestored }: Props) {
  const { t } = useTranslation('backups');
  const { t: ofShell } = useTranslation('shell');
  const sentence = useSentence();
  const replaces = useOffice()?.setUp !== false;
  const { needsAdmin, admins, backup } = inspected;
  const [form] = Form.useForm<Values>();
  const { send, busy, failure } = useCommand(contract.station.restore);
  // without anything to fill in, the cursor waits on the way back
  const back = useFirstFocus<HTMLButtonElement>(!needsAdmin);

  function mark(field: keyof Values, words: string) {
    form.setFields([{ name: field, errors: [words] }]);
    form.focusField(field);
  }

  async function restore({ staffId, secret = '' }: Values) {
    if (needsAdmin && staffId === undefined) return mark('staffId', ofShell('field.required'));
    if (needsAdmin && secret === '') return mark('secret', ofShell('field.required'));
    const confirm = needsAdmin && staffId !== undefined ? { staffId, secret } : null;
    const result = await whileRestoring(() => send({ backup, confirm }));
    if (result.ok) {
      if (!replaces) arrived();
      onRestored({ ...inspected, quarantined: result.value.quarantined });
      leaveWindow();
      await ledgerCache.invalidateQueries();
    } else if (isOfAdmin(result.error.code)) {
      form.setFieldValue('secret', '');
      mark('secret', sentence(result.error));
    }
  }

  return (
    <DeskForm
      form={form}
      onSubmit={restore}
      startsHere={needsAdmin}
      initialValues={{ staffId: admins.length === 1 ? admins[0]?.id : undefined }}
    >
      {needsAdmin ? (
        <div className={styles['confirm']}>
          <Form.Item name="staffId" label={t('restore.check.admin')}>
            <Radio.Group options={admins.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
          <Form.Item name="secret" label={t('restore.check.secret')} extra={t('restore.check.adminWhy')}>
            <Input.Password visibilityToggle={false} autoComplete="off" maxLength={128} />
          </Form.Item>
        </div>
      ) : null}
      <p className={sections['note']}>{t(replaces ? 'restore.check.what' : 'restore.check.whatNew')}</p>
      <FailureNote failure={failure && isOfAdmin(failure.code) ? null : failure} />
      <div className={sections['actions']}>
        <KeyButton
          keys="Control+Enter"
          showOnly
          type="primary"
          danger
          size="large"
          htmlType="submit"
          loading={busy}
        >
          {t('restore.check.go')}
        </KeyButton>
        <KeyButton keys="Escape" ref={back} size="large" disabled={busy} onAct={another}>
          {t('restore.check.another')}
        </KeyButton>
      </div>
      <output>{busy ? t('restore.check.busy') : null}</output>
    </DeskForm>
  );
}

const isOfAdmin = (code: string): boolean =>
  code === 'restore/admin-wrong' || code === 'restore/admin-needed';
