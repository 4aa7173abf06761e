import type { FormInstance } from 'antd';
import type { z } from 'zod';
import type { Approval } from '../../../src-shared/contract/approval.ts';
import type { Failure } from '../../../src-shared/failure.ts';

/** Who agrees and the PIN she typed, as they stand in the fields of `ApprovalFields`; in a form's values as `approval`. */
export type TypedApproval = { staffId: string | null; secret: string };

export const nothingApproved: TypedApproval = { staffId: null, secret: '' };

/** The fields as the contract takes them; `null` where nobody was chosen, for whoever may decide it herself. */
export const readApproval = (typed: TypedApproval | undefined): z.output<typeof Approval> =>
  typed?.staffId ? { staffId: typed.staffId as ApproverId, secret: typed.secret ?? '' } : null;

type ApproverId = NonNullable<z.output<typeof Approval>>['staffId'];

/**
 * Says at its field what is wrong with an approval, and puts the cursor there; a wrong PIN is typed anew. Whether the
 * refusal was about the approval at all: `markApproval(form, result.error, sentence)`.
 */
export function markApproval(
  form: FormInstance,
  failure: Failure,
  sentence: (failure: Failure) => string,
): boolean {
  const name = isAboutSecret.has(failure.code)
    ? ['approval', 'secret']
    : isAboutPerson.has(failure.code)
      ? ['approval', 'staffId']
      : null;
  if (name === null) return false;
  if (isAboutSecret.has(failure.code)) form.setFieldValue(name, '');
  form.setFields([{ name, errors: [sentence(failure)] }]);
  form.focusField(name);
  return true;
}

/** Whether a failure is said at one of the fields of an approval. */
export const isAboutApproval = ({ code }: Failure): boolean =>
  isAboutSecret.has(code) || isAboutPerson.has(code);

const isAboutSecret: ReadonlySet<string> = new Set(['staff/wrong-secret', 'staff/wait']);
const isAboutPerson: ReadonlySet<string> = new Set([
  'approval/missing',
  'approval/not-allowed',
  'approval/same-person',
  'staff/unknown',
  'staff/locked-out',
]);
