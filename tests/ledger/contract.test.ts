import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allProcedures } from '../../src-shared/contract/index.ts';
import { generalCodes } from '../../src-shared/contract/generalCodes.ts';
import { type Role, roles } from '../../src-shared/contract/procedure.ts';
import { contractJson } from '../../src-main/cli/commands/contract.ts';
import { openDesk } from './scene.ts';

type Described = {
  name: string;
  kind: string;
  roles: 'anyone' | string[];
  input: { type?: string };
  output: object;
  errors: string[];
};

const described = async (): Promise<Described[]> => {
  const result = await contractJson();
  if (result === 'answered' || !result.ok) throw new Error('desk contract refused');
  return JSON.parse(JSON.stringify((result.value as { procedures: unknown }).procedures)) as Described[];
};

const sentences = (locale: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(`src-renderer/catalogs/${locale}/failure.json`, 'utf8')) as Record<
    string,
    string
  >;

test('desk contract describes every procedure: kind, roles, and schemas of what goes in and comes out', async () => {
  const procedures = await described();

  expect(procedures.map(({ name }) => name)).toEqual(allProcedures().map(({ name }) => name));
  for (const { input, output, roles: allowed } of procedures) {
    expect(input).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(output).length).toBeGreaterThan(0);
    expect(allowed === 'anyone' || allowed.length > 0).toBe(true);
  }
});

test.each(['zh-CN', 'zh-TW'])(
  'every code a call may be answered with has its sentence in %s',
  async (locale) => {
    const codes = [...generalCodes, ...(await described()).flatMap(({ errors }) => errors)];
    const said = sentences(locale);
    const keys = Object.keys(said);
    // a code may have several sentences, told apart by a parameter: `print/failed_no-printer`
    const isSaid = (code: string): boolean => keys.some((key) => key === code || key.startsWith(`${code}_`));

    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !isSaid(code))).toEqual([]);
    expect(keys.filter((key) => said[key]!.trim() === '')).toEqual([]);
  },
);

test('what the desktop program itself serves is open to everyone at the counter', () => {
  const narrowed = allProcedures().filter(
    ({ domain, procedure }) =>
      domain === 'station' && procedure.roles !== 'anyone' && procedure.roles.length < roles.length,
  );
  expect(narrowed).toEqual([]);
});

describe('who may call what', () => {
  const answered = allProcedures().filter(({ domain }) => domain !== 'station');

  test.each(roles)(
    'the role %s is let in where the contract names the role and nowhere else',
    async (role: Role) => {
      const { service, as, rows } = await openDesk();
      await as(role);
      const staffId = String(rows(`SELECT id FROM staff WHERE login = '${role}'`)[0]!['id']);
      const table: Record<string, boolean> = {};
      for (const { name } of answered) {
        const { result } = await service.call({
          procedure: name,
          input: null,
          key: `${role}-${name}`,
          staffId,
        });
        table[name] = result.ok || !result.error.code.startsWith('auth/');
      }

      expect(table).toEqual(
        Object.fromEntries(
          answered.map(({ name, procedure }) => [
            name,
            procedure.roles === 'anyone' || procedure.roles.includes(role),
          ]),
        ),
      );
    },
  );

  test('someone who has not signed in, has left, or never worked here may call what is open to anyone only', async () => {
    const { service, desk, as, rows } = await openDesk();
    await as('finance');
    const { id } = rows("SELECT id FROM staff WHERE login = 'finance'")[0] as { id: never };
    await desk.staff.change({ id, name: '离职', roles: ['finance'], active: false });
    for (const staffId of [null, id, '00000000-0000-7000-8000-000000000000', 'x']) {
      const refused: string[] = [];
      for (const { name } of answered) {
        const { result } = await service.call({ procedure: name, input: null, key: `k-${name}`, staffId });
        if (!result.ok && result.error.code === 'auth/signed-out') refused.push(name);
      }
      const closed = answered.filter(({ procedure }) => procedure.roles !== 'anyone');
      expect(refused).toEqual(closed.map(({ name }) => name));
    }
  });
});
