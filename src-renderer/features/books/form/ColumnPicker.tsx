import { Button, Checkbox } from 'antd';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReceiptColumn, receiptColumns } from '../../../../src-shared/rules/receiptPaper.ts';
import styles from './form.module.css';

type Props = {
  id?: string;
  value?: ReceiptColumn[];
  onChange?: (columns: ReceiptColumn[]) => void;
  ref?: Ref<{ focus: () => void }>;
};

/** Which columns a receipt has and in which order: Space takes one in or out, Alt with ↑ ↓ moves it. */
export function ColumnPicker({ id, value = [], onChange, ref }: Props) {
  const { t } = useTranslation(['books', 'slips']);
  const list = useRef<HTMLUListElement>(null);
  const [order, setOrder] = useState<readonly ReceiptColumn[]>(() => [
    ...value,
    ...receiptColumns.filter((column) => !value.includes(column)),
  ]);
  useImperativeHandle(ref, () => ({ focus: () => list.current?.querySelector('input')?.focus() }));

  const choose = (columns: readonly ReceiptColumn[], chosen: readonly ReceiptColumn[]) => {
    setOrder(columns);
    onChange?.(columns.filter((column) => chosen.includes(column)));
  };
  const toggle = (column: ReceiptColumn, isIn: boolean) =>
    choose(order, isIn ? [...value, column] : value.filter((one) => one !== column));
  function move(column: ReceiptColumn, step: -1 | 1) {
    const from = order.indexOf(column);
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    const moved = order.filter((one) => one !== column);
    choose([...moved.slice(0, to), column, ...moved.slice(to)], value);
  }
  function press(event: KeyboardEvent, column: ReceiptColumn) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(column, event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <ul ref={list} id={id} className={styles['columns']}>
      {order.map((column, at) => (
        <li key={column}>
          <Checkbox
            checked={value.includes(column)}
            onChange={({ target }) => toggle(column, target.checked)}
            onKeyDown={(event) => press(event, column)}
          >
            {t(`slips:receipt.column.${column}`)}
          </Checkbox>
          <Button
            size="small"
            type="text"
            tabIndex={-1}
            {...(at === 0 ? shut : {})}
            onClick={() => move(column, -1)}
          >
            {t('form.up')}
          </Button>
          <Button
            size="small"
            type="text"
            tabIndex={-1}
            {...(at === order.length - 1 ? shut : {})}
            onClick={() => move(column, 1)}
          >
            {t('form.down')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Said only where it holds, so that a form nobody may change keeps its buttons shut. */
const shut = { disabled: true } as const;
