import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { offerNote } from '../../app/undo.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { LeavePost } from './LeavePost.tsx';
import { type DutyShift, useOwnShift } from './useOwnShift.ts';
import styles from './PostScreen.module.css';

type Day = Output<typeof contract.handover.attendance>;

/** Whether one is here: 签到, 离岗 and 回岗, and the way to 签退. */
export function OwnPost({ own, away }: Pick<Day, 'own' | 'away'>) {
  const { t } = useTranslation('handover');
  if (own === null) return <NotHere />;
  return (
    <aside className={styles['own']} aria-label={t('post.own')}>
      {away === null ? <Here own={own} /> : <Away away={away} />}
    </aside>
  );
}

function NotHere() {
  const { t } = useTranslation('handover');
  const { shifts, own } = useOwnShift();
  return (
    <aside className={styles['own']} aria-label={t('post.own')}>
      <h2>{t('signIn.title')}</h2>
      <p>{t('signIn.about')}</p>
      {shifts === undefined ? null : <SignInForm shifts={shifts} ownId={own?.id ?? null} />}
    </aside>
  );
}

type Typed = { dutyShiftId: string | null; ready: boolean };

function SignInForm({ shifts, ownId }: { shifts: readonly DutyShift[]; ownId: string | null }) {
  const { t } = useTranslation('handover');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.handover.signIn, form, {
    fieldOf: {
      'duty-shift/unknown': 'dutyShiftId',
      'attendance/too-early': 'dutyShiftId',
      'attendance/shift-over': 'dutyShiftId',
      'attendance/signed-in': 'dutyShiftId',
      'attendance/covered': 'dutyShiftId',
    },
  });

  async function submit({ dutyShiftId, ready }: Typed): Promise<void> {
    const shift = shifts.find(({ id }) => id === dutyShiftId);
    if (shift === undefined) {
      form.setFields([{ name: 'dutyShiftId', errors: [t('prepare.shiftMissing')] }]);
      return form.focusField('dutyShiftId');
    }
    const result = await send({ dutyShiftId: shift.id, ready });
    if (result.ok) offerNote(t('signIn.done', { shift: shift.name }));
    return undefined;
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="sign-in-shift"
      initialValues={{ dutyShiftId: ownId, ready: true }}
      onSubmit={submit}
      startsHere
    >
      <Form.Item name="dutyShiftId" label={t('prepare.shift')}>
        <NumberedChoice
          label={t('prepare.shift')}
          choices={shifts.map(({ id, name, from, to }) => ({
            value: id as string,
            words: `${name} ${from}–${to}`,
          }))}
          columns={1}
        />
      </Form.Item>
      <Form.Item name="ready" valuePropName="checked">
        <Checkbox>{t('signIn.ready')}</Checkbox>
      </Form.Item>
      <FailureNote failure={failure} />
      <SubmitButton form={form} busy={busy}>
        {t('signIn.submit')}
      </SubmitButton>
    </DeskForm>
  );
}

function Here({ own }: { own: NonNullable<Day['own']> }) {
  const { t } = useTranslation('handover');
  const { at } = useOfficeWords();
  const navigate = useNavigate();
  const [isLeaving, leave] = useState(false);
  return (
    <>
      <h2>{t('post.hereSince', { shift: own.dutyShiftName, time: at(own.signedInAt) })}</h2>
      <p>{t('post.hereHow')}</p>
      <div className={styles['acts']}>
        <KeyButton keys="Alt+KeyL" onAct={() => leave(true)}>
          {t('away.open')}
        </KeyButton>
        <KeyButton keys="leaving" showOnly onAct={() => void navigate(paths.leaving)}>
          {t('leaving.open')}
        </KeyButton>
      </div>
      {isLeaving ? <LeavePost onClose={() => leave(false)} /> : null}
    </>
  );
}

function Away({ away }: { away: NonNullable<Day['away']> }) {
  const { t } = useTranslation('handover');
  const { time } = useOfficeTime();
  const { send, busy, failure } = useCommand(contract.handover.backAtPost);

  async function back(): Promise<void> {
    const result = await send({});
    if (result.ok) offerNote(t('away.backDone'));
  }

  return (
    <>
      <h2 className={styles['away']}>{t('away.since', { time: time(away.leftAt), reason: away.reason })}</h2>
      <p>
        {t(away.toldName === null ? 'post.relief' : 'post.reliefOf', {
          told: away.toldName,
          relief: away.reliefName,
        })}
      </p>
      <FailureNote failure={failure} />
      <KeyButton keys="Alt+KeyL" type="primary" loading={busy} onAct={() => void back()}>
        {t('away.back')}
      </KeyButton>
    </>
  );
}
