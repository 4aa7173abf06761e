import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { StaffId } from '../../../src-shared/contract/staff.ts';
import { useCountdown } from '../../app/useCountdown.ts';
import styles from './ProveSecret.module.css';

type Person = Output<typeof contract.staff.roster>[number];
type Props = {
  person: Pick<Person, 'id' | 'name'>;
  /** The words on the button: 登录, 解锁. */
  verb?: string;
  title?: string;
  note?: string;
  onProved: (who: Output<typeof contract.staff.signIn>) => unknown;
  onAnother?: (() => void) | undefined;
  anotherWords?: string;
  onForgotten?: (() => void) | undefined;
};

/** The PIN or password of one person; after wrong ones the ledger says how long to wait, and this counts it down. */
export function ProveSecret({
  person,
  verb,
  title,
  note,
  onProved,
  onAnother,
  anotherWords,
  onForgotten,
}: Props) {
  const { t } = useTranslation('staff');
  const [form] = Form.useForm<{ secret: string }>();
  const [leaving, setLeaving] = useState(false);
  const { send, busy, failure } = useCommand(contract.staff.signIn);
  const [waitsUntil, setWaitsUntil] = useState(0);
  const left = useCountdown(waitsUntil);

  async function submit({ secret = '' }: { secret?: string }) {
    if (secret === '' || left > 0) return form.focusField('secret');
    const result = await send({ staffId: StaffId.parse(person.id), secret });
    if (result.ok) {
      setLeaving(true);
      await onProved(result.value);
      return;
    }
    if (result.error.code === 'staff/wait')
      setWaitsUntil(performance.now() + Number(result.error.params?.['seconds'] ?? 0) * 1000);
    form.setFieldValue('secret', ''); // resetting would put a new field in its place and lose the cursor
    form.focusField('secret');
  }

  return (
    <DeskForm form={form} onSubmit={submit} submitsOnLast startsHere>
      <h1 className={styles['title']}>{title ?? t('signIn.hello', { name: person.name })}</h1>
      {note === undefined ? null : <p className={styles['note']}>{note}</p>}
      <Form.Item name="secret" label={t('signIn.secret')}>
        <Input.Password
          visibilityToggle={false}
          autoComplete="off"
          maxLength={128}
          className={styles['secret'] ?? ''}
        />
      </Form.Item>
      <div className={styles['trouble']}>
        {left > 0 ? (
          <output className={styles['wait']}>{t('signIn.wait', { n: left })}</output>
        ) : (
          <FailureNote failure={failure?.code === 'staff/wait' ? null : failure} />
        )}
      </div>
      <div className={styles['actions']}>
        <KeyButton
          keys="Enter"
          showOnly
          type="primary"
          htmlType="submit"
          size="large"
          loading={busy || leaving}
          disabled={left > 0}
        >
          {verb ?? t('signIn.enter')}
        </KeyButton>
        {onAnother ? (
          <KeyButton keys="Escape" size="large" onAct={onAnother}>
            {anotherWords ?? t('signIn.another')}
          </KeyButton>
        ) : null}
        {onForgotten ? (
          <Button type="link" size="large" onClick={onForgotten}>
            {t('signIn.forgotten')}
          </Button>
        ) : null}
      </div>
    </DeskForm>
  );
}
