import type { FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { Procedure } from '../../../src-shared/contract/procedure.ts';
import type { Result } from '../../../src-shared/failure.ts';
import { useCommand } from '../ledgerQuery.ts';
import { markIssues } from './markIssues.ts';

/**
 * `useCommand` for a form whose fields are named as in the contract. The contract's own schema is asked before anything is
 * sent, and what it or the ledger finds wrong is written at the field, with the cursor in it. `hints` are sentences
 * for fields whose form is peculiar: `{ plate: t('plateHint') }`. `task` as in `useCommand`.
 */
export function useFormCommand<P extends Procedure<'command'>>(
  procedure: P,
  form: FormInstance,
  hints: Readonly<Record<string, string>> = {},
  task?: string,
) {
  const { t } = useTranslation('shell');
  const command = useCommand(procedure, task);

  async function send(input: z.input<P['input']>): Promise<Result<Output<P>>> {
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) {
      markIssues(form, parsed.error.issues, t, hints);
      const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      return { ok: false, error: { code: 'input/invalid', params: { field } } };
    }
    const result = await command.send(input);
    const field =
      !result.ok && result.error.code === 'input/invalid' ? result.error.params?.['field'] : undefined;
    if (field !== undefined) {
      markIssues(form, [{ code: 'custom', path: String(field).split('.') }], t, hints);
    }
    return result;
  }

  return { ...command, send };
}
