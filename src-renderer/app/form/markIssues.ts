import type { FormInstance } from 'antd';
import type { TFunction } from 'i18next';
import type { z } from 'zod';

type Issue = Pick<z.core.$ZodIssue, 'code' | 'path'> &
  Partial<Record<'maximum' | 'minimum' | 'origin' | 'input', unknown>>;

/** Writes what is wrong at each field of a form and puts the cursor on the first one; whether the form shows any of them. */
export function markIssues(
  form: FormInstance,
  issues: readonly Issue[],
  t: TFunction,
  hints: Readonly<Record<string, string>> = {},
): boolean {
  const marked = issues.map((issue) => ({
    name: nameOf(issue.path),
    errors: [isBlank(form, issue) ? t('field.required') : sentenceOf(issue, t, hints)],
  }));
  form.setFields(marked);
  // the first on the screen, not the first of the contract
  const first = form.getFieldsError().find(({ errors }) => errors.length > 0);
  if (first) form.focusField(first.name);
  return first !== undefined;
}

/** What one issue of the contract's schema means for the person who typed it. */
function sentenceOf(issue: Issue, t: TFunction, hints: Readonly<Record<string, string>>): string {
  const { maximum, minimum, origin } = issue;
  if (issue.code === 'invalid_type') return t('field.required');
  if (issue.code === 'too_small' && minimum === 1 && (origin === 'string' || origin === 'array'))
    return t('field.required');
  const hint = hints[issue.path.map(String).join('.')];
  if (hint !== undefined) return hint;
  if (issue.code === 'too_big')
    return origin === 'string' ? t('field.tooLong', { n: maximum }) : t('field.tooBig', { n: maximum });
  if (issue.code === 'too_small')
    return origin === 'string' ? t('field.tooShort', { n: minimum }) : t('field.tooSmall', { n: minimum });
  return t('field.wrongForm');
}

const isBlank = (form: FormInstance, { path }: Issue): boolean =>
  ['', undefined, null].includes(form.getFieldValue(nameOf(path)));

const nameOf = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : String(step)));
