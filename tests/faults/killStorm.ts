import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openReader } from '../../src-main/ledger/connection.ts';
import { codeOf, desk, deskBundle, type Line, Serving } from './desk.ts';
import { type Dice, diceOf } from './dice.ts';
import { Kill } from './kill.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival, leaving, passFor, type Visit } from './visits.ts';

/** What a restart showed that no restart may show. */
export type Violation = {
  kind: 'lost' | 'twice' | 'changed' | 'gap' | 'refused' | 'verify' | 'exit';
  detail: string;
};

export type Storm = {
  kills: number;
  acknowledged: number;
  /** Calls that were on their way when the process died; asked again with the same key. */
  retried: number;
  /** Those of them that had been done all the same. */
  doneBefore: number;
  violations: Violation[];
};

type Options = {
  kills: number;
  seed: number;
  /** What serves the ledger; the shipped bundle unless a control is tried. */
  server?: (ledger: string) => string[];
};

/**
 * Kills a serving desk again and again at moments it does not choose, starts it again on the same file, and holds what
 * it then shows against what it had acknowledged.
 */
export async function killStorm({ kills, seed, server = shipped }: Options): Promise<Storm> {
  const dice = diceOf(seed);
  const storm: Storm = { kills: 0, acknowledged: 0, retried: 0, doneBefore: 0, violations: [] };
  while (storm.kills < kills) {
    await inTemporaryFolder(async (folder) => {
      const ledger = await trialLedger(path.join(folder, 'office'));
      await stormOver(ledger, { dice, storm, kills, server });
    });
  }
  return storm;
}

const shipped = (ledger: string): string[] => [deskBundle, 'serve', '--stdio', '--ledger', ledger];

/** So many kills one ledger lives through, before another one is taken: what is there must be compared each time. */
const killsOfOneLedger = 100;

type Weather = { dice: Dice; storm: Storm; kills: number; server: (ledger: string) => string[] };

async function stormOver(ledger: string, { dice, storm, kills, server }: Weather): Promise<void> {
  const book = new Book();
  const last = Math.min(kills, storm.kills + killsOfOneLedger);
  const found: Violation[] = [];
  while (storm.kills < last && found.length === 0) {
    const serving = new Serving(server(ledger));
    const isKilledRetrying = await retryAndCheck(serving, book, dice, found);
    if (!isKilledRetrying && found.length === 0) await comeAndGo(serving, book, dice, found);
    await serving.kill();
    storm.kills++;
  }
  if (found.length === 0) await checkAtRest(ledger, book, found, server);
  storm.acknowledged += book.acknowledged;
  storm.retried += book.retried;
  storm.doneBefore += book.doneBefore;
  storm.violations.push(...found);
}

/** What was said to the desk, and what it answered: the only things a visitor has in hand. */
class Book {
  /** Each visit by the visitor's name, as it was last acknowledged. */
  readonly visits = new Map<string, Visit>();
  readonly names = new Set<string>();
  readonly unanswered = new Map<string, { line: Line; name: string }>();
  day = 0;
  acknowledged = 0;
  retried = 0;
  doneBefore = 0;

  /** Says one line and keeps its answer; undefined where none came. */
  async say(serving: Serving, line: Line, name: string, found: Violation[]): Promise<Visit | undefined> {
    this.names.add(name);
    this.unanswered.set(line.key!, { line, name });
    const answer = await serving.ask(line);
    if (!answer) return undefined;
    this.unanswered.delete(line.key!);
    if (!answer.ok) {
      found.push({ kind: 'refused', detail: `${line.procedure} ${answer.error.code}` });
      return undefined;
    }
    this.acknowledged++;
    const visit = answer.value as Visit;
    this.visits.set(name, visit);
    return visit;
  }
}

/** Asks again what was not answered, then looks at everything; true where it was killed in the middle of asking. */
async function retryAndCheck(serving: Serving, book: Book, dice: Dice, found: Violation[]): Promise<boolean> {
  const pending = [...book.unanswered.values()];
  const asked = noon(book.day); // what is done only now carries this time, what had been done an earlier one
  void serving.ask({ clock: isoOf(asked) });
  const isDoubleCrash = pending.length > 0 && dice.chance(0.2);
  const answers = pending.map(async ({ line, name }) => {
    const twice = dice.chance(0.5) ? serving.ask(line) : undefined;
    const visit = await book.say(serving, line, name, found);
    const other = await twice;
    if (!visit) return;
    book.retried++;
    if (lastInstant(visit) < asked) book.doneBefore++;
    if (other && !isSame(other, { ok: true, value: visit })) {
      found.push({ kind: 'twice', detail: `${line.key} was answered ${codeOf(other)} and otherwise` });
    }
  });
  if (isDoubleCrash) {
    await Promise.race([...answers, serving.gone]);
    await after(dice.below(61));
    await serving.kill();
    await Promise.all(answers);
    return true;
  }
  await Promise.all(answers);
  await check(serving, book, found);
  return false;
}

/** Visitors come, get their passes and go, until the power is cut. */
async function comeAndGo(serving: Serving, book: Book, dice: Dice, found: Violation[]): Promise<void> {
  book.day++;
  void serving.ask({ clock: isoOf(noon(book.day) - 3_600_000) });
  const first = Promise.withResolvers<void>();
  const cut = new Kill(serving, book.day, dice);
  const say = (line: Line, name: string): Promise<Visit | undefined> => {
    const answered = book.say(serving, line, name, found);
    cut.sent();
    return answered;
  };
  const queue = async (place: number): Promise<void> => {
    for (let turn = 0; !serving.isGone && found.length === 0; turn++) {
      const name = `访客${book.day}-${place}-${turn}`;
      const visit = await say(arrival(name, `${name}-r`.replace('访客', 'k')), name);
      first.resolve();
      const inside = visit && (await say(passFor(visit, `p-${visit.id}`), name));
      if (inside && turn % 2 === 0) await say(leaving(inside, `l-${visit.id}`), name);
    }
  };
  await cut.strikes(first.promise, [0, 1, 2].map(queue));
}

/** Holds the day's register against the book, and lets the ledger prove itself. */
async function check(serving: Serving, book: Book, found: Violation[]): Promise<void> {
  const register = await serving.ask({
    procedure: 'visitors.ofDay',
    input: { day: dayOf(book.day) },
    staff: 'wang',
  });
  if (!register?.ok)
    return void found.push({ kind: 'refused', detail: `visitors.ofDay ${codeOf(register)}` });
  const rows = register.value as Visit[];
  const known = [...book.visits].filter(([name]) => name.startsWith(`访客${book.day}-`));
  for (const [name, visit] of known) {
    const there = rows.filter((row) => row.visitorName === name);
    const same = there.filter((row) => row.id === visit.id);
    if (same.length === 0) found.push({ kind: 'lost', detail: `${name} ${visit.id}` });
    else if (there.length > 1) found.push({ kind: 'twice', detail: `${name} stands ${there.length} times` });
    else if (!isSame(there[0], visit)) {
      const isOlder = there[0]!.version < visit.version;
      found.push({
        kind: isOlder ? 'lost' : 'changed',
        detail: `${name}: ${visit.version} → ${there[0]!.version}`,
      });
    }
  }
  const strangers = rows.filter((row) => !book.names.has(row.visitorName ?? ''));
  if (strangers.length > 0)
    found.push({ kind: 'changed', detail: `${strangers.length} visits nobody registered` });
  const passes = rows.flatMap((row) => row.passNumber ?? []).sort();
  passes.forEach((number, i) => {
    if (Number(number.slice(-3)) !== i + 1) found.push({ kind: 'gap', detail: `${number} is the ${i + 1}.` });
  });
  const proof = await serving.ask({ procedure: 'office.verify', staff: 'admin' });
  if (!proof?.ok) return void found.push({ kind: 'refused', detail: `office.verify ${codeOf(proof)}` });
  const { ok, findings } = proof.value as { ok: boolean; findings: unknown[] };
  if (!ok) found.push({ kind: 'verify', detail: JSON.stringify(findings).slice(0, 300) });
}

/** The last look: after a quiet end, from outside, at every visit of every day. */
async function checkAtRest(
  ledger: string,
  book: Book,
  found: Violation[],
  server: (ledger: string) => string[],
): Promise<void> {
  const serving = new Serving(server(ledger));
  for (const { line, name } of book.unanswered.values()) await book.say(serving, line, name, found);
  const code = await serving.end();
  if (code !== 0) found.push({ kind: 'exit', detail: `${code} ${serving.stderr().slice(0, 300)}` });
  const proof = await desk(['verify', '--ledger', ledger]);
  if (proof.code !== 0) found.push({ kind: 'verify', detail: proof.stdout.slice(0, 300) });

  const db = openReader(ledger);
  const rows = db.prepare('SELECT id, pass_number, state FROM visits ORDER BY id').raw().all();
  db.close();
  const acknowledged = [...book.visits.values()]
    .map(({ id, passNumber, state }) => [id, passNumber, state])
    .sort(([a], [b]) => (a! < b! ? -1 : 1));
  if (!isSame(rows, acknowledged)) {
    found.push({
      kind: 'lost',
      detail: `${rows.length} visits stand, ${acknowledged.length} were acknowledged`,
    });
  }
  if (!fs.existsSync(ledger)) found.push({ kind: 'lost', detail: 'the ledger' });
}

const dayMs = 86_400_000;
const noon = (day: number): number => Date.parse('2026-11-22T12:00:00+08:00') + day * dayMs;
const isoOf = (instant: number): string => new Date(instant).toISOString();
const dayOf = (day: number): string => isoOf(noon(day)).slice(0, 10);

const lastInstant = ({ arrivedAt, passIssuedAt, closedAt }: Visit): number =>
  closedAt ?? passIssuedAt ?? arrivedAt;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
