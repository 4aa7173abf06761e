import { z } from 'zod';
import type { Procedure } from '../../src-shared/contract/procedure.ts';
import type { Dice } from './dice.ts';

/** An id that the ledger knows, for a field of this name. */
export type IdFor = (field: string) => string | undefined;

/** Makes inputs that a procedure's schema lets through, mostly of ids that the ledger knows. */
export type Sampler = (dice: Dice, idFor: IdFor) => unknown;

/** The sampler of one procedure, read off its JSON Schema as `desk contract` prints it. */
export function samplerOf({ input }: Procedure): Sampler {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
  return (dice, idFor) => sample(schema, '', dice, idFor);
}

type Schema = {
  anyOf?: Schema[];
  allOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
};

function sample(schema: Schema, field: string, dice: Dice, idFor: IdFor): unknown {
  if (schema.anyOf) return sample(dice.pick(schema.anyOf), field, dice, idFor);
  if ('const' in schema) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  switch (schema.type ?? 'null') {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [
          name,
          sample(inner, name, dice, idFor),
        ]),
      );
    case 'array': {
      const least = schema.minItems ?? 0;
      const length = least + dice.below(Math.min(schema.maxItems ?? 3, least + 3) - least + 1);
      return Array.from({ length }, () => sample(schema.items ?? {}, field, dice, idFor));
    }
    case 'string':
      return schema.format === 'uuid' ? id(field, dice, idFor) : text(schema, dice);
    case 'integer':
    case 'number':
      return number(schema, dice);
    case 'boolean':
      return dice.chance(0.5);
    default:
      return null;
  }
}

function number({ minimum = -1_000, maximum = 1_000 }: Schema, dice: Dice): number {
  const near = [minimum, maximum, 1, 1, 1, 2, 3, 12].filter((n) => n >= minimum && n <= maximum);
  return dice.pick(near.length > 0 ? near : [minimum]);
}

const id = (field: string, dice: Dice, idFor: IdFor): string =>
  (dice.chance(0.95) ? idFor(field) : undefined) ?? crypto.randomUUID();

function text(schema: Schema, dice: Dice): string {
  const patterns = [schema, ...(schema.allOf ?? [])].flatMap(({ pattern }) => pattern ?? []);
  const fitting = words.filter(
    (word) =>
      word.length >= (schema.minLength ?? 0) &&
      word.length <= (schema.maxLength ?? Infinity) &&
      patterns.every((pattern) => new RegExp(pattern, 'u').test(word)),
  );
  return fitting.length > 0 ? dice.pick(fitting) : '';
}

const words = [
  '张三',
  '李小明',
  '陈 明',
  '𠮷田',
  'wang',
  'admin',
  'zs',
  'A1',
  '3',
  '502',
  '3-1-502',
  '31502',
  'B2-017',
  '探访亲友',
  '接待区',
  '17:00',
  '08:30',
  '1234',
  '13800000000',
  '+85291234567',
  '0755-2600000',
  '粤B12345',
  '粤BD12345',
  '一楼\n二楼',
  'Asia/Shanghai',
  'America/New_York',
  'UTC',
  '2026-11-22',
  '2026-02-28',
  '1999-12-31',
  '业主名册.xlsx',
  'x'.repeat(60),
  'counter-2026',
  '385204-ok',
  'ABCDE-FGHJK-LMNPQ-RSTUV',
  'AAAA',
  '5Zyw5Z2ALOWnk+WQjQox',
  '\ud800',
  '\0',
  '%',
  '__proto__',
];
