import { z } from 'zod';
import { StaffId } from './staff.ts';
import { Secret } from './text.ts';

/** Who may be the second person where money goes back. */
export const approvers = ['supervisor', 'manager'] as const;

/** A second person who agrees at the counter, with her own PIN; `null` where whoever asks may decide it herself. */
export const Approval = z.strictObject({ staffId: StaffId, secret: Secret }).nullable();

/** What may be wrong with it, besides what any sign-in may be told. */
export const approvalErrors = [
  'approval/missing',
  'approval/not-allowed',
  'approval/same-person',
  'staff/unknown',
  'staff/wait',
  'staff/locked-out',
  'staff/wrong-secret',
] as const;
