import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import styles from './fields.module.css';

/** What is known of a building (HOU-02), as it stands in a form. */
export type BuildingFacts = {
  floors: number | null;
  /** Radio buttons know texts only. */
  hasLift: 'yes' | 'no' | '';
  structure: string;
  pipes: string;
};

export const liftFrom = (typed: BuildingFacts['hasLift'] | undefined): boolean | null =>
  typed === 'yes' ? true : typed === 'no' ? false : null;

export const liftOf = (hasLift: boolean | null): BuildingFacts['hasLift'] =>
  hasLift === null ? '' : hasLift ? 'yes' : 'no';

/** The fields of a building's facts. */
export function BuildingFields() {
  const { t } = useTranslation('households');
  return (
    <>
      <div className={styles['two']}>
        <Form.Item name="floors" label={t('building.floors')}>
          <InputNumber<string | number> {...wholeNumber} />
        </Form.Item>
        <Form.Item name="hasLift" label={t('building.lift')}>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            options={[
              { value: 'yes', label: t('building.hasLift') },
              { value: 'no', label: t('building.noLift') },
              { value: '', label: t('unknown.choice') },
            ]}
          />
        </Form.Item>
      </div>
      <Form.Item name="structure" label={t('building.structure')}>
        <Input maxLength={60} placeholder={t('building.structureHint')} />
      </Form.Item>
      <Form.Item name="pipes" label={t('building.pipes')}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          placeholder={t('building.pipesHint')}
        />
      </Form.Item>
    </>
  );
}
