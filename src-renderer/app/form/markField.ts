import type { FormInstance } from 'antd';

/** Where a field stands in a form's values: its name, or the way to it. */
export type FieldName<V = Record<string, unknown>> = (keyof V & string) | (string | number)[];

/** Says at a field what is wrong with it and puts the cursor there; whether the form shows such a field at all. */
export function markField<V>(form: FormInstance<V>, name: FieldName<V>, words: string): boolean {
  form.setFields([{ name: name as never, errors: [words] }]);
  form.focusField(name);
  return isAnyMarked(form);
}

/** Whether something is said at a field that the form shows. */
export const isAnyMarked = <V>(form: FormInstance<V>): boolean =>
  form.getFieldsError().some(({ errors }) => errors.length > 0);
