import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { type Dice, diceOf } from './dice.ts';
import { inTemporaryFolder } from './trialLedger.ts';
import { ask, signIn } from '../desktop/atTheDesk.ts';
import { type App, launchApp } from '../desktop/launch.ts';
import {
  type Caller,
  dispatch,
  enterVoucher,
  newestTicket,
  register,
  someOwner,
  takeCall,
} from '../desktop/repairFlow.ts';

export type RepairKills = {
  kills: number;
  /** How far the desk had come, as far as the window had shown it, when the power went. */
  reached: Record<Reached, number>;
  /** Forms that came back with what was typed. */
  draftsBack: number;
  /** Papers of which nobody knew whether they came out; each was printed once more, marked. */
  markedAgain: number;
  wrong: string[];
};

type Reached = 'nothing' | 'typed' | 'registered' | 'dispatched' | 'closed';

/** When the power goes: so many ms after the window has shown this; without `at` so many ms after the call came. */
type Cut = { at?: Reached; afterMs: number };

/** What each run meets, on any machine: just typed, between the ticket and its order, between the order and its end. */
const chosen = (dice: Dice): Cut[] => [
  { at: 'typed', afterMs: 0 },
  { at: 'registered', afterMs: dice.below(400) },
  { at: 'dispatched', afterMs: dice.below(400) },
];

/**
 * A repair at the window again and again, and the power goes: at the chosen moments, then at some nobody chose.
 * Afterwards: what the window had shown as done is done, what was typed is offered again, and no order is on paper twice
 * without a mark.
 */
export async function repairKills({ kills, seed }: { kills: number; seed: number }): Promise<RepairKills> {
  const dice = diceOf(seed);
  const reached = { nothing: 0, typed: 0, registered: 0, dispatched: 0, closed: 0 };
  const told: RepairKills = { kills, reached, draftsBack: 0, markedAgain: 0, wrong: [] };
  await inTemporaryFolder(async (data) => {
    const cuts = chosen(dice);
    const whole = kills > cuts.length ? await oneWholeRepair(data) : 0;
    let app = await openedBy(data, 'wang');
    for (let nth = 1; nth <= kills; nth += 1) {
      const demand = `第${nth}次：厨房水管爆裂`;
      const far = await untilThePowerGoes(app, demand, cuts.shift() ?? { afterMs: dice.below(whole + 500) });
      reached[far] += 1;
      const left = onDisk(data, demand);
      refuseLoss(demand, far, left, told);
      app = await openedBy(data, 'wang');
      await takeUpDraft(app, demand, left, told);
      await printWhatIsOpen(app, told);
    }
    await app.close();
    for (const { number, unmarked } of unmarkedPapers(data)) {
      if (unmarked > 1) told.wrong.push(`${number}: may be on paper ${unmarked} times without a mark`);
    }
    const verified = desk('verify', '--ledger', ledgerIn(data));
    if (!verified.includes('"findings":[]')) told.wrong.push(`verify: ${verified.slice(0, 400)}`);
  });
  return told;
}

async function openedBy(data: string, login: string): Promise<App> {
  const app = await launchApp({ data, args: ['--demo'] });
  await signIn(app, login);
  return app;
}

/** How long the repair takes here, ms: the kills fall anywhere in it. */
async function oneWholeRepair(data: string): Promise<number> {
  const app = await openedBy(data, 'wang');
  const caller = await someOwner(app);
  const began = Date.now();
  await repair(app, caller, '照常：厨房水管爆裂', () => undefined);
  const took = Date.now() - began;
  await app.close();
  return took;
}

async function untilThePowerGoes(app: App, demand: string, { at, afterMs }: Cut): Promise<Reached> {
  let far: Reached = 'nothing';
  const struck = Promise.withResolvers<void>();
  if (at === undefined) struck.resolve();
  const caller = await someOwner(app);
  const work = repair(app, caller, demand, (now) => {
    far = now;
    if (now !== at) return;
    struck.resolve();
    if (afterMs === 0) throw new Error('the power is gone');
  }).catch(() => undefined); // the window is gone in the middle of it
  await Promise.race([work, struck.promise.then(() => after(afterMs))]);
  const shown = far;
  await app.kill();
  await work;
  return shown;
}

async function repair(
  app: App,
  caller: Caller,
  demand: string,
  note: (reached: Reached) => void,
): Promise<void> {
  const press = (key: string) => app.page.keyboard.press(key);
  await takeCall(app, press, caller, demand);
  await draftIsKept(app, demand);
  note('typed');
  await register(app, press);
  note('registered');
  await dispatch(app, press);
  note('dispatched');
  const { code } = await newestTicket(app);
  await enterVoucher(app, press, code, '80.5');
  note('closed');
}

/** The tab says that everything is kept; a power cut before that may cost the last two seconds. */
async function draftIsKept(app: App, demand: string): Promise<void> {
  for (;;) {
    const drafts = await ask<{ body: object }[]>(app, 'drafts.list', {});
    if (drafts.some(({ body }) => JSON.stringify(body).includes(demand))) return;
    await app.page.waitForTimeout(100);
  }
}

type Left = { state: string | null; draft: string | null };

function refuseLoss(demand: string, far: Reached, { state, draft }: Left, told: RepairKills): void {
  const order: Reached[] = ['nothing', 'typed', 'registered', 'dispatched', 'closed'];
  const is = state === null ? (draft === null ? 0 : 1) : (stateRank[state] ?? 0);
  if (is < order.indexOf(far))
    told.wrong.push(`${demand}: the window had shown ${far}, the ledger has ${state ?? 'nothing'}`);
}

/** The form that was not sent is offered, and gives back what was typed. */
async function takeUpDraft(
  app: App,
  demand: string,
  { state, draft }: Left,
  told: RepairKills,
): Promise<void> {
  if (state !== null || draft === null) return;
  await app.page.keyboard.press('Control+Shift+E');
  const field = app.page.getByLabel('报修内容', { exact: true });
  await field.waitFor();
  if ((await field.inputValue()) === demand) told.draftsBack += 1;
  else told.wrong.push(`${demand}: the draft came back without it`);
  await app.page.keyboard.press('Control+w');
  await app.page.getByRole('dialog').waitFor();
  await app.page.keyboard.press('Alt+d'); // thrown away: the next call starts afresh
  await field.waitFor({ state: 'detached' });
}

/** Every paper of which it is not known that it came out is printed; where it may have, only with a reason. */
async function printWhatIsOpen(app: App, told: RepairKills): Promise<void> {
  const papers = await ask<{ id: string; state: string; number: string }[]>(app, 'papers.outbox', {});
  for (const { id, state } of papers) {
    const reason = state === 'printing' ? '断电后不知道打没打出来' : null;
    if (reason !== null) {
      const bare = await app.page.evaluate(
        (paperId) =>
          window.bridge.call(
            'station.print',
            { paperId, reason: null, locale: 'zh-CN' },
            crypto.randomUUID(),
          ),
        id,
      );
      if (bare.ok) told.wrong.push(`${id}: printed again without a reason`);
      told.markedAgain += 1;
    }
    const { file } = await ask<{ file: string | null }>(app, 'station.print', {
      paperId: id,
      reason,
      locale: 'zh-CN',
    });
    const text = spawnSync('pdftotext', ['-layout', file ?? '', '-'], { encoding: 'utf8' }).stdout;
    if (text.includes('补打') !== (reason !== null)) told.wrong.push(`${id}: ${file} bears the wrong mark`);
  }
}

const stateRank: Readonly<Record<string, number>> = {
  registered: 2,
  scheduled: 2,
  dispatched: 3,
  finished: 4,
  closed: 4,
};

const ledgerIn = (data: string): string => path.join(data, 'demo', 'ledger.db');

/** What the file says right after the power went, before any program has opened it again. */
function onDisk(data: string, demand: string): Left {
  const copy = fs.mkdtempSync(path.join(data, 'after-'));
  for (const suffix of ['', '-wal']) {
    const from = ledgerIn(data) + suffix;
    if (fs.existsSync(from)) fs.copyFileSync(from, path.join(copy, `ledger.db${suffix}`));
  }
  const db = new Database(path.join(copy, 'ledger.db'));
  try {
    const state = db.prepare('SELECT state FROM tickets WHERE demand = ?').pluck().get(demand);
    const draft = db.prepare("SELECT place FROM drafts WHERE body LIKE '%' || ? || '%'").pluck().get(demand);
    return { state: (state as string | undefined) ?? null, draft: (draft as string | undefined) ?? null };
  } finally {
    db.close();
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

function unmarkedPapers(data: string): { number: string; unmarked: number }[] {
  const db = new Database(ledgerIn(data), { readonly: true });
  try {
    return db
      .prepare(
        `SELECT papers.number, count(*) AS unmarked FROM papers JOIN paper_runs ON paper_runs.paper_id = papers.id
         WHERE paper_runs.nth IS NULL AND paper_runs.outcome IS NOT 'failed' GROUP BY papers.id`,
      )
      .all() as { number: string; unmarked: number }[];
  } finally {
    db.close();
  }
}

const desk = (...words: string[]): string =>
  spawnSync('node', ['out/main/desk.js', ...words], { encoding: 'utf8' }).stdout;
