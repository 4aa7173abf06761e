import { addTo, asExpected, type Doing, done, methodOf, nothing, pick, sumOf, value } from './doing.ts';
import type { Account, Model, Receipt } from './model.ts';

/** 作废. */
export const voidIt: Doing = (office, model, a, b) => {
  const receipt = pick(model.receipts, a);
  if (!receipt) return nothing;
  const copiesBack = b > 0;
  const can = stands(receipt) && receipt.shift === office.shift() && copiesBack && model.canGiveBack(receipt);
  const result = office.ask('receipts.void', { id: receipt.id, reason: '写错', copiesBack });
  if (!asExpected(result, can, correctionCodes)) return 'refused';
  model.giveBack(receipt);
  receipt.state = 'voided';
  return done;
};

/** 红冲. */
export const reverse: Doing = (office, model, a, b) => {
  const receipt = pick(model.receipts, a);
  if (!receipt) return nothing;
  const way = pick(['finance', 'cash', 'reissue'], b)!;
  const can = stands(receipt) && way !== 'cash' && model.canGiveBack(receipt);
  const result = office.ask('receipts.reverse', {
    id: receipt.id,
    reason: '收错',
    way,
    approval: office.agreed,
  });
  if (!asExpected(result, can, [...correctionCodes, 'receipt/cash-refunds-off'])) return 'refused';
  const { id } = value(result) as { id: string };
  model.giveBack(receipt);
  receipt.state = 'reversed';
  model.receipts.push({
    id,
    shift: office.shift(),
    kind: 'reversal',
    lines: receipt.lines.map((line) => ({ ...line, amount: -line.amount })),
    payments: new Map(),
    aheadIds: [],
    state: 'stands',
  });
  return done;
};

const stands = ({ kind, state }: Receipt): boolean => kind === 'receipt' && state === 'stands';

const correctionCodes = [
  'receipt/voided',
  'receipt/reversed',
  'receipt/not-voidable',
  'receipt/not-reversible',
  'receipt/shift-over',
  'receipt/copies-missing',
  'receipt/prepaid-spent',
  'receipt/deposit-refunded',
];

/** 改方式. */
export const method: Doing = (office, model, a, b) => {
  const wish = b % 2 === 0 ? pick(payableFromAccount(model), a) : undefined;
  const receipt = wish?.receipt ?? pick(model.receipts, a);
  if (!receipt) return nothing;
  const from = wish?.from ?? pick([...receipt.payments.keys(), 'card'], b)!.split(' ')[0]!;
  const to = wish ? 'prepaid' : pick(['cash', 'prepaid', 'wechat'], a)!;
  const accountId = wish?.accountId ?? pick([...model.accounts.keys()], a) ?? null;
  const account = accountId === null ? null : model.accounts.get(accountId)!;
  if (to === 'prepaid' && accountId === null) return nothing;
  const moved = [...receipt.payments].filter(([name]) => name.split(' ')[0] === from);
  const amount = sumOf(moved.map(([, of]) => of));
  const isFit =
    to !== 'prepaid' || (account !== null && fitsAfter(model, receipt, accountId!, account, amount));
  const can = stands(receipt) && receipt.shift === office.shift() && from !== to && amount > 0 && isFit;
  const result = office.ask('receipts.changeMethod', {
    id: receipt.id,
    from,
    to,
    accountId: to === 'prepaid' ? accountId : null,
    reference: null,
  });
  const codes = [
    ...correctionCodes,
    'receipt/no-such-method',
    'receipt/same-method',
    'receipt/prepaid-method',
    'receipt/account-twice',
    'receipt/account-twice',
    'receipt/prepaid-short',
  ];
  if (!asExpected(result, can, codes)) return 'refused';
  for (const [name, of] of moved) {
    receipt.payments.delete(name);
    if (name.startsWith('prepaid ')) model.move(name.slice(8), of);
  }
  addTo(receipt.payments, methodOf(to, accountId), amount);
  if (to !== 'prepaid') return done;
  model.move(accountId!, -amount);
  return 'done from an account';
};

/** What could have been paid by prepaid money as well: chance alone seldom finds it. */
const payableFromAccount = (model: Model) =>
  model.receipts
    .filter(stands)
    .flatMap((receipt) =>
      [...receipt.payments].flatMap(([from, amount]) =>
        from.startsWith('prepaid ')
          ? []
          : [...model.accounts]
              .filter(([id, account]) => fitsAfter(model, receipt, id, account, amount))
              .map(([accountId]) => ({ receipt, from, accountId })),
      ),
    );

/** All the prepaid money of a receipt together fits its charges, each account once, and is there. */
function fitsAfter(
  model: Model,
  { lines, payments }: Receipt,
  accountId: string,
  account: Account,
  amount: number,
): boolean {
  const chargesOf = (itemId: string | null): number =>
    sumOf(
      lines
        .filter(({ chargeId }) => {
          const charge = chargeId === undefined ? undefined : model.charges.get(chargeId);
          return charge?.unitId === account.unitId && (itemId === null || charge.itemId === itemId);
        })
        .map((line) => line.amount),
    );
  const others = [...payments]
    .filter(([name]) => name.startsWith('prepaid '))
    .filter(([name]) => model.accounts.get(name.slice(8))!.unitId === account.unitId)
    .map(([, of]) => of);
  const isThereAlready =
    payments.has(`prepaid ${accountId}`) || lines.some((line) => line.accountId === accountId);
  return (
    !isThereAlready &&
    amount <= chargesOf(account.itemId) &&
    amount + sumOf(others) <= chargesOf(null) &&
    amount <= account.balance
  );
}
