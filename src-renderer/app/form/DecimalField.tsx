import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readDecimal } from './readDecimal.ts';

type Props = {
  name: string | (string | number)[];
  label: string;
  /** How many decimals the ledger keeps: 2 of money, 3 of readings, 4 of prices. */
  places: number;
  suffix?: string;
  extra?: ReactNode;
  placeholder?: string;
  /** May be left empty. */
  isOptional?: boolean;
  /** The label is for screen readers only: it stands above a column of such fields. */
  isLabelUnseen?: boolean;
  /** At most so much, in the unit it is typed in. */
  most?: number;
};

/** A number typed as a text; what is wrong with it is said here when the form is sent. */
export function DecimalField(props: Props) {
  const { name, label, places, suffix, extra, placeholder, most } = props;
  const { isOptional = false, isLabelUnseen = false } = props;
  const { t } = useTranslation('shell');

  function look(typed: string | undefined): Promise<void> {
    const text = (typed ?? '').trim();
    if (text === '') return isOptional ? Promise.resolve() : refuse(t('field.required'));
    const read = readDecimal(text, places);
    if (!read.ok) return refuse(t(`number.${read.why}`, { n: places }));
    if (most !== undefined && read.value > most * 10 ** places) return refuse(t('number.most', { n: most }));
    return Promise.resolve();
  }

  return (
    <Form.Item
      name={name}
      {...(isLabelUnseen ? {} : { label })}
      extra={extra}
      validateTrigger={[]}
      rules={[{ validator: (_, typed: string | undefined) => look(typed) }]}
    >
      <Input
        inputMode="decimal"
        maxLength={20}
        className="numbers"
        {...(isLabelUnseen ? { 'aria-label': label } : {})}
        {...(suffix === undefined ? {} : { suffix })}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </Form.Item>
  );
}

const refuse = (words: string): Promise<never> => Promise.reject(new Error(words));
