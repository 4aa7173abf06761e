import path from 'node:path';
import { cashOffice } from './cashOffice.ts';
import { deskBundle, Serving } from './desk.ts';
import { type Dice, diceOf } from './dice.ts';
import { Kill } from './kill.ts';
import { TillClerk } from './tillClerk.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';

/** What a restart showed that no restart may show; `step` is a drawer that came back to another step than it was left in. */
export type TillViolation = {
  kind: 'lost' | 'twice' | 'changed' | 'step' | 'refused' | 'verify' | 'exit';
  detail: string;
};

export type TillStorm = {
  kills: number;
  /** Commands whose answer was read outside the process, and which they were. */
  acknowledged: number;
  commands: Record<string, number>;
  /** Commands that were on their way when the desk died; asked again with the same key. */
  retried: number;
  /** Those of them that had been done all the same. */
  doneBefore: number;
  violations: TillViolation[];
};

/** One end of a serving desk that nobody asked for: told of every command on its way, it strikes when it likes. */
export type Cut = {
  sent: () => void;
  strikes: (firstAnswer: Promise<void>, work: Promise<void>[]) => Promise<void>;
};

/** Where a ledger lies, and what ends its desk there. */
export type Place = {
  folder: string;
  cut: (serving: Serving, nth: number, dice: Dice) => Cut;
  /** Everything is on the disk for good: asked once, when the office is set up. */
  settle?: () => void;
};

type Options = {
  kills: number;
  seed: number;
  /** What serves the ledger; the shipped bundle unless a control is tried. */
  server?: (ledger: string) => string[];
  at?: (act: (place: Place) => Promise<void>) => Promise<void>;
  /** Told after each kill how many there were. */
  progress?: (kills: number) => void;
};

/**
 * I22: payments, counts, seals, receptions and hand-ins, and the desk dies again and again at moments nobody chose. Each time
 * the file must hold what was acknowledged once, and of what was on its way the beginning only; the desk comes back to the
 * very step it was left in, and proves itself; asked again with the same keys it does nothing twice.
 */
export async function tillStorm({
  kills,
  seed,
  server = shipped,
  at = killed,
  progress,
}: Options): Promise<TillStorm> {
  const dice = diceOf(seed);
  const storm: TillStorm = {
    kills: 0,
    acknowledged: 0,
    commands: {},
    retried: 0,
    doneBefore: 0,
    violations: [],
  };
  while (storm.kills < kills && storm.violations.length === 0) {
    await at(async (place) => {
      const ledger = await trialLedger(path.join(place.folder, 'office'));
      const office = await cashOffice(ledger);
      place.settle?.();
      const clerk = new TillClerk({ ledger, office, dice, storm, serve: () => new Serving(server(ledger)) });
      const last = Math.min(kills, storm.kills + killsOfOneLedger);
      while (storm.kills < last && storm.violations.length === 0) {
        await clerk.workUntilCut(place);
        progress?.(storm.kills);
      }
      await clerk.rest();
    });
  }
  return storm;
}

const shipped = (ledger: string): string[] => [deskBundle, 'serve', '--stdio', '--ledger', ledger];

const killed = (act: (place: Place) => Promise<void>): Promise<void> =>
  inTemporaryFolder((folder) => act({ folder, cut: (serving, nth, dice) => new Kill(serving, nth, dice) }));

/** So many kills one ledger lives through, before another one is taken: what is there must be compared each time. */
const killsOfOneLedger = 100;
