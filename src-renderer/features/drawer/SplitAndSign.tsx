import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { type FieldName, markField } from '../../app/form/markField.ts';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { offerNote } from '../../app/undo.tsx';
import { asCount, fieldOfNote } from './countTyped.ts';
import type { Sealed } from './drawerStand.ts';
import { atProof, nobodyYet, readProof, useSigners } from './ProofFields.tsx';
import { SignHandIn } from './SignHandIn.tsx';
import { SplitPiles } from './SplitPiles.tsx';
import { type Due, type TypedSplit, useSplit } from './useSplit.ts';
import styles from './HandInFlow.module.css';

type Props = { sealed: Sealed; counts: Pieces; onDiffer: () => void; onBack: () => void };

/** Which notes stay as the float and which go to finance; the receiver signs, the slip is printed, the drawer is open again. */
export function SplitAndSign(props: Props) {
  const settings = useLedger(contract.drawer.settings, {});
  const next = useLedger(contract.drawer.nextHandIn, {});
  if (!settings.data || next.data === undefined)
    return <FailureNote failure={settings.failure ?? next.failure} />;
  return <Split {...props} floatFen={settings.data.floatFen} due={next.data} />;
}

function Split({ sealed, counts, floatFen, due, onDiffer, onBack }: Props & { floatFen: number; due: Due }) {
  const { t } = useTranslation(['drawer', 'shell']);
  const navigate = useNavigate();
  const { print } = usePrinting();
  const signers = useSigners();
  const [form] = Form.useForm<TypedSplit>();
  const split = useSplit(counts, floatFen, due);
  const { send, busy, failure } = useFormCommand(contract.drawer.handInAndReopen, form, {
    fieldOf: fieldOfRefusal,
  });

  async function submit({ receiver, lateReason, reopen }: TypedSplit): Promise<void> {
    const { trouble, stays, goes } = split;
    if (trouble !== null)
      return void markField(form, [trouble.pile, fieldOfNote(trouble.at)], t('count.blank'));
    const why = orNull(lateReason);
    if (due?.late === true && why === null)
      return void markField(form, 'lateReason', t('shell:field.required'));
    const result = await send({
      shiftId: sealed.shift.id,
      counts: asCount(counts),
      stays: asCount(stays),
      pieces: asCount(goes),
      reopen,
      receiver: readProof(receiver),
      lateReason: why,
    });
    if (result.ok) return leave(result.value.handIn);
    return result.error.code === 'drawer/counts-differ' ? onDiffer() : undefined;
  }

  function leave(handIn: { id: string; paperId: Parameters<typeof print>[0] } | null): void {
    if (handIn === null) {
      offerNote(t('handIn.doneWithout'));
      return void navigate(paths.drawer, { replace: true });
    }
    void print(handIn.paperId);
    return void navigate(paths.oneHandIn(handIn.id), { replace: true });
  }

  return (
    <DeskForm<TypedSplit>
      form={form}
      name="split"
      className={styles['split'] ?? ''}
      initialValues={{ ...split.atFirst, receiver: nobodyYet, lateReason: '', reopen: true }}
      onValuesChange={(_, typed) => split.type(typed)}
      onSubmit={submit}
      startsHere={signers !== undefined}
    >
      <SplitPiles counts={counts} split={split} />
      <SignHandIn
        form={form}
        sealed={sealed}
        split={split}
        due={due}
        busy={busy}
        failure={failure}
        onBack={onBack}
      />
    </DeskForm>
  );
}

function fieldOfRefusal(failure: Failure): FieldName | undefined {
  return failure.code === 'hand-in/late-reason-missing' ? ['lateReason'] : atProof('receiver')(failure);
}
