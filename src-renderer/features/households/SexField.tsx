import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Sex, sexes } from '../../../src-shared/rules/estate.ts';

/** What is known of a person, as it stands in a form; radio buttons know texts only. */
export type PersonFacts = { name: string; sex: Sex | ''; note: string };

export const sexOf = (sex: Sex | null): PersonFacts['sex'] => sex ?? '';
export const sexFrom = (typed: PersonFacts['sex'] | undefined): Sex | null => typed || null;

/** 性别, which may stay unknown. */
export function SexField({ disabled = false }: { disabled?: boolean }) {
  const { t } = useTranslation('households');
  return (
    <Form.Item name="sex" label={t('person.sex')}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        disabled={disabled}
        options={[
          ...sexes.map((value) => ({ value: value as PersonFacts['sex'], label: t(`sex.${value}`) })),
          { value: '', label: t('unknown.choice') },
        ]}
      />
    </Form.Item>
  );
}
