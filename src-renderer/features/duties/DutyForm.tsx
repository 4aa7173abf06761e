import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { roles } from '../../../src-shared/contract/procedure.ts';
import { freeDayRules, frequencies } from '../../../src-shared/rules/dutyCalendar.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { ClockInput } from '../../app/form/ClockInput.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { Panel } from '../../app/Panel.tsx';
import { useDutyTitle } from '../../app/today/useDutyTitle.ts';
import { offerNote } from '../../app/undo.tsx';
import { DigitTicks } from './DigitTicks.tsx';
import {
  isByWeek,
  monthsOf,
  newDuty,
  readDuty,
  type Rule,
  type TypedDuty,
  typedDuty,
  weekdays,
} from './duty.ts';
import styles from '../../app/form/PanelForm.module.css';

type Props = { rule: Rule | null; onClose: () => void };

/** A duty of the calendar is changed, or one of the office's own is added; it is put out of use, never thrown away. */
export function DutyForm({ rule, onClose }: Props) {
  const { t } = useTranslation(['duties', 'staff', 'today']);
  const titleOf = useDutyTitle();
  const [form] = Form.useForm<TypedDuty>();
  const first = rule ? typedDuty(rule) : newDuty;
  const frequency = Form.useWatch('frequency', form) ?? first.frequency;
  const isLastDay = Form.useWatch('isLastDay', form) ?? first.isLastDay;
  const { send, busy, failure } = useFormCommand(contract.duties.saveDuty, form, {
    hints: {
      monthDay: t('form.monthDayHow'),
      periodMonth: t('form.periodMonthHow', { n: monthsOf[frequency] }),
      leadDays: t('form.leadDaysHow'),
      due: t('form.clockHow'),
      remind: t('form.clockHow'),
      roles: t('form.rolesMissing'),
    },
    fieldOf: {
      'duty/title-missing': 'title',
      'duty/title-taken': 'title',
      'duty/day-missing': 'weekdays',
      'duty/remind-after-due': 'remind',
    },
  });
  const isOwn = rule === null || rule.name.startsWith('own-');

  async function submit(typed: TypedDuty): Promise<void> {
    const values = readDuty({ ...first, ...typed });
    const result = await send({ ...values, name: rule?.name ?? null, title: orNull(typed.title) });
    if (!result.ok) return;
    offerNote(t('form.saved', { title: titleOf(result.value) }));
    onClose();
  }

  return (
    <Panel
      title={rule ? titleOf(rule) : t('add')}
      about={rule ? t(rule.proved ? 'byRecord' : 'byHand') : t('form.addAbout')}
      step=""
      back={t('close')}
      onBack={onClose}
    >
      <DeskForm<TypedDuty>
        form={form}
        name="duty"
        className={styles['form'] ?? ''}
        initialValues={first}
        onSubmit={submit}
        startsHere
      >
        <Form.Item name="title" label={t(isOwn ? 'form.title' : 'form.titleMaybe')}>
          <Input
            maxLength={40}
            {...(rule && !isOwn ? { placeholder: t(`today:duty.${rule.name as 'morning-check'}`) } : {})}
          />
        </Form.Item>
        <Form.Item name="frequency" label={t('form.frequency')}>
          <NumberedChoice
            label={t('form.frequency')}
            choices={frequencies.map((value) => ({ value, words: t(`part.${value}`) }))}
            columns={3}
          />
        </Form.Item>
        {isByWeek(frequency) ? (
          <Form.Item name="weekdays" label={t('form.weekdays')}>
            <DigitTicks
              label={t('form.weekdays')}
              choices={weekdays.map((value) => ({ value, words: t(`weekday.${value}`) }))}
            />
          </Form.Item>
        ) : (
          <>
            {monthsOf[frequency] === 1 ? null : (
              <Form.Item name="periodMonth" label={t('form.periodMonth', { n: monthsOf[frequency] })}>
                <Input maxLength={2} inputMode="numeric" />
              </Form.Item>
            )}
            <Form.Item name="isLastDay" valuePropName="checked">
              <Checkbox>{t('form.lastDay')}</Checkbox>
            </Form.Item>
            {isLastDay ? null : (
              <Form.Item name="monthDay" label={t('form.monthDay')}>
                <Input maxLength={2} inputMode="numeric" />
              </Form.Item>
            )}
          </>
        )}
        <Form.Item name="freeDays" label={t('form.freeDays')}>
          <NumberedChoice
            label={t('form.freeDays')}
            choices={freeDayRules.map((value) => ({ value, words: t(`freeDays.${value}`) }))}
            columns={2}
          />
        </Form.Item>
        <Form.Item name="due" label={t('form.due')}>
          <ClockInput />
        </Form.Item>
        <Form.Item name="remind" label={t('form.remind')}>
          <ClockInput />
        </Form.Item>
        <Form.Item name="leadDays" label={t('form.leadDays')}>
          <Input maxLength={2} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="roles" label={t('form.roles')}>
          <DigitTicks
            label={t('form.roles')}
            choices={roles.map((value) => ({ value, words: t(`staff:role.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('form.active')}</Checkbox>
        </Form.Item>
        <footer>
          <FailureNote failure={failure} />
          <SubmitButton form={form} busy={busy}>
            {t('form.submit')}
          </SubmitButton>
        </footer>
      </DeskForm>
    </Panel>
  );
}
