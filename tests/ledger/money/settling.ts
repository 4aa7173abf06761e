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
    deductedFor: '墙面损坏',
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
