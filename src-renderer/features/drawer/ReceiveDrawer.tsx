import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { offerNote } from '../../app/undo.tsx';
import { asCount } from './countTyped.ts';
import { notHer, type Sealed } from './drawerStand.ts';
import { atProof, nobodyYet, ProofFields, readProof, type TypedProof, useSigners } from './ProofFields.tsx';
import { ReceiverCount } from './ReceiverCount.tsx';
import { RejectDrawer } from './RejectDrawer.tsx';
import { useReception } from './useReception.ts';
import styles from './DrawerScreen.module.css';

type Typed = { receiver: TypedProof };

/** 点收 (I10): another person counts the sealed drawer alone and signs with her PIN; or says that it is not what was sealed. */
export function ReceiveDrawer({ sealed, onLeave }: { sealed: Sealed; onLeave: () => void }) {
  const { t } = useTranslation('drawer');
  const signers = useSigners();
  const [form] = Form.useForm<Typed>();
  const reception = useReception(sealed);
  const { send, busy, failure } = useFormCommand(contract.drawer.receive, form, {
    fieldOf: atProof('receiver'),
  });
  const { shift } = sealed;
  const { counts, told } = reception;
  const leave = { words: t('leave'), onAct: onLeave };
  if (counts !== null && told === 'differs')
    return <RejectDrawer sealed={sealed} counts={counts} onAgain={reception.again} />;
  if (counts === null || told !== 'same')
    return <ReceiverCount reception={reception} about={t('receive.about')} leave={leave} />;
  const counted = counts;

  async function submit({ receiver }: Typed): Promise<void> {
    const result = await send({ shiftId: shift.id, counts: asCount(counted), receiver: readProof(receiver) });
    if (result.ok) offerNote(t('receive.done', { nth: shift.nth }));
    else if (result.error.code === 'drawer/counts-differ') reception.refuse(counted);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="receive"
      className={styles['form'] ?? ''}
      initialValues={{ receiver: nobodyYet }}
      onSubmit={submit}
      startsHere={signers !== undefined}
    >
      <h2 className={styles['good']}>{t('result.same')}</h2>
      <p className={styles['about']}>{t('receive.signAbout', { name: shift.cashierName })}</p>
      <ProofFields name="receiver" who={t('receive.who')} roles={receivers} not={notHer(sealed)} />
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <SubmitButton form={form} busy={busy}>
          {t('receive.submit')}
        </SubmitButton>
        <KeyButton keys="Escape" onAct={onLeave}>
          {t('leave')}
        </KeyButton>
      </div>
    </DeskForm>
  );
}

const receivers = contract.drawer.standing.roles;
