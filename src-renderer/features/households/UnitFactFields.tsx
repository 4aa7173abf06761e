import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { readArea } from '../../../src-shared/rules/area.ts';
import { occupancies, usages } from '../../../src-shared/rules/estate.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import styles from './fields.module.css';

/** The fields of a unit's facts, named as in the contract. */
export function UnitFactFields() {
  const { t } = useTranslation('households');
  const areaRule = {
    validator: async (_: unknown, typed: string | undefined) => {
      if (!typed?.trim()) return;
      const reading = readArea(typed);
      if (!reading.ok)
        throw new Error(t(areaTroubles[reading.why], { suggestion: reading.suggestion ?? '' }));
    },
  };
  const usageOptions = usages.map((value) => ({ value, label: t(`usage.${value}`) }));
  const occupancyOptions = occupancies.map((value) => ({ value, label: t(`occupancy.${value}`) }));
  return (
    <div className={styles['three']}>
      <Form.Item name="floor" label={t('unit.floor')}>
        <InputNumber<string | number> {...wholeNumber} />
      </Form.Item>
      <Form.Item name="areaCm2" label={t('unit.area')} rules={[areaRule]} validateTrigger="onBlur">
        <Input suffix="㎡" inputMode="decimal" />
      </Form.Item>
      <Form.Item name="innerAreaCm2" label={t('unit.innerArea')} rules={[areaRule]} validateTrigger="onBlur">
        <Input suffix="㎡" inputMode="decimal" />
      </Form.Item>
      <Form.Item name="usage" label={t('unit.usage')}>
        <Select allowClear options={usageOptions} placeholder={t('unknown.choice')} />
      </Form.Item>
      <Form.Item name="occupancy" label={t('unit.occupancy')}>
        <Select allowClear options={occupancyOptions} placeholder={t('unknown.choice')} />
      </Form.Item>
      <Form.Item name="residentCount" label={t('unit.residentCount')}>
        <InputNumber<string | number> {...wholeNumber} />
      </Form.Item>
      <Form.Item name="handedOverOn" label={t('unit.handedOverOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="movedInOn" label={t('unit.movedInOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="warrantyUntil" label={t('unit.warrantyUntil')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="note" label={t('unit.note')} className={styles['whole'] ?? ''}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </div>
  );
}

const areaTroubles = {
  'area/shape': 'field.areaShape',
  'area/too-fine': 'field.areaTooFine',
  'area/out-of-range': 'field.areaOutOfRange',
} as const;
