import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { monthEnd } from '../../app/usualSpans.ts';

type Made = Output<Contract['fees']['printNotices']>;
type Typed = { payBy: string | null };
type Props = { unitIds: readonly string[]; onClose: () => void; onMade: (made: Made) => void };

/** FEE-09: until when the households picked are asked to pay; the notices are made at once and printed one by one. */
export function PrintNotices({ unitIds, onClose, onMade }: Props) {
  const { t } = useTranslation('fees');
  const { today = '' } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.printNotices, form, {
    hints: { payBy: t('day.hint') },
    fieldOf: { 'dunning/promise-past': 'payBy' },
  });
  const picks = today === '' ? [] : [dayFrom(today, 7), dayFrom(today, 15), monthEnd(today)];

  async function submit({ payBy }: Typed): Promise<void> {
    const made: Made = { papers: [], skipped: 0 };
    for (let from = 0; from < unitIds.length; from += mostAtOnce) {
      const some = unitIds.slice(from, from + mostAtOnce);
      const result = await send({ unitIds: some, payBy: payBy ?? '' });
      if (!result.ok && result.error.code === 'dunning/nothing-owed' && unitIds.length > mostAtOnce) {
        made.skipped += some.length;
        continue;
      }
      if (!result.ok) {
        if (made.papers.length > 0) onMade(made);
        return;
      }
      made.papers.push(...result.value.papers);
      made.skipped += result.value.skipped;
    }
    onMade(made);
  }

  return (
    <FormDialog<Typed>
      title={t('notices.title', { n: unitIds.length })}
      verb={t('notices.verb')}
      form={form}
      initialValues={{ payBy: picks[1] ?? null }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <Form.Item name="payBy" label={t('notices.payBy')} extra={t('notices.what')}>
        <DayInput />
      </Form.Item>
      <QuickPicks inDialog picks={[...new Set(picks)]} onPick={(payBy) => form.setFieldsValue({ payBy })} />
    </FormDialog>
  );
}

/** What the contract takes in one go. */
const mostAtOnce = 500;
