import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import type { AddedLine, Owed } from './typedTaking.ts';

/** What every form that adds something to a receipt is given. */
export type AddProps = {
  households: readonly Owed[];
  close: () => void;
  onAdd: (line: AddedLine) => void;
};

/** For which of the households on the receipt; not asked where there is only one. */
export function HouseholdItem({ households }: { households: readonly Owed[] }) {
  const { t } = useTranslation('receipts');
  if (households.length < 2) return null;
  return (
    <Form.Item name="unitId" label={t('find.label')}>
      <NumberedChoice
        label={t('find.label')}
        choices={households.map(({ unitId, unitCode }, nth) => ({
          value: unitId as string,
          digit: signs.charAt(nth),
          words: unitCode,
        }))}
        columns={3}
      />
    </Form.Item>
  );
}

/** One of the fee items, or whatever else has an id and words, by its sign. */
export function ChoiceItem({ name, label, choices }: ChoiceProps) {
  return (
    <Form.Item name={name} label={label}>
      <NumberedChoice
        label={label}
        choices={choices
          .slice(0, signs.length)
          .map(({ id, words }, nth) => ({ value: id, digit: signs.charAt(nth), words }))}
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

/** Nine by their digits, more by letters. */
const signs = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
