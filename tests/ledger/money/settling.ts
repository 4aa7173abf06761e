import { expect } from 'vitest';
import {
  asExpected,
  type Doing,
  done,
  nothing,
  pick,
  takeUpAdjustment,
  takeUpLateFees,
  value,
} from './doing.ts';

/** 减免 of some of a charge. */
export const waive: Doing = (office, model, a, b) => {
  const [id, charge] = pick(model.open(), a) ?? [];
  if (id === undefined || !charge) return nothing;
  const balance = charge.amount - charge.settled;
  const amountFen = Math.max(1, Math.floor((balance * (b + 1)) / 101));
  value(office.ask('fees.waive', { id, lateFee: false, amountFen, reason: '空置', approval: null }));
  const [row] = office.rows<{ id: string }>(
    `SELECT id FROM charge_adjustments WHERE charge_id = ? AND kind = 'waiver' ORDER BY made_at DESC LIMIT 1`,
    id,
  );
  takeUpAdjustment(model, row!.id, id, amountFen, null);
  takeUpLateFees(office, model);
  return done;
};

/** An adjustment that should not have been. */
export const takeBack: Doing = (office, model, a) => {
  const [id, adjustment] = pick([...model.adjustments], a) ?? [];
  if (id === undefined || !adjustment) return nothing;
  const result = office.ask('fees.takeBack', { id, reason: '不该减', approval: null });
  if (!asExpected(result, !adjustment.isTakenBack, ['adjustment/taken-back'])) return 'refused';
  adjustment.isTakenBack = true;
  model.settle(adjustment.chargeId, -adjustment.amount);
  if (adjustment.accountId !== null) model.move(adjustment.accountId, adjustment.amount);
  return done;
};

/** A deposit goes back, less what is kept. */
export const refund: Doing = (office, model, a, b) => {
  const [id, deposit] = pick([...model.deposits], a) ?? [];
  if (id === undefined || !deposit) return nothing;
  const refundedFen = Math.floor((deposit.amount * b) / 100);
  const deductedFen = a % 3 === 0 ? 1 + Math.floor((deposit.amount * (a % 40)) / 100) : 0;
  const held = deposit.isCancelled ? 0 : deposit.amount - deposit.refunded - deposit.deducted;
  const wanted = refundedFen + deductedFen;
  const result = office.ask('receipts.refundDeposit', {
    id,
    refundedFen,
    deductedFen,
    deductedFor: deductedFen > 0 ? '墙面损坏' : null,
    deductedItemId: deductedFen > 0 ? office.items.once : null,
    reason: '装修结束',
    payee: '张三',
    way: 'finance',
    receiptBack: true,
    approval: office.agreed,
  });
  const codes = ['deposit/cancelled', 'deposit/more-than-held', 'deposit/nothing'];
  if (!asExpected(result, wanted > 0 && wanted <= held, codes)) return 'refused';
  deposit.refunded += refundedFen;
  deposit.deducted += deductedFen;
  const made = (value(result) as { refunds: { id: string; chargeId: string | null }[] }).refunds.at(-1)!;
  const booked = model.discover(office);
  expect(booked.map(([, { source, amount }]) => [source, amount])).toEqual(
    deductedFen > 0 ? [['manual', deductedFen]] : [],
  );
  for (const [kept] of booked) model.settle(kept, deductedFen);
  model.refunds.set(made.id, {
    kind: 'deposit',
    of: id,
    refunded: refundedFen,
    deducted: deductedFen,
    chargeId: made.chargeId,
    isUndone: false,
  });
  return done;
};

/** Prepaid money goes back. */
export const refundPrepaid: Doing = (office, model, a, b) => {
  const [id, account] = pick([...model.accounts], a) ?? [];
  if (id === undefined || !account) return nothing;
  const amountFen = 1 + Math.floor((account.balance * b) / 90);
  const result = office.ask('receipts.refundPrepaid', {
    accountId: id,
    amountFen,
    reason: '搬离',
    payee: '张三',
    way: 'finance',
    approval: office.agreed,
  });
  if (!asExpected(result, amountFen <= account.balance, ['refund/more-than-balance'])) return 'refused';
  model.move(id, -amountFen);
  const { id: refundId } = value(result) as { id: string };
  model.refunds.set(refundId, {
    kind: 'prepaid',
    of: id,
    refunded: amountFen,
    deducted: 0,
    chargeId: null,
    isUndone: false,
  });
  return done;
};

/** A refund that should not have been. */
export const undo: Doing = (office, model, a) => {
  const [id, refunded] = pick([...model.refunds], a) ?? [];
  if (id === undefined || !refunded) return nothing;
  const result = office.ask('receipts.undoRefund', {
    kind: refunded.kind,
    id,
    reason: '退错人',
    papersBack: true,
    approval: office.agreed,
  });
  if (!asExpected(result, !refunded.isUndone, ['refund/undone'])) return 'refused';
  refunded.isUndone = true;
  if (refunded.kind === 'prepaid') model.move(refunded.of, refunded.refunded);
  else {
    const deposit = model.deposits.get(refunded.of)!;
    deposit.refunded -= refunded.refunded;
    deposit.deducted -= refunded.deducted;
  }
  if (refunded.chargeId !== null) {
    model.settle(refunded.chargeId, -refunded.deducted);
    model.charges.get(refunded.chargeId)!.isWithdrawn = true;
  }
  return done;
};

/** A household lets prepaid money pay new charges, or not. */
export const auto: Doing = (office, model, a, b) => {
  const [id, account] = pick([...model.accounts], a) ?? [];
  if (id === undefined || !account) return nothing;
  value(office.ask('receipts.setAutoApply', { id, autoApply: b === 1 }));
  account.isAuto = b === 1;
  return done;
};

/** The drawer changes hands. */
export const shift: Doing = (office) => {
  office.nextShift();
  return done;
};

/** A form is spoiled. */
export const spoil: Doing = (office) => {
  const [book] = office.rows<{ id: string; next_no: number }>('SELECT id, next_no FROM receipt_books');
  value(office.ask('receipts.spoilNumber', { id: book!.id, no: book!.next_no, reason: '卡纸' }));
  return done;
};

/** Hours go by. */
export const later: Doing = (office, _model, a) => {
  office.later(a % 240);
  return done;
};
