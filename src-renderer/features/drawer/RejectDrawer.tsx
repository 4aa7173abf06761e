import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { asCount } from './countTyped.ts';
import { notHer, type Sealed } from './drawerStand.ts';
import { atProof, nobodyYet, ProofFields, readProof, type TypedProof } from './ProofFields.tsx';
import styles from './DrawerScreen.module.css';

type Typed = { note: string; receiver: TypedProof };
type Props = { sealed: Sealed; counts: Pieces; onAgain: () => void };

/** 不符: she counted the same twice, and it is not what was sealed. Her count is kept, and the drawer is counted again. */
export function RejectDrawer({ sealed, counts, onAgain }: Props) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.reject, form, {
    fieldOf: atProof('receiver'),
  });
  return (
    <DeskForm<Typed>
      form={form}
      name="reject"
      className={styles['form'] ?? ''}
      initialValues={{ note: '', receiver: nobodyYet }}
      onSubmit={({ note, receiver }) =>
        send({ shiftId: sealed.shift.id, counts: asCount(counts), note, receiver: readProof(receiver) })
      }
      startsHere
    >
      <h2 className={styles['bad']}>{t('reject.title')}</h2>
      <p className={styles['about']}>{t('reject.about', { name: sealed.shift.cashierName })}</p>
      <Form.Item name="note" label={t('reject.note')}>
        <Input maxLength={120} />
      </Form.Item>
      <ProofFields
        name="receiver"
        who={t('receive.who')}
        roles={contract.drawer.standing.roles}
        not={notHer(sealed)}
      />
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <SubmitButton form={form} busy={busy}>
          {t('reject.submit')}
        </SubmitButton>
        <KeyButton keys="Escape" onAct={onAgain}>
          {t('reject.again')}
        </KeyButton>
      </div>
    </DeskForm>
  );
}
