import { generalCodes } from '../../src-shared/contract/generalCodes.ts';
import { type Answer, codeOf, desk, serveLedger } from './desk.ts';
import { type Dice, diceOf } from './dice.ts';
import { evilValues } from './evil.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival } from './visits.ts';

export type Junk = { lines: number; answers: Record<string, number>; wrong: string[] };

/** Says to a serving desk what is no call: each line is answered with a code, none ends it, and the next call is served. */
export async function junkLines({ lines, seed }: { lines: number; seed: number }): Promise<Junk> {
  return inTemporaryFolder(async (folder) => {
    const ledger = await trialLedger(`${folder}/office`);
    const dice = diceOf(seed);
    const told: Junk = { lines, answers: {}, wrong: [] };
    const serving = serveLedger(ledger);
    const heard: string[] = [];
    serving.heardStray((line) => heard.push(line));
    for (let i = 0; i < lines; i++) {
      serving.say(dice.pick(junk)(dice));
      serving.say('\n');
      // every line must have been answered by the time this one is
      if (i % 50 !== 49) continue;
      const visit = await serving.ask(arrival(`张\u2028三${i}`, `k${i}`));
      if (!visit?.ok) told.wrong.push(`a call after junk: ${JSON.stringify(visit?.error ?? 'no answer')}`);
    }
    const code = await serving.end();
    if (code !== 0) told.wrong.push(`it ended with ${code}: ${serving.stderr().slice(0, 500)}`);
    if (heard.length !== lines) told.wrong.push(`${heard.length} answers to ${lines} lines`);
    for (const line of heard) {
      const answer = JSON.parse(line) as Answer;
      const code = codeOf(answer);
      told.answers[code] = (told.answers[code] ?? 0) + 1;
      if (answer.ok) continue;
      if (!known.includes(code) || code === 'ledger/defect' || JSON.stringify(answer.error).length > 500)
        told.wrong.push(line.slice(0, 300));
    }
    const proof = await desk(['verify', '--ledger', ledger]);
    if (proof.code !== 0) told.wrong.push(`verify: ${proof.stdout.slice(0, 300)}`);
    return told;
  });
}

const known: readonly string[] = [...generalCodes, 'staff/unknown', 'visit/unit-unknown'];

const call = (more: object): string =>
  JSON.stringify({ ...arrival('甲', crypto.randomUUID()), id: 'x', ...more });

const texts = evilValues().flatMap(({ value }) =>
  typeof value === 'string' && value.length < 200_000 ? value : [],
);

const json: unknown[] = evilValues().flatMap(({ value }) => {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text !== undefined && text.length < 200_000 ? (JSON.parse(text) as unknown) : [];
  } catch {
    return []; // circular, or a bigint: it can not be said in JSON at all
  }
});

/** Kinds of lines; none holds a line break, or is empty. */
const junk: readonly ((dice: Dice) => string | Buffer)[] = [
  (dice) => Buffer.from(Array.from({ length: 1 + dice.below(200) }, () => 128 + dice.below(128))),
  (dice) => `x${dice.pick(texts).replaceAll('\n', ' ')}`,
  (dice) => call({}).slice(0, 1 + dice.below(200)),
  (dice) => JSON.stringify([dice.pick(json)]),
  (dice) => call({ id: dice.pick(json) }).replace('"category"', '"kategory"'),
  (dice) => call({ procedure: dice.pick(json) }),
  (dice) => call({ input: dice.pick(json) }),
  (dice) => call({ key: dice.pick(json) ?? 'k e y' }),
  (dice) => call({ staff: dice.pick(json) ?? 'nobody' }),
  (dice) => call({ procedure: dice.pick(texts) }),
  (dice) => JSON.stringify({ id: 'x', clock: dice.pick(json) }),
  (dice) =>
    `{"id":"x","clock":"${dice.pick(['-271821-04-20', '1969-12-31', '9999-12-31', '2026-02-30', '+275760-09-13'])}T00:00:00Z"}`,
  () => `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)},"procedure":"visitors.present","staff":"wang"}`,
  () =>
    `{"id":"x","procedure":"visitors.present","staff":"wang","input":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  () => '['.repeat(1_000_000),
  () => `{"id":"x","procedure":"visitors.register","staff":"wang","input":"${'x'.repeat(10_000_000)}"}`,
  () => '{"id":"x","__proto__":{"procedure":"visitors.present"},"constructor":1}',
  () => '\ufeff{"id":"x","procedure":"visitors.present"}',
  () => '{"id":"x","id":"y","procedure":"visitors.present\\u0000","staff":"wang"}',
];
