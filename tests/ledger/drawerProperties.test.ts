import { array, assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { act, perform, verbs } from './drawer/acts.ts';
import { agree, holds } from './drawer/agree.ts';
import { finished } from './drawer/ending.ts';
import { Model, type Sight, sights } from './drawer/model.ts';
import { drawerOffice, preparedOffice } from './drawer/office.ts';
import { refusals, type Walk } from './drawer/walk.ts';

const wholeRun = 2_000;
/** Fewer where somebody only looks for one thing: `DRAWER_SEQUENCES=100`. */
const sequences = Number(process.env['DRAWER_SEQUENCES'] ?? wholeRun);
/** The same sequences every time; others for whoever looks for more: `DRAWER_SEED=7`. */
const usual = 20_261_122;
const seed = Number(process.env['DRAWER_SEED'] ?? usual);
/** So many go on where the one before ended: days and slips add up, as they do at a desk. */
const sequencesALedger = 10;
/** Of so many ledgers one is altered in the end. */
const alteredOf = 20;

const sequence = array(act, { minLength: 1, maxLength: 20, size: 'max' });
/** A ledger made anew with all that is done on it: where something breaks, the shortest way to it is found on others. */
const ledger = array(sequence, { minLength: sequencesALedger, maxLength: sequencesALedger });

test('I1 I2 I3 I3b I4 I5 I6 I7 I8 I9 I10 I11 I12 I13 I14 I15 I16 I17 I18 I19 I21 I23 I24 I25 I26 I27 whatever is done at the drawer, in whatever order: paper and ledger agree to the fen', async () => {
  const prepared = await preparedOffice();
  const ended = new Map<string, number>();
  const seen = new Set<Sight>();
  const refused = new Set<string>();
  let ledgers = 0;
  let commands = 0;

  await assert(
    asyncProperty(ledger, async (walked) => {
      const office = await drawerOffice(prepared);
      const walk: Walk = { office, model: new Model(office.now()), sent: undefined, trail: [], refused };
      try {
        for (const acts of walked) {
          for (const one of acts) {
            const ending = perform(walk, one);
            commands += 1;
            ended.set(`${one.do} ${ending}`, (ended.get(`${one.do} ${ending}`) ?? 0) + 1);
            agree(walk);
          }
          holds(walk);
        }
        ledgers += 1;
        await finished(walk, ledgers % alteredOf === 0);
        for (const sight of walk.model.seen) seen.add(sight);
      } finally {
        await office.close();
      }
    }),
    // whoever only looks whether something is noticed needs no shortest way to it
    { numRuns: sequences / sequencesALedger, seed, endOnFailure: sequences < wholeRun },
  );

  const told = [...ended].toSorted(([one], [other]) => (one < other ? -1 : 1));
  console.log(
    `${ledgers * sequencesALedger} sequences on ${ledgers} ledgers, ${commands} commands: ${JSON.stringify(Object.fromEntries(told))}`,
  );
  if (sequences < wholeRun || seed !== usual) return;
  // nothing is proved of what never happened
  expect(verbs.filter((verb) => !ended.has(`${verb} done`))).toEqual([]);
  expect(sights.filter((sight) => !seen.has(sight))).toEqual([]);
  expect(refusals.filter((code) => !refused.has(code))).toEqual([]);
}, 900_000);
