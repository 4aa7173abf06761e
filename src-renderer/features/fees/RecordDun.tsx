import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { dunningResults, type DunningResult } from '../../../src-shared/rules/feeItems.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { useDraft } from '../../app/drafts.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { monthEnd } from '../../app/usualSpans.ts';

type Typed = {
  way: 'phone' | 'visit' | null;
  result: DunningResult | null;
  promisedOn: string | null;
  note: string;
};
type Props = { unitId: string; unitCode: string; onClose: () => void };

/** FEE-09: a call or a visit about what is owed, what was said, and by when it will be paid. */
export function RecordDun({ unitId, unitCode, onClose }: Props) {
  const { t } = useTranslation('fees');
  const { today = '' } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.dun, form, {
    hints: { promisedOn: t('day.hint') },
    fieldOf,
  });
  const [draft, keep] = useDraft<Typed>(`fees/${unitId}/dun`, t('dun.title', { unit: unitCode }));
  // not watched: the field for the day has to be there when the number key goes on to the next field
  const [result, setResult] = useState(draft?.result ?? null);
  const picks = today === '' ? [] : [dayFrom(today, 3), dayFrom(today, 7), monthEnd(today)];

  async function submit({ way, result: said, promisedOn, note }: Typed): Promise<void> {
    const missing = (
      [
        ['way', way],
        ['result', said],
      ] as const
    ).filter(([, value]) => value === null);
    if (way === null || said === null) {
      form.setFields(missing.map(([name]) => ({ name, errors: [t('choose')] })));
      return form.focusField(missing[0]?.[0] ?? 'way');
    }
    const answer = await send({
      unitId,
      way,
      result: said,
      promisedOn: said === 'promised' ? promisedOn : null,
      note: orNull(note),
    });
    if (!answer.ok) return;
    keep(undefined);
    onClose();
  }

  return (
    <FormDialog<Typed>
      title={t('dun.title', { unit: unitCode })}
      form={form}
      initialValues={fieldsOf(draft, emptyDun)}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={(typed) => {
        setResult(typed.result);
        keep(typed);
      }}
    >
      <Form.Item name="way" label={t('dun.way')}>
        <NumberedChoice
          label={t('dun.way')}
          columns={2}
          choices={[
            { value: 'phone', words: t('way.phone') },
            { value: 'visit', words: t('way.visit') },
          ]}
        />
      </Form.Item>
      <Form.Item name="result" label={t('dun.result')}>
        <NumberedChoice
          label={t('dun.result')}
          columns={3}
          choices={dunningResults.map((value) => ({
            value,
            words: t(`result.${value}`),
          }))}
        />
      </Form.Item>
      {result === 'promised' ? (
        <>
          <Form.Item name="promisedOn" label={t('dun.promisedOn')}>
            <DayInput />
          </Form.Item>
          <QuickPicks
            inDialog
            picks={[...new Set(picks)]}
            onPick={(promisedOn) => {
              form.setFieldsValue({ promisedOn });
              keep({ ...form.getFieldsValue(true), promisedOn });
            }}
          />
        </>
      ) : null}
      <Form.Item name="note" label={t('dun.note')}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDialog>
  );
}

const emptyDun: Typed = { way: null, result: null, promisedOn: null, note: '' };
const fieldOf: FieldOf<Typed> = {
  'dunning/promise-missing': 'promisedOn',
  'dunning/promise-past': 'promisedOn',
  'dunning/promise-unfit': 'promisedOn',
};
