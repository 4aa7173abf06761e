import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { roles } from '../../../src-shared/contract/procedure.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import type { FieldName } from '../../app/form/markField.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useSession } from '../../app/session.ts';
import { offerNote } from '../../app/undo.tsx';
import { atProof, nobodyYet, ProofFields, readProof, type TypedProof } from '../drawer/ProofFields.tsx';
import type { Handover } from './handing.ts';
import styles from './HandoverScreen.module.css';

type Typed = { secret: string; witness: TypedProof };

/** SHF-07: everything is read; she takes over with her own PIN, a third person may witness. Then it is printed. */
export function SignHandover({ record }: { record: Handover }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const { print } = usePrinting();
  const whoId = useSession(({ who }) => who?.id ?? '');
  const [form] = Form.useForm<Typed>();
  const [isWitnessed, witnessed] = useState(false);
  const { send, busy, failure } = useFormCommand(contract.handover.sign, form, {
    fieldOf,
  });

  async function submit({ secret, witness }: Typed): Promise<void> {
    const result = await send({ secret, witness: isWitnessed ? readProof(witness) : null });
    if (!result.ok) return;
    const { id, number, paperId } = result.value;
    offerNote(t('takeOver.done', { number }));
    void navigate(paths.handoverRecord(id));
    if (paperId !== null) void print(paperId);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="sign"
      className={styles['form'] ?? ''}
      initialValues={{ secret: '', witness: nobodyYet }}
      onSubmit={submit}
      startsHere
      submitsOnLast={!isWitnessed}
    >
      <p>{t('takeOver.about', { by: record.preparedBy })}</p>
      {/* a space too many belongs to the item before */}
      <Form.Item
        name="secret"
        label={t('takeOver.secret')}
        normalize={(typed: string) => typed.replace(/^\s+/, '')}
      >
        <Input type="password" maxLength={128} autoComplete="new-password" />
      </Form.Item>
      {isWitnessed ? (
        <ProofFields
          name="witness"
          who={t('takeOver.witness')}
          roles={roles}
          not={[whoId, record.preparedById]}
        />
      ) : null}
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <SubmitButton form={form} busy={busy}>
          {t('takeOver.submit')}
        </SubmitButton>
        <KeyButton keys="Alt+KeyJ" onAct={() => witnessed(!isWitnessed)}>
          {t(isWitnessed ? 'takeOver.alone' : 'takeOver.isWitnessed')}
        </KeyButton>
      </div>
    </DeskForm>
  );
}

/** Of two PINs the ledger says whose was wrong; who it can not be is always the witness. */
function fieldOf(refusal: Failure): FieldName | undefined {
  const isOwn = aboutSecret.has(refusal.code) && refusal.params?.['of'] !== 'witness';
  return isOwn ? ['secret'] : atProof('witness')(refusal);
}

const aboutSecret: ReadonlySet<string> = new Set(['staff/wrong-secret', 'staff/wait', 'staff/locked-out']);
