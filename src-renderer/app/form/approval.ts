import type { z } from 'zod';
import type { Approval } from '../../../src-shared/contract/approval.ts';
import type { FieldOf } from './useFormCommand.ts';

/** Who agrees and the PIN she typed, as they stand in the fields of `ApprovalFields`; in a form's values as `approval`. */
export type TypedApproval = { staffId: string | null; secret: string };

export const nothingApproved: TypedApproval = { staffId: null, secret: '' };

/** The fields as the contract takes them; `null` where nobody was chosen, for whoever may decide it herself. */
export const readApproval = (typed: TypedApproval | undefined): z.output<typeof Approval> =>
  typed?.staffId ? { staffId: typed.staffId as ApproverId, secret: typed.secret ?? '' } : null;

type ApproverId = NonNullable<z.output<typeof Approval>>['staffId'];

/** At which field it is told what is wrong with an approval, besides what a form says of its own: `{ ...atApproval }`. */
export const atApproval = {
  'staff/wrong-secret': ['approval', 'secret'],
  'staff/wait': ['approval', 'secret'],
  'approval/missing': ['approval', 'staffId'],
  'approval/not-allowed': ['approval', 'staffId'],
  'approval/same-person': ['approval', 'staffId'],
  'staff/unknown': ['approval', 'staffId'],
  'staff/locked-out': ['approval', 'staffId'],
} satisfies FieldOf;
