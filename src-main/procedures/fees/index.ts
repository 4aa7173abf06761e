import type { Handlers, Reports } from '../../ledger/scene.ts';
import { arrears, arrearsReports } from './arrears/index.ts';
import { billing, billingReports } from './billing/index.ts';
import { charges } from './charges/index.ts';
import { items } from './items/index.ts';
import { meterReports, meters } from './meters/index.ts';
import { opening, openingReports } from './opening/index.ts';

/** 收费标准与应收: what is charged, at what price, to whom, and what is still owed. */
export const fees: Handlers['fees'] = {
  ...items,
  ...meters,
  ...billing,
  ...charges,
  ...arrears,
  ...opening,
};

export const feeReports: Reports['fees'] = {
  ...meterReports,
  ...billingReports,
  ...arrearsReports,
  ...openingReports,
};
