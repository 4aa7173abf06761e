import { expect } from 'vitest';
import { addTo, type Doing, done, methodOf, nothing, pick, sumOf, takeUpLateFees, value } from './doing.ts';
import type { Account, Line, Model, Receipt } from './model.ts';
import type { Office } from './office.ts';

type Owed = { charges: { id: string; lateFeeFen: number }[] };
type Ahead = {
  itemId: string;
  objectId: string;
  periods: { amountFen: number }[];
}[];
type Taken = {
  id: string;
  lines: { chargeId: string | null; accountId: string | null; depositId: string | null; amountFen: number }[];
};

/** Somebody pays: some charges whole or in part, ahead, once, into an account, a deposit; mixed as it comes. */
export const take: Doing = (office, model, a, b) => {
  const dice = diceOf(a, b);
  const unitId = pick(model.block.unitIds, dice(3))!;
  const lines = linesWanted(office, model, unitId, dice);
  if (lines.length === 0) return nothing;
  const total = sumOf(lines.map(({ amountFen }) => amountFen));
  const payments = paymentsWanted(model, lines, total, dice);
  const asked = {
    startedAt: office.now() - 60_000,
    unitId,
    payer: '张三',
    lines,
    payments,
    tenderedFen: null,
    prepaidAgreed: true,
    confirmed: true,
    bookId: null,
    no: null,
    handwrittenOn: null,
    note: null,
  };
  const taken = value(office.ask('receipts.take', asked)) as Taken;
  const booked = model.discover(office);
  for (const { accountId } of taken.lines) if (accountId !== null) takeUpAccount(office, model, accountId);
  const receipt: Receipt = {
    id: taken.id,
    shift: office.shift(),
    kind: 'receipt',
    lines: taken.lines.map(lineOf),
    payments: new Map(),
    aheadIds: booked.filter(([, { source }]) => source === 'ahead').map(([id]) => id),
    state: 'stands',
  };
  for (const { method, amountFen, accountId } of payments) {
    addTo(receipt.payments, methodOf(method, accountId), amountFen);
    if (accountId !== null) model.move(accountId, -amountFen);
  }
  for (const { chargeId, accountId, depositId, amount } of receipt.lines) {
    if (chargeId !== undefined) model.settle(chargeId, amount);
    if (accountId !== undefined) model.move(accountId, amount);
    if (depositId !== undefined)
      model.deposits.set(depositId, { amount, refunded: 0, deducted: 0, isCancelled: false });
  }
  expect(sumOf(receipt.lines.map(({ amount }) => amount))).toBe(total);
  model.receipts.push(receipt);
  takeUpLateFees(office, model);
  return done;
};

type Wanted = { kind: string; amountFen: number; [fact: string]: unknown };

function linesWanted(office: Office, model: Model, unitId: string, dice: Dice): Wanted[] {
  const lines: Wanted[] = [];
  const open = model.open().filter(([, charge]) => charge.unitId === unitId || dice(6) === 0);
  for (const [chargeId, { amount, settled }] of open.slice(0, 1 + dice(4))) {
    const balance = amount - settled;
    const amountFen = dice(3) === 0 ? 1 + dice(balance) : balance;
    lines.push({ kind: 'charge', chargeId, amountFen });
  }
  if (dice(5) === 0) {
    const [owed] = value(office.ask('fees.owed', { unitIds: [unitId] })) as Owed[];
    const late = owed?.charges.find(({ lateFeeFen }) => lateFeeFen > 0);
    if (late) {
      const amountFen = dice(2) === 0 ? late.lateFeeFen : 1 + dice(late.lateFeeFen);
      lines.push({ kind: 'late-fee', chargeId: late.id, amountFen });
    }
  }
  if (dice(5) === 0) {
    const [ahead] = value(office.ask('fees.ahead', { unitId })) as Ahead;
    const periods = 1 + dice(3);
    const wanted = ahead?.periods.slice(0, periods) ?? [];
    if (ahead && wanted.length === periods)
      lines.push({
        kind: 'ahead',
        unitId,
        itemId: ahead.itemId,
        objectId: ahead.objectId,
        periods,
        amountFen: sumOf(wanted.map(({ amountFen }) => amountFen)),
      });
  }
  if (dice(6) === 0) {
    const amountFen = 1 + dice(9_999);
    const price = amountFen * 100;
    lines.push({ kind: 'once', unitId, itemId: office.items.once, quantity: 1000, price, amountFen });
  }
  if (dice(3) === 0) {
    const itemId = dice(3) === 0 ? office.items.area : null;
    lines.push({ kind: 'prepaid', unitId, itemId, amountFen: 1 + dice(200_000) });
  }
  if (dice(6) === 0)
    lines.push({ kind: 'deposit', unitId, itemId: office.items.deposit, amountFen: 1 + dice(200_000) });
  return lines;
}

type Paid = { method: string; amountFen: number; accountId: string | null; reference: null; valueOn: null };

/** Some prepaid money of the households where it fits, the rest in cash, by one channel, or by both. */
function paymentsWanted(model: Model, lines: readonly Wanted[], total: number, dice: Dice): Paid[] {
  const payments: Paid[] = [];
  const pay = (method: string, amountFen: number, accountId: string | null = null): void => {
    if (amountFen > 0) payments.push({ method, amountFen, accountId, reference: null, valueOn: null });
  };
  let left = total;
  if (dice(2) === 0)
    for (const [id, account] of model.accounts) {
      const fits = sumOf(lines.map((line) => (canPay(model, account, line) ? line.amountFen : 0)));
      const most = Math.min(account.balance, fits, left);
      const isFilledToo = lines.some(({ kind, unitId }) => kind === 'prepaid' && unitId === account.unitId);
      if (most <= 0 || isFilledToo || payments.some(({ method }) => method === 'prepaid')) continue;
      const amount = dice(2) === 0 ? most : 1 + dice(most);
      pay('prepaid', amount, id);
      left -= amount;
    }
  const cash = pick([left, 0, dice(left + 1)], dice(3))!;
  pay('cash', cash);
  pay(pick(['wechat', 'alipay', 'card'], dice(3))!, left - cash);
  return payments;
}

/** Prepaid money pays charges that are there already, of its own household and item. */
function canPay(model: Model, { unitId, itemId }: Account, line: Wanted): boolean {
  const charge = line.kind === 'charge' ? model.charges.get(String(line['chargeId'])) : undefined;
  return charge !== undefined && charge.unitId === unitId && (itemId === null || charge.itemId === itemId);
}

const lineOf = ({ chargeId, accountId, depositId, amountFen }: Taken['lines'][number]): Line => ({
  ...(chargeId !== null && { chargeId }),
  ...(accountId !== null && { accountId }),
  ...(depositId !== null && { depositId }),
  amount: amountFen,
});

function takeUpAccount(office: Office, model: Model, accountId: string): void {
  if (model.accounts.has(accountId)) return;
  const [row] = office.rows<{ unit_id: string; item_id: string | null }>(
    'SELECT unit_id, item_id FROM prepaid_accounts WHERE id = ?',
    accountId,
  );
  model.accounts.set(accountId, { unitId: row!.unit_id, itemId: row!.item_id, balance: 0, isAuto: false });
}

type Dice = (sides: number) => number;

/** Throws of one act: the same numbers, the same throws. */
function diceOf(a: number, b: number): Dice {
  let state = (a ^ (b * 2_654_435_761)) >>> 0;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) >>> 0;
    const mixed = (state ^ (state >>> 13)) >>> 0;
    return mixed % sides;
  };
}
