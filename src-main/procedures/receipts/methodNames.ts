import type { PaymentMethod } from '../../../src-shared/rules/paymentMethods.ts';

/** How a payment's method is named on paper. */
export const methodNames: Readonly<Record<PaymentMethod, string>> = {
  cash: '现金',
  wechat: '微信',
  alipay: '支付宝',
  card: '刷卡',
  transfer: '转账',
  prepaid: '预存抵扣',
  finance: '财务退款',
};
