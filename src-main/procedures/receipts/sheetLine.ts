import { areaText } from '../../../src-shared/rules/area.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { type Fen, fenText, minus } from '../../../src-shared/rules/fen.ts';
import type { ReceiptColumn } from '../../../src-shared/rules/receiptPaper.ts';
import type { DescribedLine } from './describeLines.ts';
import { lineName } from './lineName.ts';

/** One line of a receipt, column by column, as it prints; what it has nothing to say of is ''. */
export function sheetLine(line: DescribedLine & { amount: Fen }): Record<ReceiptColumn, string> {
  const { amount_fen: due, settled_fen: settled } = line;
  return {
    room: line.unit_code ?? '',
    item: lineName(line),
    period: periodText(line),
    quantity: quantityText(line),
    factor: factorText(line.calculation),
    price: line.price === null ? '' : decimalText(line.price, 4, 2),
    due: fenText(due ?? line.amount),
    waived: amountOrNothing(line.waiver),
    offset: amountOrNothing(line.offset),
    paid: fenText(line.amount),
    owed: due === null || settled === null ? '' : fenText(minus(minus(due, settled), line.amount)),
    calculation: line.calculation ?? '',
  };
}

const amountOrNothing = (amount: Fen | null): string => (amount ? fenText(amount) : '');

/** The days it is for, both included; '' of what comes once. */
export function periodText({ from_on: from, to_on: to, method }: DescribedLine): string {
  if (from === null || to === null || method === 'once') return '';
  return from === to ? from : `${from}–${to}`;
}

function quantityText({ quantity, method, quantity_unit: unit }: DescribedLine): string {
  if (quantity === null) return '';
  const isArea = method === 'area' || method === 'floor';
  return isArea ? `${areaText(quantity)}㎡` : `${decimalText(quantity, 3)}${unit ?? ''}`;
}

/** What quantity and price are taken by besides (系数), as the calculation has it: 12月, 70%; '' of one in several pieces. */
export function factorText(calculation: string | null): string {
  const product = calculation?.split(' = ')[0] ?? '';
  return product.includes(' + ') ? '' : product.split(' × ').slice(2).join(' × ');
}
