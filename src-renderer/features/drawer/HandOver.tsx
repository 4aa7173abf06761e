import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { handInReceivers } from '../../../src-shared/contract/drawer/handIns.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useSession } from '../../app/session.ts';
import type { HandIn } from './handIn.ts';
import { atProof, nobodyYet, ProofFields, readProof, type TypedProof, useSigners } from './ProofFields.tsx';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { receiver: TypedProof };

/** 交出: whoever takes the slip with its money signs for it with her PIN. */
export function HandOver({ handIn, onDone }: { handIn: HandIn; onDone: () => void }) {
  const { t } = useTranslation('drawer');
  const whoId = useSession(({ who }) => who?.id ?? '');
  const signers = useSigners();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.handOver, form, {
    fieldOf: atProof('receiver'),
  });
  return (
    <DeskForm<Typed>
      form={form}
      name="hand-over"
      className={styles['form'] ?? ''}
      initialValues={{ receiver: nobodyYet }}
      onSubmit={async ({ receiver }) => {
        const result = await send({ id: handIn.id, receiver: readProof(receiver) });
        if (result.ok) onDone();
      }}
      startsHere={signers !== undefined}
    >
      <h3>{t('handIns.act.handOver')}</h3>
      <p className={styles['why']}>{t('handIns.handOverAbout')}</p>
      <ProofFields name="receiver" who={t('split.who')} roles={handInReceivers} not={[whoId]} />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('handIns.act.handOver')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
