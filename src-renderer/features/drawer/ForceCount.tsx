import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useSession } from '../../app/session.ts';
import { CountSheet } from './CountSheet.tsx';
import { asCount, typedOf } from './countTyped.ts';
import type { Shift } from './drawerStand.ts';
import { atProof, nobodyYet, ProofFields, readProof, type TypedProof } from './ProofFields.tsx';
import styles from './DrawerScreen.module.css';

type Typed = { why: string; witness: TypedProof };

/** The owner is not there: a supervisor counts, a witness signs with her PIN; a difference stays with the owner. */
export function ForceCount({ shift, onLeave }: { shift: Shift; onLeave: () => void }) {
  const { t } = useTranslation('drawer');
  const whoId = useSession(({ who }) => who?.id ?? '');
  const [form] = Form.useForm<Typed>();
  const [counts, setCounts] = useState<Pieces | null>(null);
  const [isSigning, sign] = useState(false);
  const { send, busy, failure } = useFormCommand(contract.drawer.forceCount, form, {
    fieldOf: atProof('witness'),
  });

  if (counts === null || !isSigning)
    return (
      <CountSheet
        name="forced-count"
        title={t('force.title', { name: shift.cashierName })}
        about={t('force.about', { name: shift.cashierName })}
        verb={t('force.next')}
        typed={counts === null ? undefined : typedOf(counts)}
        onCount={(counted) => {
          setCounts(counted);
          sign(true);
        }}
        leave={{ words: t('leave'), onAct: onLeave }}
      />
    );

  return (
    <DeskForm<Typed>
      form={form}
      name="force"
      className={styles['form'] ?? ''}
      initialValues={{ why: '', witness: nobodyYet }}
      onSubmit={({ why, witness }) => send({ counts: asCount(counts), why, witness: readProof(witness) })}
      startsHere
    >
      <h2>{t('force.title', { name: shift.cashierName })}</h2>
      <Form.Item name="why" label={t('force.why')}>
        <Input maxLength={120} />
      </Form.Item>
      <ProofFields name="witness" who={t('force.witness')} roles={anyPost} not={[whoId, shift.cashierId]} />
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <SubmitButton form={form} busy={busy}>
          {t('force.submit')}
        </SubmitButton>
        <KeyButton keys="Escape" onAct={() => sign(false)}>
          {t('leave')}
        </KeyButton>
      </div>
    </DeskForm>
  );
}

const anyPost = contract.drawer.current.roles;
