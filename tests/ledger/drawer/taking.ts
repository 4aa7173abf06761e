import assert from 'node:assert/strict';
import { closedDays, timeOn } from './financeDays.ts';
import { netByMethod, type Payment, type Receipt, type Shift } from './model.ts';
import type { Who } from './office.ts';
import { asked, type Doing, type InTheWay, pick, type Walk } from './walk.ts';

const cashiers = ['anna', 'bea'] as const;
/** Whoever has the drawer, mostly; now and then her colleague. */
export const cashier = ({ model }: Walk, at: number): Who =>
  at % 8 === 0 || model.live === undefined ? pick(cashiers, at >> 3) : model.live.by;

/** Money goes in and out only of her own drawer, while it is open and the clock goes right (I2, I15). */
export const inOwnDrawer = ({ model }: Walk, who: Who): InTheWay => {
  const { live } = model;
  return [
    live === undefined && 'drawer/not-open',
    live !== undefined && live.by !== who && 'drawer/not-yours',
    live !== undefined && live.state !== 'open' && 'drawer/not-open',
    live !== undefined && model.isBack(live.openedAt, 120_000) && 'ledger/clock-back',
  ];
};

/** Who agrees to what goes out: nobody, herself, somebody who may not, somebody who may. */
export const approvalBy = (
  walk: Walk,
  who: Who,
  at: number,
): { approval: object | null; inTheWay: InTheWay } => {
  const { office } = walk;
  const second = pick(['lead', 'manager', 'lead', 'bea', 'anna', 'finance', null] as const, at);
  if (second === null) return { approval: null, inTheWay: ['approval/missing'] };
  return {
    approval: office.proof(second),
    inTheWay: [
      second === who && 'approval/same-person',
      (second === 'anna' || second === 'finance') && 'approval/not-allowed',
    ],
  };
};

/** Somebody pays: a fee or a deposit, in cash, by WeChat, or both. */
export const take: Doing = (walk, a, b) => {
  const { office, model } = walk;
  const who = cashier(walk, a);
  const { unitId, feeId, depositId } = office.home;
  // most sums end in whole 角, as cash does
  const amountFen = b % 16 === 0 ? 1 + (b % 30_000) : 10 * (1 + (b % 9_000));
  const isDeposit = a % 5 === 0;
  const line = isDeposit
    ? { kind: 'deposit', unitId, itemId: depositId, amountFen }
    : { kind: 'once', unitId, itemId: feeId, quantity: 1000, price: amountFen * 100, amountFen };
  const cash = pick([amountFen, amountFen, 0, amountFen - (amountFen >> 1)], a >> 4);
  const payments = [
    { method: 'cash', amountFen: cash },
    { method: pick(['wechat', 'alipay', 'card', 'transfer'], a >> 6), amountFen: amountFen - cash },
  ].filter((payment) => payment.amountFen > 0);
  const done = asked(
    walk,
    who,
    'receipts.take',
    {
      startedAt: model.now - 60_000,
      unitId,
      payer: '张三',
      lines: [line],
      payments: payments.map((payment) => ({ ...payment, accountId: null, reference: null, valueOn: null })),
      tenderedFen: null,
      prepaidAgreed: false,
      confirmed: true,
      bookId: null,
      no: null,
      handwrittenOn: null,
      note: null,
    },
    inOwnDrawer(walk, who),
  );
  if (!done) return 'refused';
  const taken = done.value as Taken;
  model.numbers += 1;
  assert.equal(taken.no, model.numbers);
  const shift = model.live!;
  const receipt: Receipt = {
    id: taken.id,
    shift,
    kind: 'receipt',
    state: 'stands',
    face: amountFen,
    ofDeposit: isDeposit,
    payments: [],
    deposit: isDeposit
      ? { id: taken.lines[0]!.depositId!, amount: amountFen, refunded: 0, isCancelled: false }
      : null,
  };
  for (const payment of payments) book(receipt, model.payment(payment.method, payment.amountFen));
  assert.equal(taken.depositOn, receipt.payments[0]!.dueOn);
  model.payIn(cash);
  seeDay(walk, receipt.payments[0]!);
  stand(walk, receipt);
  return 'done';
};

function seeDay({ model }: Walk, { day, dueOn }: Payment): void {
  if (closedDays.some((closed) => closed >= day && closed < dueOn)) model.seen.add('due after a holiday');
  if (model.now === timeOn(model.now, '16:59:59')) model.seen.add('taken at 16:59:59');
  if (model.now === timeOn(model.now, '17:00:00')) model.seen.add('taken at 17:00:00');
  const weekday = new Date(dueOn).getUTCDay();
  if (weekday === 0 || weekday === 6) model.seen.add('due on a Saturday or Sunday that is worked');
  else if (weekday === 1 && day !== dueOn) model.seen.add('due after a weekend');
}

type Taken = { id: string; no: number; depositOn: string; lines: { depositId: string | null }[] };

function book(receipt: Receipt, payment: Payment): void {
  receipt.payments.push(payment);
  receipt.shift.payments.push(payment);
}

function stand({ model }: Walk, receipt: Receipt): void {
  model.receipts.push(receipt);
  receipt.shift.receipts += 1;
  model.lastTaken = Math.max(model.lastTaken, model.now);
}

/** One of the last receipts that still can be corrected; every other time one that was corrected, or is a correction. */
const someReceipt = ({ model }: Walk, at: number): Receipt | undefined => {
  const isFresh = ({ kind, state, deposit }: Receipt): boolean =>
    kind === 'receipt' && state === 'stands' && (deposit?.refunded ?? 0) === 0;
  const fresh = model.receipts.filter(isFresh).slice(-6);
  const others = model.receipts.filter((receipt) => !isFresh(receipt));
  const among = (at % 2 === 0 && others.length > 0) || fresh.length === 0 ? others : fresh;
  return pick(among, at >> 3);
};

const stateCodes = ({ kind, state }: Receipt, notOfItsKind: string): InTheWay => [
  state === 'voided' && 'receipt/voided',
  state === 'reversed' && 'receipt/reversed',
  kind !== 'receipt' && notOfItsKind,
];

const depositCode = ({ deposit }: Receipt): string | false =>
  deposit !== null && deposit.refunded > 0 && 'receipt/deposit-refunded';

/** 作废 (I11). */
export const voidIt: Doing = (walk, a, b) => {
  const receipt = someReceipt(walk, a);
  if (!receipt) return 'nothing there';
  const { model } = walk;
  const who = cashier(walk, b);
  const copiesBack = b % 7 !== 0;
  const done = asked(walk, who, 'receipts.void', { id: receipt.id, reason: '写错', copiesBack }, [
    ...inOwnDrawer(walk, who),
    ...stateCodes(receipt, 'receipt/not-voidable'),
    receipt.shift !== model.live && 'receipt/shift-over',
    !copiesBack && 'receipt/copies-missing',
    depositCode(receipt),
  ]);
  if (!done) return 'refused';
  receipt.state = 'voided';
  for (const [method, amount] of netByMethod(receipt)) {
    book(receipt, model.payment(method, -amount));
    if (method === 'cash') model.payOut(amount);
  }
  if (receipt.deposit) receipt.deposit.isCancelled = true;
  return 'done';
};

/** 红冲, of this shift or an earlier one (I12). */
export const reverse: Doing = (walk, a, b) => {
  const receipt = someReceipt(walk, a);
  if (!receipt) return 'nothing there';
  const { model } = walk;
  const who = cashier(walk, b);
  const way = pick(['finance', 'cash', 'reissue'], b >> 3);
  const { approval, inTheWay } = approvalBy(walk, who, b >> 5);
  const nets = netByMethod(receipt);
  const cash = nets.get('cash') ?? 0;
  const isShort = way === 'cash' && model.live !== undefined && cash > model.expected(model.live);
  const done = asked(walk, who, 'receipts.reverse', { id: receipt.id, reason: '收错', way, approval }, [
    ...inOwnDrawer(walk, who),
    ...stateCodes(receipt, 'receipt/not-reversible'),
    ...inTheWay,
    isShort && 'drawer/not-enough-cash',
    depositCode(receipt),
  ]);
  if (!done) return 'refused';
  const { id, number } = done.value as { id: string; number: string };
  receipt.state = 'reversed';
  if (receipt.deposit) receipt.deposit.isCancelled = true;
  const back = negative(walk, { id, kind: 'reversal', face: -receipt.face, ofDeposit: receipt.ofDeposit });
  for (const [method, amount] of nets) {
    const wayBack = method === 'cash' && way === 'finance' ? 'finance' : method;
    book(back, model.payment(wayBack, -amount));
    if (wayBack === 'cash') model.payOut(amount);
  }
  stand(walk, back);
  assert.ok(number !== '');
  return 'done';
};

type Negative = Pick<Receipt, 'id' | 'kind' | 'face' | 'ofDeposit'>;

function negative({ model }: Walk, of: Negative): Receipt {
  model.numbers += 1;
  return { ...of, shift: model.live!, state: 'stands', payments: [], deposit: null };
}

/** 改方式 (I25). */
export const method: Doing = (walk, a, b) => {
  const receipt = someReceipt(walk, a);
  if (!receipt) return 'nothing there';
  const { model } = walk;
  const who = cashier(walk, b);
  const nets = netByMethod(receipt);
  const from = pick(['cash', 'wechat', ...nets.keys()], b >> 3);
  const to = pick(['cash', 'wechat', 'alipay'], b >> 6);
  const input = { id: receipt.id, from, to, accountId: null, reference: null };
  const done = asked(walk, who, 'receipts.changeMethod', input, [
    ...inOwnDrawer(walk, who),
    ...stateCodes(receipt, 'receipt/not-voidable'),
    receipt.shift !== model.live && 'receipt/shift-over',
    from === to && 'receipt/same-method',
    !nets.has(from) && 'receipt/no-such-method',
    // what finance pays back is no way to pay
    from === 'finance' && 'input/invalid',
  ]);
  if (!done) return 'refused';
  const amount = nets.get(from)!;
  book(receipt, model.payment(from, -amount));
  book(receipt, model.payment(to, amount));
  if (from === 'cash') model.payOut(amount);
  if (to === 'cash') model.payIn(amount);
  return 'done';
};

/** Some of a deposit goes back out of the drawer: Σ of what goes back never comes to more than its face (I12). */
export const refund: Doing = (walk, a, b) => {
  const { model, office } = walk;
  const held = model.receipts.filter(({ deposit }) => deposit !== null);
  if (held.length === 0) return 'nothing there';
  const who = cashier(walk, b);
  const { deposit } = pick(held, a);
  const left = deposit!.amount - deposit!.refunded;
  const refundedFen = 1 + Math.floor((deposit!.amount * (b % 70)) / 100);
  const { approval, inTheWay } = approvalBy(walk, who, b >> 5);
  const input = {
    id: deposit!.id,
    refundedFen,
    deductedFen: 0,
    deductedFor: null,
    deductedItemId: null,
    reason: '装修结束',
    payee: '张三',
    way: 'cash',
    receiptBack: true,
    approval,
  };
  const isShort = model.live !== undefined && refundedFen > model.expected(model.live);
  const done = asked(walk, who, 'receipts.refundDeposit', input, [
    ...inOwnDrawer(walk, who),
    deposit!.isCancelled && 'deposit/cancelled',
    refundedFen > left && 'deposit/more-than-held',
    isShort && 'drawer/not-enough-cash',
    ...inTheWay,
  ]);
  if (!done) return 'refused';
  deposit!.refunded += refundedFen;
  const [row] = office.rows<{ id: string }>('SELECT id FROM receipts ORDER BY code DESC LIMIT 1');
  const back = negative(walk, { id: row!.id, kind: 'deposit-refund', face: -refundedFen, ofDeposit: true });
  book(back, model.payment('cash', -refundedFen));
  model.payOut(refundedFen);
  stand(walk, back);
  return 'done';
};

/** A form is spoiled. */
export const spoil: Doing = (walk) => {
  const { model, office } = walk;
  const [of] = office.rows<{ id: string }>('SELECT id FROM receipt_books');
  if (!of) return 'nothing there';
  const input = { id: of.id, no: model.numbers + 1, reason: '卡纸' };
  asked(walk, 'anna', 'receipts.spoilNumber', input, []);
  model.numbers += 1;
  model.spoiled += 1;
  return 'done';
};

/** 补零, 其他存入, 特批支出. */
export const move: Doing = (walk, a, b) => {
  const { model } = walk;
  const who = cashier(walk, a);
  const kind = pick(['change-in', 'paid-in', 'paid-out', 'paid-out'] as const, a >> 3);
  const isOut = kind === 'paid-out';
  const amountFen = 10 * (1 + (b % 3_000));
  const second = isOut ? approvalBy(walk, who, b >> 4) : { approval: null, inTheWay: [] };
  const isShort = isOut && model.live !== undefined && amountFen > model.expected(model.live);
  const input = { kind, amountFen, reason: '买纸', approval: second.approval };
  const done = asked(walk, who, 'drawer.move', input, [
    ...inOwnDrawer(walk, who),
    ...second.inTheWay,
    isShort && 'drawer/not-enough-cash',
  ]);
  if (!done) return 'refused';
  const shift: Shift = model.live!;
  shift.moves += 1;
  shift.moved += isOut ? -amountFen : amountFen;
  if (isOut) model.payOut(amountFen);
  else model.payIn(amountFen);
  return 'done';
};
