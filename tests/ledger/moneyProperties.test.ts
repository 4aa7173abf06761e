import { array, assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { type Act, act, perform } from './money/acts.ts';
import { Model } from './money/model.ts';
import { type Office, propertyOffice } from './money/office.ts';

const sequences = 2_000;
/** So many blocks share a ledger: rules that look at all of it look at what the ones before left, too. */
const blocksALedger = 50;

test('whatever is charged, paid and put right, in whatever order: every fen is where the office would look for it', async () => {
  const answered = new Map<string, number>();
  let office: Office | undefined;
  let commands = 0;

  const nextBlock = async (): Promise<{ office: Office; model: Model }> => {
    const block = office?.block();
    if (office && block) return { office, model: new Model(block) };
    if (office) await finished(office);
    office = await propertyOffice(blocksALedger);
    return { office, model: new Model(office.block()!) };
  };

  await assert(
    asyncProperty(array(act, { minLength: 5, maxLength: 15 }), async (acts) => {
      const { office: asked, model } = await nextBlock();
      try {
        for (const one of [...begun, ...acts]) {
          const answer = perform(asked, model, one);
          commands += 1;
          answered.set(`${one.do} ${answer}`, (answered.get(`${one.do} ${answer}`) ?? 0) + 1);
          model.agree(asked);
        }
        expect(asked.broken()).toEqual([]);
      } catch (error) {
        // what is broken stays broken: a shorter sequence is tried on another ledger
        office = undefined;
        await asked.close();
        throw error;
      }
    }),
    { numRuns: sequences },
  );
  if (office) await finished(office);

  console.log(
    `${sequences} sequences, ${commands} commands: ${JSON.stringify(Object.fromEntries(answered))}`,
  );
  const verbs =
    'price run cost take void reverse method waive takeBack refund refundPrepaid undo withdraw auto shift spoil later';
  for (const verb of verbs.split(' ')) expect(answered.get(`${verb} done`)).toBeGreaterThan(0);
  expect(answered.get('method done from an account')).toBeGreaterThan(0);
}, 900_000);

/** Something is owed and something paid from the start. */
const begun: readonly Act[] = [
  { do: 'run', a: 3, b: 2 },
  { do: 'take', a: 11, b: 7 },
];

/** The whole file holds: journal, hashes, every rule. */
async function finished(office: Office): Promise<void> {
  expect(await office.verify()).toEqual([]);
  await office.close();
}
