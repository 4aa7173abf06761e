import assert from 'node:assert/strict';
import { procedureNamed } from '../../../src-shared/contract/index.ts';
import type { Model } from './model.ts';
import type { Answer, DrawerOffice, Who } from './office.ts';

/** A command that was done, to be sent once more. */
type Sent = { who: Who; procedure: string; input: object; key: string; value: unknown };

/** An office and its book on paper, on their way through the days together. */
export type Walk = {
  office: DrawerOffice;
  model: Model;
  sent: Sent | undefined;
  /** All that was done on this ledger so far, in the words of the acts. */
  trail: string[];
  /** Codes that refused something. */
  refused: Set<string>;
};

/** All that can stand in the way here: each of them did, or the walk proves nothing about it. */
export const refusals: readonly string[] = [
  'approval/missing',
  'approval/not-allowed',
  'approval/same-person',
  'auth/role-missing',
  'deposit/cancelled',
  'deposit/more-than-held',
  'drawer/already-counted',
  'drawer/bag-used',
  'drawer/bag-waits',
  'drawer/counts-differ',
  'drawer/float-differs',
  'drawer/not-counting',
  'drawer/not-empty',
  'drawer/not-enough-cash',
  'drawer/not-in-review',
  'drawer/not-open',
  'drawer/not-sealed',
  'drawer/not-suspended',
  'drawer/not-yours',
  'drawer/owner-counts-herself',
  'drawer/reason-missing',
  'drawer/receiver-is-cashier',
  'drawer/taken',
  'hand-in/code-differs',
  'hand-in/late-reason-missing',
  'hand-in/not-disputed',
  'hand-in/not-handed',
  'hand-in/not-prepared',
  'hand-in/not-the-last',
  'hand-in/nothing-due',
  'hand-in/one-prepared',
  'hand-in/pieces-differ',
  'hand-in/receiver-is-maker',
  'input/invalid',
  'ledger/clock-back',
  'receipt/copies-missing',
  'receipt/deposit-refunded',
  'receipt/no-such-method',
  'receipt/not-reversible',
  'receipt/not-voidable',
  'receipt/reversed',
  'receipt/same-method',
  'receipt/shift-over',
  'receipt/voided',
];

/** How an act ended: done, refused as the paper expected, or there was nothing to do it to. */
export type Ending = 'done' | 'refused' | 'nothing there';

/** Does one thing with the numbers it was given, and moves the paper as the office would. */
export type Doing = (walk: Walk, a: number, b: number) => Ending;

/** Codes of the rules that stand in the way; a rule that does not is false. */
export type InTheWay = readonly (string | false)[];

/**
 * Asks, and holds the answer against what the paper says: done where no rule stands in the way, else refused with the code of
 * one that does. What was done is given back, or nothing.
 */
export function asked(
  walk: Walk,
  who: Who,
  procedure: string,
  input: object,
  inTheWay: InTheWay,
): { value: unknown } | undefined {
  const { office, model } = walk;
  const key = crypto.randomUUID();
  const answer = office.ask(who, procedure, input, key);
  const codes = inTheWay.filter((code) => code !== false);
  const told = `${who} ${procedure} ${JSON.stringify(input)}`;
  if (codes.length > 0) {
    assert.ok(!answer.ok, `done in spite of ${codes.join(', ')}: ${told}`);
    assert.ok(
      codes.includes(answer.error.code),
      `${answer.ok ? '' : answer.error.code} instead of ${codes.join(', ')}: ${told}`,
    );
    walk.refused.add(answer.error.code);
    return undefined;
  }
  assert.ok(answer.ok, `refused ${answer.ok ? '' : answer.error.code}: ${told}`);
  model.written = Math.max(model.written, model.now);
  walk.sent = { who, procedure, input, key, value: answer.value };
  return { value: answer.value };
}

/** I9: a command that was done is sent once more: the same answer and nothing new; with anything else in it, refused. */
export const again: Doing = ({ office, sent }, a) => {
  if (sent === undefined) return 'nothing there';
  const { who, procedure, input, key, value } = sent;
  const before = journalled(office);
  const isSecret = (procedureNamed(procedure)?.secret.length ?? 0) > 0;
  const once = office.ask(who, procedure, input, key);
  if (isSecret) refusedReuse(once);
  else assert.deepEqual(once, { ok: true, value });
  const altered = a % 2 === 0 && !isSecret ? alteredText(input) : undefined;
  if (altered) refusedReuse(office.ask(who, procedure, altered, key));
  assert.equal(journalled(office), before);
  return 'done';
};

function refusedReuse(answer: Answer): void {
  assert.equal(answer.ok ? 'done' : answer.error.code, 'input/key-reused');
}

const journalled = (office: DrawerOffice): number =>
  office.rows<{ seq: number }>('SELECT max(seq) AS seq FROM journal')[0]!.seq;

/** The same with one of its texts in other words, if it has one. */
function alteredText(input: object): object | undefined {
  const words = ['payer', 'reason', 'note', 'text', 'why', 'number'];
  const [field, text] =
    Object.entries(input).find(([name, value]) => words.includes(name) && typeof value === 'string') ?? [];
  return field === undefined ? undefined : { ...input, [field]: `${String(text)}二` };
}

/** One of what there is; the same number, the same one. */
export const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
