import { z } from 'zod';
import { FeeItemId } from '../fees/ids.ts';
import { UnitId } from '../households.ts';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant } from '../text.ts';
import { AccountId, lookers } from './ids.ts';

const Account = z.strictObject({
  id: AccountId,
  unitId: UnitId,
  unitCode: z.string(),
  itemId: FeeItemId.nullable(),
  itemName: z.string().nullable(),
  balanceFen: FenAmount,
  autoApply: z.boolean(),
});

/** 预存: money a household has left at the office. */
export const prepaid = {
  /** A household's accounts, each with its entries, the latest first, fifty at most. */
  accounts: query({
    roles: lookers,
    input: z.strictObject({ unitId: UnitId }),
    output: z.array(
      z.strictObject({
        ...Account.shape,
        entries: z.array(
          z.strictObject({
            at: Instant,
            on: Day,
            amountFen: FenAmount,
            text: z.string(),
            receiptId: z.uuid().nullable(),
            by: z.string(),
          }),
        ),
      }),
    ),
  }),
  /** Whether new charges are paid from it of themselves: the household's own choice. */
  setAutoApply: command({
    roles: ['receptionist', 'supervisor', 'manager'],
    input: z.strictObject({ id: AccountId, autoApply: z.boolean() }),
    output: Account,
    errors: ['account/unknown'],
    topics: ['receipts', 'fees'],
  }),
  /** FEE-07: what was topped up over a span, household by household, with sums by item. */
  topUps: query({
    roles: lookers,
    input: z.strictObject({ fromOn: Day, toOn: Day }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          on: Day,
          unitCode: z.string(),
          itemName: z.string().nullable(),
          amountFen: FenAmount,
          receiptNumber: z.string(),
        }),
      ),
      byItem: z.array(
        z.strictObject({ itemName: z.string().nullable(), count: z.int(), amountFen: FenAmount }),
      ),
      balanceFen: FenAmount,
    }),
    errors: ['drawer/being-counted'],
  }),
};
