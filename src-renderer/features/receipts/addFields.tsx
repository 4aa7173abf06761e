import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import type { AddedLine, Owed } from './typedTaking.ts';

/** What every form that adds something to a receipt is given. */
export type AddProps = {
  households: readonly Owed[];
  close: () => void;
  onAdd: (...lines: readonly AddedLine[]) => void;
};

/** For which of the households on the receipt; not asked where there is only one. */
export function HouseholdItem({ households }: { households: readonly Owed[] }) {
  const { t } = useTranslation('receipts');
  if (households.length < 2) return null;
  return (
    <Form.Item name="unitId" label={t('find.label')}>
      <NumberedChoice
        label={t('find.label')}
        choices={households.map(({ unitId, unitCode }) => ({
          value: unitId as string,
          words: unitCode,
        }))}
        columns={3}
      />
    </Form.Item>
  );
}

/** One of the fee items, or whatever else has an id and words. */
export function ChoiceItem({ name, label, choices }: ChoiceProps) {
  return (
    <Form.Item name={name} label={label}>
      <NumberedChoice
        label={label}
        choices={choices.map(({ id, words }) => ({ value: id, words }))}
        columns={2}
      />
    </Form.Item>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  choices: readonly { id: string; words: string }[];
};
