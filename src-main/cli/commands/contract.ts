import { z } from 'zod';
import { allProcedures } from '../../../src-shared/contract/index.ts';
import { generalCodes } from '../../../src-shared/contract/generalCodes.ts';
import { roles } from '../../../src-shared/contract/procedure.ts';
import type { CommandResult } from '../output.ts';

/** `desk contract`: everything that can be asked, as JSON: names, kinds, roles, JSON Schemas, error codes. */
export async function contractJson(): Promise<CommandResult> {
  return {
    ok: true,
    value: {
      roles,
      generalErrors: generalCodes,
      procedures: allProcedures().map(({ name, procedure }) => ({
        name,
        kind: procedure.kind,
        roles: procedure.roles === 'anyone' ? 'anyone' : [...procedure.roles],
        input: z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' }),
        output: z.toJSONSchema(procedure.output, { io: 'output', unrepresentable: 'any' }),
        errors: [...procedure.errors],
        topics: [...procedure.topics],
        secret: [...procedure.secret],
      })),
    },
  };
}
