import { arrears } from './arrears.ts';
import { billing } from './billing.ts';
import { charges } from './charges.ts';
import { items } from './items.ts';
import { meters } from './meters.ts';
import { opening } from './opening.ts';

/** What is charged, at what price, to whom, and what is still owed. */
export const fees = { ...items, ...meters, ...billing, ...charges, ...arrears, ...opening };
