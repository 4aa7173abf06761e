import { Button, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { receiptFields } from '../../../../src-shared/rules/receiptPaper.ts';
import { MillimetreInput } from '../../../app/form/MillimetreInput.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import styles from './form.module.css';

/** One row for each fact: what it is, where it stands, how wide and how large. */
export function LayoutFields() {
  const { t } = useTranslation('books');
  return (
    <Form.List
      name="fields"
      rules={[
        {
          validator: async (_, fields: unknown[] | undefined) => {
            if (!fields?.length) throw new Error(t('layouts.noField'));
          },
        },
      ]}
    >
      {(rows, { add, remove }, { errors }) => (
        <div className={styles['fields']}>
          <div aria-hidden="true">
            {columns.map((column) => (
              <span key={column}>{t(`layouts.column.${column}`)}</span>
            ))}
            <span />
          </div>
          {rows.map(({ key, name }) => (
            <fieldset key={key}>
              <Form.Item name={[name, 'field']}>
                <Select
                  aria-label={t('layouts.column.field')}
                  options={receiptFields.map((value) => ({ value, label: t(`layouts.field.${value}`) }))}
                />
              </Form.Item>
              {(['xUm', 'yUm', 'widthUm'] as const).map((measure) => (
                <Form.Item key={measure} name={[name, measure]}>
                  <MillimetreInput suffix="" label={t(`layouts.column.${columnOf[measure]}`)} />
                </Form.Item>
              ))}
              <Form.Item name={[name, 'size']}>
                <PointInput label={t('layouts.column.size')} />
              </Form.Item>
              <Form.Item name={[name, 'align']}>
                <Select
                  aria-label={t('layouts.column.align')}
                  options={aligns.map((value) => ({ value, label: t(`layouts.align.${value}`) }))}
                />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)}>
                {t('layouts.remove')}
              </Button>
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          <KeyButton
            keys="Alt+KeyN"
            onAct={() =>
              add({ field: 'note', xUm: 10_000, yUm: 10_000, widthUm: 40_000, size: 100, align: 'left' })
            }
          >
            {t('layouts.addField')}
          </KeyButton>
        </div>
      )}
    </Form.List>
  );
}

type PointProps = {
  id?: string;
  label: string;
  value?: number | null;
  onChange?: (tenths: number | null) => void;
};

/** A size typed in points with one decimal, kept in tenths. */
function PointInput({ id, label, value, onChange }: PointProps) {
  return (
    <InputNumber<number>
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      precision={1}
      controls={false}
      keyboard={false}
      changeOnWheel={false}
      className="numbers"
      style={{ width: '100%' }}
      styles={{ input: { textAlign: 'end' } }}
      value={value === null || value === undefined ? null : value / 10}
      onChange={(points) => onChange?.(points === null ? null : Math.round(points * 10))}
    />
  );
}

const columns = ['field', 'x', 'y', 'width', 'size', 'align'] as const;
const columnOf = { xUm: 'x', yUm: 'y', widthUm: 'width' } as const;
const aligns = ['left', 'right', 'centre'] as const;
