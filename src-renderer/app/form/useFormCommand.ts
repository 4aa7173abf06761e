import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { FailureCode, Output } from '../../../src-shared/contract/index.ts';
import type { Procedure } from '../../../src-shared/contract/procedure.ts';
import type { Failure, Result } from '../../../src-shared/failure.ts';
import { useCommand } from '../ledgerQuery.ts';
import { useSentence } from '../useSentence.ts';
import { type FieldName, markField } from './markField.ts';
import { markIssues } from './markIssues.ts';

/** At which field a refusal is told, by its code. */
export type FieldOf<V = Record<string, unknown>> = Readonly<Partial<Record<FailureCode, FieldName<V>>>>;

type Told = {
  /** Sentences for fields whose form is peculiar: `{ plate: t('plateHint') }`. */
  hints?: Readonly<Record<string, string>>;
  /** Where a refusal belongs to a field: `{ 'item/unknown': 'itemId' }`, or how that is found. */
  fieldOf?: FieldOf | ((failure: Failure) => FieldName | undefined);
  /** As in `useCommand`. */
  task?: string | undefined;
};

/**
 * `useCommand` for a form whose fields are named as in the contract. The contract's own schema is asked before anything is
 * sent, and what it or the ledger finds wrong is written at the field, with the cursor in it; `failure` is what belongs
 * to no field that is shown.
 */
export function useFormCommand<P extends Procedure<'command'>>(
  procedure: P,
  form: FormInstance,
  { hints, fieldOf = {}, task }: Told = {},
) {
  const { t } = useTranslation('shell');
  const sentence = useSentence();
  const command = useCommand(procedure, task);
  const [told, setTold] = useState<Failure | null>(null);

  async function send(input: z.input<P['input']>): Promise<Result<Output<P>>> {
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) {
      markIssues(form, parsed.error.issues, t, hints);
      const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      return { ok: false, error: { code: 'input/invalid', params: { field } } };
    }
    const result = await command.send(input);
    // whoever agreed agreed to this and to nothing that is changed after she has gone
    if (!result.ok && form.getFieldValue(['approval', 'staffId']))
      form.setFieldValue(['approval', 'secret'], '');
    if (!result.ok && tellAtField(result.error)) setTold(result.error);
    return result;
  }

  function tellAtField(refusal: Failure): boolean {
    const field = refusal.code === 'input/invalid' ? refusal.params?.['field'] : undefined;
    if (field !== undefined)
      return markIssues(form, [{ code: 'custom', path: String(field).split('.') }], t, hints);
    const name = typeof fieldOf === 'function' ? fieldOf(refusal) : fieldOf[refusal.code];
    if (name === undefined) return false;
    // a wrong PIN is typed anew
    if (name.at(-1) === 'secret') form.setFieldValue(name, '');
    return markField(form, name, sentence(refusal));
  }

  return { ...command, send, failure: command.failure === told ? null : command.failure };
}
