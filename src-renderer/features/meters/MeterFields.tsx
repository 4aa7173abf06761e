import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import { orNull } from '../../app/form/orNull.ts';

/** What is typed of a meter that is hung up. */
export type TypedMeter = {
  serial: string;
  place: string;
  multiplier: string;
  dialDigits: number | null;
  firstReading: string;
};

export const emptyMeter: TypedMeter = {
  serial: '',
  place: '',
  multiplier: '1',
  dialDigits: null,
  firstReading: '0',
};

/** The same as the ledger takes it. */
export const meterFacts = ({ serial, place, multiplier, dialDigits, firstReading }: TypedMeter) => ({
  serial,
  place: orNull(place),
  multiplier: scaled(multiplier, 3) ?? 0,
  dialDigits,
  firstReading: scaled(firstReading, 3) ?? 0,
});

/** 表号, where it hangs, 倍率, how many digits before the point, and what it shows when it begins. */
export function MeterFields() {
  const { t } = useTranslation('meters');
  return (
    <>
      <Form.Item name="serial" label={t('meter.serial')}>
        <Input maxLength={30} />
      </Form.Item>
      <DecimalField name="firstReading" label={t('meter.firstReading')} places={3} />
      <Form.Item name="dialDigits" label={t('meter.digits')} extra={t('meter.digitsHow')}>
        <InputNumber<string | number> {...wholeNumber} />
      </Form.Item>
      <DecimalField name="multiplier" label={t('meter.multiplier')} places={3} most={100_000} />
      <Form.Item name="place" label={t('meter.place')}>
        <Input maxLength={30} placeholder={t('meter.placeHow')} />
      </Form.Item>
    </>
  );
}
