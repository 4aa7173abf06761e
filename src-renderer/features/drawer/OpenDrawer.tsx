import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { denominations } from '../../../src-shared/rules/drawerShifts.ts';
import { fen, fenText, sum, times } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { markField } from '../../app/form/markField.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { readWhole } from '../../app/form/readWhole.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { offerNote } from '../../app/undo.tsx';
import styles from './OpenDrawer.module.css';

type Typed = Record<`d${number}`, string> & { reason: string };

/**
 * The drawer is taken over: its notes and coins are counted, from 100 yuan to 0.1, by the keypad alone. Nothing is shown
 * but the sum of what is counted; that it differs from what was left in it is said only after.
 */
export function OpenDrawer({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation(['receipts', 'shell']);
  const [form] = Form.useForm<Typed>();
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const { send, busy, failure } = useCommand(contract.drawer.open);
  const asksReason = failure?.code === 'drawer/reason-missing';
  const counted = denominations.map((worth) => ({ worth, pieces: readWhole(typed[`d${worth}`], 5) }));
  const total = sum(counted.map(({ worth, pieces }) => times(fen(worth), pieces ?? 0)));

  async function submit(): Promise<void> {
    const first = counted.find(({ pieces }) => pieces === null);
    if (first) return void markField(form, `d${first.worth}`, t('drawer.pieces'));
    const reason = orNull(typed.reason);
    if (asksReason && reason === null) return void markField(form, 'reason', t('shell:field.required'));
    const counts = counted.map(({ worth, pieces }) => ({ denominationFen: worth, pieces: pieces ?? 0 }));
    const result = await send({ counts, reason });
    if (result.ok) {
      const { countedFen, differenceFen } = result.value;
      if (differenceFen !== 0)
        offerNote(t('drawer.openedOff', { yuan: fenText(countedFen), off: fenText(differenceFen) }));
      return undefined;
    }
    // the field comes with the next drawing of the form
    if (result.error.code === 'drawer/reason-missing') setTimeout(() => form.focusField('reason'));
    return undefined;
  }

  return (
    <section className={styles['drawer']}>
      <h1>{t('drawer.title')}</h1>
      <p className={styles['about']}>{t('drawer.about')}</p>
      <DeskForm<Typed>
        form={form}
        name="drawer"
        onSubmit={submit}
        onValuesChange={(_, all) => setTyped(all)}
        submitsOnLast
        startsHere
      >
        <div className={styles['counts']}>
          {denominations.map((worth) => (
            <div key={worth} className={styles['count']}>
              <Form.Item
                name={`d${worth}`}
                layout="horizontal"
                labelCol={{ flex: '5rem' }}
                label={t('drawer.worth', { yuan: worthText(worth) })}
              >
                <Input className="numbers" maxLength={6} inputMode="numeric" suffix={t('drawer.unit')} />
              </Form.Item>
              <output className="numbers">{amountOf(counted, worth)}</output>
            </div>
          ))}
        </div>
        <p className={styles['total']}>
          <span>{t('drawer.total')}</span>
          <strong className="numbers">{fenText(total)}</strong>
        </p>
        {asksReason ? (
          <Form.Item name="reason" label={t('drawer.reason')}>
            <Input maxLength={60} />
          </Form.Item>
        ) : null}
        <FailureNote failure={failure} />
        <div className={styles['acts']}>
          <KeyButton keys="Escape" onAct={onLeave}>
            {t('drawer.leave')}
          </KeyButton>
          <SubmitButton form={form} busy={busy}>
            {t('drawer.submit')}
          </SubmitButton>
        </div>
      </DeskForm>
    </section>
  );
}

const worthText = (worth: number): string => String(worth / 100);

function amountOf(counted: readonly { worth: number; pieces: number | null }[], worth: number): string {
  const pieces = counted.find((one) => one.worth === worth)?.pieces ?? null;
  return pieces === null ? '' : fenText(times(fen(worth), pieces));
}
