import { InputNumber } from 'antd';

type Props = {
  id?: string;
  suffix: string;
  /** Its name where no label stands above it. */
  label?: string;
  /** In µm, as the ledger keeps it; Form gives and takes it. */
  value?: number | null;
  onChange?: (micrometres: number | null) => void;
};

/** A length typed in millimetres with one decimal; neither ↑ ↓ nor the wheel changes it. */
export function MillimetreInput({ id, suffix, label, value, onChange }: Props) {
  return (
    <InputNumber<number>
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      precision={1}
      step={0.1}
      controls={false}
      keyboard={false}
      changeOnWheel={false}
      suffix={suffix}
      className="numbers"
      style={{ width: '100%' }}
      styles={{ input: { textAlign: 'end' } }}
      parser={(typed) => Number((typed ?? '').normalize('NFKC').replace(/[^\d.-]/g, ''))}
      value={value === null || value === undefined ? null : value / 1000}
      onChange={(millimetres) => onChange?.(millimetres === null ? null : Math.round(millimetres * 10) * 100)}
    />
  );
}
