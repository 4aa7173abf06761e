import fs from 'node:fs';
import path from 'node:path';
import { allProcedures } from '../../src-shared/contract/index.ts';
import { generalCodes } from '../../src-shared/contract/generalCodes.ts';
import type { Procedure } from '../../src-shared/contract/procedure.ts';
import type { Result } from '../../src-shared/failure.ts';
import { openService, type OpenService } from '../../src-main/service/openService.ts';
import { desk } from './desk.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Evil, evilValues } from './evil.ts';
import { type IdFor, type Sampler, samplerOf } from './sampleInput.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';

export type Malformed = {
  calls: number;
  kinds: number;
  /** How often each code, or `ok`, was the answer. */
  answers: Record<string, number>;
  /** The longest that anybody else had to wait for one call. */
  slowest: { ms: number; call: string };
  wrong: string[];
};

/**
 * Asks the real dispatcher what no screen would ask, over every procedure of the contract. Each answer must be a value
 * of the procedure's own schema, or a code of the contract that says nothing of what lies beneath it.
 */
export async function malformedCalls({ calls, seed }: { calls: number; seed: number }): Promise<Malformed> {
  return inTemporaryFolder(async (folder) => {
    const away = path.join(folder, 'a/b/c/d/e/f'); // a fuzzed `../..` must not lead out of the folder
    fs.mkdirSync(away, { recursive: true });
    const home = process.cwd();
    process.chdir(away);
    try {
      const ledger = await trialLedger(path.join(folder, 'office'));
      const told = await askAll(ledger, calls, diceOf(seed));
      const proof = await desk(['verify', '--ledger', ledger]);
      if (proof.code !== 0) told.wrong.push(`verify: ${proof.stdout.slice(0, 500)}`);
      return told;
    } finally {
      process.chdir(home);
    }
  });
}

type Target = { name: string; procedure: Procedure; sampler: Sampler };

async function askAll(ledger: string, calls: number, dice: Dice): Promise<Malformed> {
  const evil = evilValues();
  const told: Malformed = { calls, kinds: evil.length, answers: {}, slowest: { ms: 0, call: '' }, wrong: [] };
  const targets = allProcedures()
    .filter(({ domain }) => domain !== 'station')
    .map(({ name, procedure }) => ({ name, procedure, sampler: samplerOf(procedure) }));
  let defect: unknown;
  const report = (_: string, error: unknown): void => {
    defect = error;
  };
  const service = await openService(ledger, { create: false, report });
  const ids = knownIds(service);
  const prototype = Object.getOwnPropertyNames(Object.prototype).sort().join();
  for (let i = 0; i < calls; i++) {
    const target = dice.pick(targets);
    const call = { ...malformed(target, evil, dice, ids), staffId: staffFor(target.procedure, dice, ids) };
    const began = performance.now();
    let result: Result<unknown>;
    try {
      result = (await service.call(structuredClone(call) as never)).result;
    } catch (error) {
      told.wrong.push(`${target.name} (${call.kind}) threw ${String(error).slice(0, 200)}`);
      continue;
    }
    const ms = Math.round(performance.now() - began);
    if (ms > told.slowest.ms) told.slowest = { ms, call: `${target.name} (${call.kind})` };
    const answer = result.ok ? 'ok' : result.error.code;
    told.answers[answer] = (told.answers[answer] ?? 0) + 1;
    const wrong = wrongWith(result, target, call.procedure);
    if (wrong)
      told.wrong.push(`${String(call.procedure).slice(0, 60)} (${call.kind}): ${wrong} ${stackOf(defect)}`);
    defect = undefined;
    if (i % 50 === 0) ids.refresh();
  }
  if (Object.getOwnPropertyNames(Object.prototype).sort().join() !== prototype || 'x' in {}) {
    told.wrong.push('the prototype of every object was changed');
  }
  await service.close();
  return told;
}

type Ids = { staff: string[]; for: (procedure: string, dice: Dice) => IdFor; refresh: () => void };

/** The ids that stand in the ledger, so that most calls get past the first look-up. */
function knownIds({ ledger }: OpenService): Ids {
  const known = new Map<string, string[]>();
  const ids: Ids = {
    staff: [],
    for: (procedure, dice) => (field) => {
      const of = known.get(tableOf(field === 'id' ? procedure : field)) ?? [];
      return of.length > 0 ? dice.pick(of) : undefined;
    },
    refresh: () => {
      for (const table of new Set(Object.values(tables))) {
        const rows = ledger.db.prepare(`SELECT id FROM ${table} ORDER BY rowid DESC LIMIT 20`).pluck().all();
        known.set(table, rows as string[]);
      }
      ids.staff = ledger.db.prepare(working).pluck().all() as string[];
    },
  };
  ids.refresh();
  return ids;
}

const working = 'SELECT id FROM staff WHERE active = 1 ORDER BY added_at, rowid LIMIT 20';

const tableOf = (name: string): string =>
  Object.entries(tables).find(([part]) => name.toLowerCase().includes(part))?.[1] ?? '';

/** The table whose ids a field or a procedure of such a name means. */
const tables = {
  visit: 'visits',
  staff: 'staff',
  building: 'buildings',
  project: 'projects',
  residency: 'residencies',
  moveout: 'residencies',
  person: 'people',
  phone: 'phones',
  vehicle: 'vehicles',
  parking: 'parking_spaces',
  unit: 'units',
} as const;

type Malformation = { kind: string; procedure: unknown; input: unknown; key: unknown };

function malformed({ name, sampler }: Target, evil: readonly Evil[], dice: Dice, ids: Ids): Malformation {
  const good = sampler(dice, ids.for(name, dice));
  const { kind, value } = dice.pick(evil);
  const call = { procedure: name, input: good, key: crypto.randomUUID() };
  const way = dice.below(100);
  if (way < 48) return { ...call, kind: `a field is ${kind}`, input: withField(good, value, dice) };
  if (way < 60) return { ...call, kind: `all of it is ${kind}`, input: value };
  if (way < 68) return { ...call, kind: `one more field, ${kind}`, input: withMore(good, value, dice) };
  if (way < 76) return { ...call, kind: 'a field is missing', input: withLess(good, dice) };
  if (way < 80) return { ...call, kind: `the key is ${kind}`, key: value };
  if (way < 83) return { ...call, kind: `the procedure is ${kind}`, procedure: value };
  if (way < 86)
    return {
      ...call,
      kind: 'the procedure is made up',
      procedure: `${dice.pick(strange)}.${dice.pick(strange)}`,
    };
  return { ...call, kind: 'well-formed' };
}

const strange = [
  '__proto__',
  'constructor',
  'visitors',
  'office',
  'register',
  'toString',
  'valueOf',
  '',
  'station',
  'quit',
  '*',
];

/** Nobody, somebody, a stranger: mostly the admin, who may do most. */
function staffFor(procedure: Procedure, dice: Dice, ids: Ids): string | null {
  if (procedure.roles === 'anyone' && dice.chance(0.5)) return null;
  const way = dice.below(20);
  if (way === 0) return null;
  if (way === 1) return crypto.randomUUID();
  return dice.chance(0.7) ? ids.staff[0]! : dice.pick(ids.staff);
}

function withField(input: unknown, value: unknown, dice: Dice): unknown {
  const places = placesIn(input);
  if (places.length === 0) return value;
  const place = dice.pick(places);
  return put(input, place, () => value);
}

function withMore(input: unknown, value: unknown, dice: Dice): unknown {
  if (typeof input !== 'object' || input === null) return value;
  const more: object = { ...input };
  const name = dice.pick([
    ...strange,
    'id',
    'roles',
    'staffId',
    'sql',
    '\0',
    '\ud800',
    '名',
    'x'.repeat(1000),
  ]);
  Object.defineProperty(more, name, { value, enumerable: true, configurable: true, writable: true });
  return more;
}

function withLess(input: unknown, dice: Dice): unknown {
  const places = placesIn(input);
  if (places.length === 0) return undefined;
  const place = dice.pick(places);
  return put(input, place, () => missing);
}

const missing = Symbol('missing');

type Place = readonly (string | number)[];

/** Every field of an input, however deep. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return at.length > 0 ? [at] : [];
  const inner = Object.entries(value).flatMap(([field, held]) => placesIn(held, [...at, field]));
  return at.length > 0 ? [at, ...inner] : inner;
}

function put(value: unknown, [field, ...rest]: Place, make: () => unknown): unknown {
  if (field === undefined) return make();
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  const held = put(copy[field], rest, make);
  if (held === missing) delete copy[field];
  else copy[field] = held;
  return copy;
}

function wrongWith(result: Result<unknown>, { name, procedure }: Target, asked: unknown): string | undefined {
  if (result.ok) {
    if (asked !== name) return 'was answered, though there is no such procedure';
    const fit = procedure.output.safeParse(result.value);
    return fit.success ? undefined : `an answer beside its schema: ${fit.error.message.slice(0, 200)}`;
  }
  const { code, params = {}, ...more } = result.error;
  const codes: readonly string[] = [...generalCodes, ...procedure.errors];
  if (!codes.includes(code)) return `the code ${code} stands nowhere in the contract`;
  if (code === 'ledger/defect') return 'a defect';
  if (Object.keys(more).length > 0) return `more than a code: ${Object.keys(more).join()}`;
  if (Object.values(params).some((value) => typeof value !== 'string' && typeof value !== 'number'))
    return 'odd params';
  const text = JSON.stringify(result.error);
  if (text.length > 300) return `a long answer: ${text.slice(0, 100)}`;
  return telltale.test(text) ? `it tells too much: ${text}` : undefined;
}

const stackOf = (error: unknown): string => (error instanceof Error ? String(error.stack).slice(0, 600) : '');

/** What no answer may hold: SQL, a stack, a path of the program. */
const telltale =
  /SQLITE|SELECT |INSERT |UPDATE |DELETE |constraint|no such|at .*:\d+|node:|\.ts|\.js\b|Error:/;
