import type { CashOffice } from './cashOffice.ts';
import { type Answer, codeOf, desk, type Serving } from './desk.ts';
import type { Dice } from './dice.ts';
import { firstTill, type Till } from './till.ts';
import { factsTold, foundIn } from './tillFile.ts';
import { askShown, shownBy, tillLeft, tillSeen } from './tillScreens.ts';
import { nextSteps, type Shown, type Step } from './tillSteps.ts';
import type { Cut, Place, TillStorm, TillViolation } from './tillStorm.ts';
import { morning } from './trialLedger.ts';

type Setting = {
  ledger: string;
  office: CashOffice;
  dice: Dice;
  storm: TillStorm;
  serve: () => Serving;
};

/** A clerk at her drawer in a storm, and what she has in hand: what she said to the desk and what it answered. */
export class TillClerk {
  readonly #setting: Setting;
  readonly #facts = new Map<string, string>();
  readonly #done: string[] = [];
  /** What was asked and not answered, in its order, and how much of it had been done all the same. */
  #pending: Step[] = [];
  #pendingDone = 0;
  /** As it is after everything that was acknowledged. */
  #till: Till = firstTill;
  #now = Date.parse(morning);
  #keys = 0;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** The desk is started, what was left open is asked for again, and work goes on until it dies. */
  async workUntilCut({ cut }: Place): Promise<void> {
    const { storm, serve, dice } = this.#setting;
    const serving = serve();
    this.#now += 37 * 60_000;
    await this.#reopen(serving);
    if (storm.violations.length === 0) {
      const first = Promise.withResolvers<void>();
      const end = cut(serving, storm.kills, dice);
      await end.strikes(first.promise, [this.#work(serving, end, first.resolve)]);
      this.#lookAtFile();
    } else await serving.kill();
    storm.kills += 1;
  }

  /** The last look, after a quiet end; a storm that was stopped by what it saw is proved all the same. */
  async rest(): Promise<void> {
    const { ledger, serve, storm } = this.#setting;
    const serving = serve();
    if (storm.violations.length === 0) await this.#reopen(serving);
    const code = await serving.end();
    if (code !== 0) this.#wrong('exit', `${code} ${serving.stderr().slice(0, 300)}`);
    this.#lookAtProof((await desk(['verify', '--ledger', ledger])).answer);
    if (storm.violations.length === 0) this.#lookAtFile();
  }

  /** What a clerk sees when the desk is back: the very step it was left in. Then she asks again for what nobody answered. */
  async #reopen(serving: Serving): Promise<void> {
    void serving.ask({ clock: new Date(this.#now).toISOString() });
    await this.#lookAtScreens(serving);
    await this.#askAgain(serving);
    if (this.#setting.storm.violations.length > 0) return;
    await this.#lookAtScreens(serving);
    this.#lookAtProof(await serving.ask({ procedure: 'office.verify', staff: 'admin' }));
  }

  async #askAgain(serving: Serving): Promise<void> {
    const { storm, dice } = this.#setting;
    const again = this.#pending.map((step, at) => ({ step, isDone: at < this.#pendingDone }));
    this.#pending = [];
    this.#pendingDone = 0;
    for (const { step, isDone } of again) {
      const answer = await serving.ask(step.line);
      storm.retried += 1;
      if (isDone) storm.doneBefore += 1;
      if (isDone && step.isProven) {
        if (codeOf(answer) !== 'input/key-reused')
          this.#wrong('twice', `${step.line.procedure} ${codeOf(answer)}`);
        this.#acknowledge(step);
        continue;
      }
      if (!answer?.ok) {
        this.#wrong('refused', `${step.line.procedure} asked again: ${JSON.stringify(answer)}`);
        return;
      }
      this.#acknowledge(step, answer.value);
      if (step.isProven || !dice.chance(0.3)) continue;
      const twice = await serving.ask(step.line);
      if (JSON.stringify(twice) !== JSON.stringify(answer))
        this.#wrong('twice', `${step.line.procedure} was answered ${codeOf(twice)} and otherwise`);
    }
  }

  /** Work at the counter until nothing more is heard from the desk. */
  async #work(serving: Serving, cut: Cut, firstAnswered: () => void): Promise<void> {
    const { office, dice, storm } = this.#setting;
    while (!serving.isGone && storm.violations.length === 0) {
      this.#now += 60_000 * (1 + dice.below(20));
      void serving.ask({ clock: new Date(this.#now).toISOString() });
      const shown = await this.#shown(serving);
      if (shown === undefined) return;
      const newKey = (): string => `${keys}${(this.#keys += 1)}`;
      const steps = nextSteps({ office, till: this.#till, shown, now: this.#now, dice, newKey });
      this.#pending.push(...steps);
      const answers = steps.map((step) => {
        const asked = serving.ask(step.line);
        cut.sent();
        return asked;
      });
      for (const [at, answered] of answers.entries()) {
        const answer = await answered;
        if (answer === undefined) return;
        firstAnswered();
        const step = steps[at]!;
        if (!answer.ok) {
          return this.#wrong('refused', `${step.line.procedure} ${JSON.stringify(answer.error)}`);
        }
        this.#pending.shift();
        this.#acknowledge(step, answer.value);
      }
    }
  }

  #acknowledge(step: Step, value?: unknown): void {
    const { storm } = this.#setting;
    const { procedure } = step.line;
    this.#till = step.till;
    this.#done.push(step.key);
    storm.acknowledged += 1;
    storm.commands[procedure] = (storm.commands[procedure] ?? 0) + 1;
    if (value === undefined) return;
    for (const [fact, as] of factsTold(procedure, value)) this.#facts.set(fact, as);
    if (procedure === 'drawer.submitCount') {
      const { expectedFen } = (value as { reckonings: { expectedFen: number }[] }).reckonings.at(-1)!;
      if (expectedFen !== step.till.dueFen)
        this.#wrong('changed', `${expectedFen} should lie in the drawer, ${step.till.dueFen} was put there`);
    }
  }

  /** What was acknowledged stands there once, in its order, and after it nothing but a beginning of what was on its way. */
  #lookAtFile(): void {
    const { done, written, facts } = foundIn(this.#setting.ledger, keys);
    const expected = [...this.#done, ...this.#pending.map(({ key }) => key)];
    for (const [at, key] of expected.entries()) {
      if (at < this.#done.length && done[at] !== key) return this.#wrong('lost', `${key}: ${done[at]}`);
      if (done[at] !== undefined && done[at] !== key) return this.#wrong('changed', `${key}: ${done[at]}`);
    }
    if (done.length > expected.length) return this.#wrong('twice', `${done.length} commands were done`);
    this.#pendingDone = done.length - this.#done.length;
    const till = this.#tillNow;
    for (const [table, rows] of Object.entries(till.written)) {
      const there = written[table as keyof typeof written];
      if (there !== rows) this.#wrong(there < rows ? 'lost' : 'twice', `${table}: ${there} for ${rows}`);
    }
    for (const [fact, as] of this.#facts) {
      if (facts.get(fact) !== as)
        this.#wrong(facts.has(fact) ? 'changed' : 'lost', `${fact}: ${as} → ${facts.get(fact)}`);
    }
  }

  /** As it has to be on the disk. */
  get #tillNow(): Till {
    return this.#pendingDone === 0 ? this.#till : this.#pending[this.#pendingDone - 1]!.till;
  }

  /** What breaks which rule of the ledger. */
  #lookAtProof(proof: Answer | undefined): void {
    const value = proof?.value as { findings: { check: string; detail: string }[] } | undefined;
    if (value === undefined) return this.#wrong('refused', `verify ${codeOf(proof)}`);
    for (const { check, detail } of value.findings) this.#wrong('verify', `${check} ${detail}`);
  }

  async #lookAtScreens(serving: Serving): Promise<void> {
    const shown = await this.#shown(serving);
    if (shown === undefined) return this.#wrong('exit', serving.stderr().slice(0, 300));
    const [left, back] = [tillLeft(this.#tillNow), await tillSeen(serving, shown)].map((till) =>
      JSON.stringify(till),
    );
    if (left !== back) this.#wrong('step', `left ${left}, came back to ${back}`);
  }

  async #shown(serving: Serving): Promise<Shown | undefined> {
    const answers = await askShown(serving);
    for (const answer of answers) {
      if (answer && !answer.ok) this.#wrong('refused', JSON.stringify(answer.error));
    }
    return shownBy(answers);
  }

  #wrong(kind: TillViolation['kind'], detail: string): void {
    this.#setting.storm.violations.push({ kind, detail });
  }
}

const keys = 'till-';
