import { useTranslation } from 'react-i18next';
import { line } from '../../../src-shared/contract/text.ts';
import { fenText, type FenTrouble, sum } from '../../../src-shared/rules/fen.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { amountWords } from '../../app/form/amountTrouble.ts';
import { readWhole } from '../../app/form/readWhole.ts';
import type { Plan, PlanTrouble } from './plan.ts';
import type { TypedTaking } from './typedTaking.ts';

/** What is wrong, by field: `amount`, `payments.1.amount`. */
export type TakingErrors = Readonly<Record<string, string>>;

/** What is wrong at a field, as antd's `Form.Item` shows it. */
export const markOf = (errors: TakingErrors, field: string) =>
  errors[field] === undefined ? {} : ({ validateStatus: 'error', help: errors[field] } as const);

/** The first thing that is wrong on the counter, in the order of the fields, and the words for it. */
export function useTakingErrors() {
  const { t } = useTranslation(['receipts', 'shell']);
  return (typed: TypedTaking, plan: Plan): { field: string; words: string } | null => {
    if (typed.units.length === 0) return { field: 'unit', words: t('trouble.unit') };
    for (const field of ['payer', 'note'] as const) {
      if (field === 'note' && typed.note.trim() === '') continue;
      const read = line(field === 'payer' ? 40 : 60).safeParse(typed[field]);
      if (!read.success)
        return { field, words: t(typed[field].trim() === '' ? 'trouble.payer' : 'shell:field.wrongForm') };
    }
    if (typed.book?.bookId === '') return { field: 'book.bookId', words: t('trouble.book') };
    if (typed.book && typed.book.kind !== 'own' && readWhole(typed.book.no, 8) === null)
      return { field: 'book.no', words: t('trouble.no') };
    if (typed.book?.kind === 'hand' && typed.book.handwrittenOn === null)
      return { field: 'book.handwrittenOn', words: t('trouble.handwrittenOn') };
    const [trouble] = plan.troubles;
    return trouble ? { field: fieldOf(trouble), words: wordsOf(trouble) } : null;

    function wordsOf({ code, field }: PlanTrouble): string {
      const added = sum(plan.lines.filter(({ kind }) => kind === 'added').map(({ due }) => due));
      const paid = sum(plan.payments.map(({ amount }) => amount));
      if (code === 'nothing')
        return t(plan.lines.length === 0 ? 'trouble.nothingOwed' : 'shell:amount.nothing');
      if (code === 'less-than-added') return t('trouble.less-than-added', { yuan: fenText(added) });
      if (code === 'sums') return t('trouble.sums', { total: fenText(plan.total), paid: fenText(paid) });
      if (code === 'short-cash') return t('trouble.short-cash', { yuan: fenText(plan.cash) });
      if (isOfAmount(code)) return t(amountWords[code]);
      return field === 'agreed' ? t('trouble.agree') : t(`trouble.${code}`);
    }
  };
}

const isOfAmount = (code: PlanTrouble['code']): code is FenTrouble => code in amountWords;

/** Where the cursor goes after the ledger refused; `null` where it is about no field. */
export function refusalAt({ code }: Failure, { payments }: Plan): string | null {
  if (
    code === 'receipt/prepaid-short' ||
    code === 'receipt/prepaid-unfit' ||
    code === 'receipt/account-twice'
  )
    return `payments.${Math.max(
      0,
      payments.findIndex(({ method }) => method === 'prepaid'),
    )}.method`;
  if (code === 'receipt/value-date')
    return `payments.${Math.max(
      0,
      payments.findIndex(({ method }) => method === 'transfer'),
    )}.valueOn`;
  return fieldOfCode[code] ?? null;
}

const fieldOf = ({ field, nth, code }: PlanTrouble): string =>
  field === 'payments' ? `payments.${nth}.${code === 'method' ? 'method' : 'amount'}` : field;

const fieldOfCode: Readonly<Record<string, string>> = {
  'receipt/short-cash': 'tendered',
  'receipt/sums-differ': 'amount',
  'receipt/prepaid-not-agreed': 'agreed',
  'receipt/number-not-next': 'book.no',
  'receipt/hand-date': 'book.handwrittenOn',
  'receipt/not-a-hand-book': 'book.no',
  'charge/more-than-owed': 'amount',
};
