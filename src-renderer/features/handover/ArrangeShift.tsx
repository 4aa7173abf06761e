import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type ArrangedWhy, arrangedWhys } from '../../../src-shared/rules/handovers.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { offerNote } from '../../app/undo.tsx';
import styles from './PostScreen.module.css';

type Typed = {
  why: ArrangedWhy;
  fromOn: string | null;
  toOn: string | null;
  dutyShiftId: string | null;
  insteadOfId: string | null;
  staffId: string | null;
  note: string;
};
type Asked = 'dutyShiftId' | 'insteadOfId' | 'staffId';

/** A leader covers somebody's 轮休 or leave, or has one more person there on a holiday: from a day to a day, for one shift. */
export function ArrangeShift({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const colleagues = useLedger(contract.staff.colleagues, {}).data;
  const shifts = useLedger(contract.handover.dutyShifts, {}).data;
  const [form] = Form.useForm<Typed>();
  const isExtra = Form.useWatch('why', form) === 'extra';
  const { send, busy, failure } = useFormCommand(contract.handover.arrange, form, {
    fieldOf: {
      'arranged/past': 'fromOn',
      'arranged/days': 'toOn',
      'arranged/for-whom': 'insteadOfId',
      'arranged/oneself': 'staffId',
      'arranged/has-it': 'staffId',
      'arranged/is-away': 'staffId',
      'arranged/covered': 'insteadOfId',
    },
  });
  if (colleagues === undefined || shifts === undefined) return null;
  const atDesk = colleagues.filter(({ roles }) =>
    roles.some((role) => contract.handover.signIn.roles.some((one) => one === role)),
  );
  const inUse = shifts.filter(({ active }) => active);

  async function submit(typed: Typed): Promise<void> {
    const shift = inUse.find(({ id }) => id === typed.dutyShiftId);
    const comes = atDesk.find(({ id }) => id === typed.staffId);
    const stays = typed.why === 'extra' ? undefined : atDesk.find(({ id }) => id === typed.insteadOfId);
    if (shift === undefined) return missing('dutyShiftId');
    if (stays === undefined && typed.why !== 'extra') return missing('insteadOfId');
    if (comes === undefined) return missing('staffId');
    const fromOn = typed.fromOn ?? today;
    const result = await send({
      fromOn,
      toOn: typed.toOn ?? fromOn,
      dutyShiftId: shift.id,
      staffId: comes.id,
      insteadOfId: stays?.id ?? null,
      why: typed.why,
      note: orNull(typed.note),
    });
    if (!result.ok) return undefined;
    offerNote(t('roster.done', { name: comes.name, shift: shift.name }));
    return onClose();
  }

  function missing(name: Asked): void {
    form.setFields([{ name, errors: [t('away.chooseOne')] }]);
    form.focusField(name);
  }

  const people = atDesk.map(({ id, name }) => ({ value: id as string, words: name }));
  return (
    <FormDialog<Typed>
      title={t('roster.add')}
      verb={t('roster.submit')}
      form={form}
      initialValues={{
        why: 'rest',
        fromOn: today,
        toOn: null,
        dutyShiftId: inUse[0]?.id ?? null,
        insteadOfId: null,
        staffId: null,
        note: '',
      }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <Form.Item name="why" label={t('roster.why')}>
        <NumberedChoice
          label={t('roster.why')}
          choices={arrangedWhys.map((value) => ({ value, words: t(`roster.${value}`) }))}
          columns={3}
        />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item name="fromOn" label={t('roster.from')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="toOn" label={t('roster.to')} extra={t('roster.toHow')}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="dutyShiftId" label={t('prepare.shift')}>
        <NumberedChoice
          label={t('prepare.shift')}
          choices={inUse.map(({ id, name }) => ({ value: id as string, words: name }))}
          columns={3}
        />
      </Form.Item>
      {isExtra ? null : (
        <Form.Item name="insteadOfId" label={t('roster.insteadOf')}>
          <NumberedChoice label={t('roster.insteadOf')} choices={people} columns={2} />
        </Form.Item>
      )}
      <Form.Item name="staffId" label={t('roster.staff')}>
        <NumberedChoice label={t('roster.staff')} choices={people} columns={2} />
      </Form.Item>
      <Form.Item name="note" label={t('roster.note')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
