import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { fenText, minus } from '../../../src-shared/rules/fen.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { handInBounds } from '../../../src-shared/rules/splitDrawer.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { CountSheet } from './CountSheet.tsx';
import { asCount, fenOf, typedOf } from './countTyped.ts';
import styles from './DrawerScreen.module.css';

type Next = NonNullable<Output<typeof contract.drawer.nextHandIn>>;
type Props = { onLeave: () => void; onMade: (id: string) => void };

/** A slip over what lies in the safe: its notes are counted out, and the slip is printed; somebody fetches it later. */
export function PrepareHandIn({ onLeave, onMade }: Props) {
  const { t } = useTranslation('drawer');
  const asked = useLedger(contract.drawer.nextHandIn, {});
  if (asked.data === undefined) return <FailureNote failure={asked.failure} />;
  if (asked.data === null)
    return <EmptyList words={t('handIns.nothingDue')} keys="handIn" deed={t('handIn.title')} />;
  return <Prepare next={asked.data} onLeave={onLeave} onMade={onMade} />;
}

function Prepare({ next, onLeave, onMade }: Props & { next: Next }) {
  const { t } = useTranslation('drawer');
  const { print } = usePrinting();
  const [counted, setCounted] = useState<Pieces | null>(null);
  const [asksWhy, askWhy] = useState(false);
  const { send, busy, failure } = useCommand(contract.drawer.prepareHandIn);

  const { least, most } = handInBounds({ dueFen: next.turnedInFen, thereFen: next.thereFen }, null);
  const isEnough = (pile: Pieces): boolean => fenOf(pile) >= least && fenOf(pile) <= most;

  async function make(counts: Pieces): Promise<void> {
    setCounted(counts);
    if (isEnough(counts) && next.late) return askWhy(true);
    const result = await send({ pieces: asCount(counts), lateReason: null });
    if (!result.ok) return;
    void print(result.value.paperId);
    onMade(result.value.id);
  }

  if (asksWhy && counted !== null)
    return <LateReason counts={counted} onBack={() => askWhy(false)} onMade={onMade} />;
  const { receipts, shifts, depositOn, turnedInFen } = next;
  return (
    <CountSheet
      name="prepare"
      title={t('prepare.title')}
      about={
        <>
          <p>{t('prepare.about', { day: depositOn, receipts, shifts })}</p>
          <p className={styles['due']}>
            {t('sum.turnedIn')} <strong className="numbers">{fenText(turnedInFen)}</strong>
          </p>
          {counted !== null && !isEnough(counted) ? (
            <p role="alert">{t('prepare.off', { yuan: fenText(minus(fenOf(counted), turnedInFen)) })}</p>
          ) : null}
        </>
      }
      verb={t('prepare.submit')}
      busy={busy}
      failure={failure}
      typed={counted === null ? undefined : typedOf(counted)}
      onCount={make}
      leave={{ words: t('leave'), onAct: onLeave }}
    />
  );
}

type Typed = { lateReason: string };

/** After its cut-off a slip says why it is late (CSH-01). */
function LateReason({
  counts,
  onBack,
  onMade,
}: {
  counts: Pieces;
  onBack: () => void;
  onMade: Props['onMade'];
}) {
  const { t } = useTranslation('drawer');
  const { print } = usePrinting();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.prepareHandIn, form);
  return (
    <DeskForm<Typed>
      form={form}
      name="late"
      className={styles['form'] ?? ''}
      initialValues={{ lateReason: '' }}
      onSubmit={async ({ lateReason }) => {
        const result = await send({ pieces: asCount(counts), lateReason });
        if (!result.ok) return;
        void print(result.value.paperId);
        onMade(result.value.id);
      }}
      startsHere
    >
      <h2>{t('prepare.title')}</h2>
      <Form.Item name="lateReason" label={t('split.late')}>
        <Input maxLength={120} />
      </Form.Item>
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <SubmitButton form={form} busy={busy}>
          {t('prepare.submit')}
        </SubmitButton>
        <KeyButton keys="Escape" onAct={onBack}>
          {t('leave')}
        </KeyButton>
      </div>
    </DeskForm>
  );
}
