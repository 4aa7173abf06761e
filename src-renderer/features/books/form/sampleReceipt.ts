import { useTranslation } from 'react-i18next';
import { capitalAmount } from '../../../../src-shared/rules/capitalAmount.ts';
import { type Fen, fen, fenText, sum } from '../../../../src-shared/rules/fen.ts';
import { receiptCode } from '../../../../src-shared/rules/slipCode.ts';
import { useOffice } from '../../../app/useOffice.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import type { ReceiptFacts } from '../../../slips/receipt/receiptPages.ts';

/** A receipt for the eye: three charges of a household, or the largest sum there can be. */
export function useSampleReceipt(): (
  facts: Pick<ReceiptFacts, 'template' | 'layout'>,
  isLargest?: boolean,
) => ReceiptFacts {
  const { t } = useTranslation('books');
  const office = useOffice();
  const { today = '' } = useOfficeTime();
  return (facts, isLargest = false) => {
    const charges = [
      line(t('sample.items.service'), 168_403, '100.24㎡', '12月', '1.40'),
      line(t('sample.items.waste'), 9600, '', '12月', '8.00'),
      line(t('sample.items.parking'), 60_000, '', '12月', '50.00'),
    ];
    const total = isLargest ? largest : sum(charges.map(({ amount }) => amount));
    return {
      ...facts,
      officeName: office?.officeName ?? t('sample.office'),
      letterhead: '',
      kind: 'receipt',
      number: 'A1-A000123',
      code: receiptCode(1, 123),
      date: today,
      takenAt: `${today} 16:31`,
      payer: t('sample.payer'),
      rooms: '3-1-502',
      area: '100.24㎡',
      lines: charges.map(({ columns }) => columns),
      totalFen: total,
      total: fenText(total),
      totalInWords: capitalAmount(total),
      methods: [
        { method: t('sample.methods.cash'), amount: '500.00' },
        { method: t('sample.methods.wechat'), amount: fenText(fen(total - 50_000)) },
      ],
      tendered: '600.00',
      change: '100.00',
      prepaidBalance: '',
      note: '',
      reversalOf: '',
      reason: '',
      takenBy: t('sample.takenBy'),
    };
  };

  function line(item: string, fens: number, quantity: string, factor: string, price: string) {
    const amount: Fen = fen(fens);
    const yuan = fenText(amount);
    const year = today.slice(0, 4);
    const columns: ReceiptFacts['lines'][number] = {
      room: '3-1-502',
      item,
      period: `${year}-01-01–${year}-12-31`,
      quantity,
      factor,
      price,
      due: yuan,
      paid: yuan,
      owed: '0.00',
      calculation: `${[quantity, `${price}元`, factor].filter(Boolean).join(' × ')} = ${yuan}元`,
    };
    return { amount, columns };
  }
}

/** 99,999,999.99 yuan: twenty-one capital numerals. */
const largest = fen(9_999_999_999);
