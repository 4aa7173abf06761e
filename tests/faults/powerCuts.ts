import fs from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import type { Serving } from './desk.ts';
import type { Dice } from './dice.ts';
import { LoopDisk, whyNoLoopDisk } from './loopDisk.ts';
import { type Place, type TillStorm, tillStorm } from './tillStorm.ts';
import { inTemporaryFolder } from './trialLedger.ts';

type Options = { cuts: number; seed: number; server?: (ledger: string) => string[] };

/**
 * The power goes under a ledger on a disk of its own: whatever was not yet made durable is gone, of the file system's own
 * log too. The same work at the counter, and the same promises as under `kill -9`.
 */
export const powerCuts = ({ cuts, ...options }: Options): Promise<TillStorm> =>
  tillStorm({ kills: cuts, ...options, at: onLoopDisk });

/** Why it can't be tried on this machine; undefined where it can. */
export const whyNoPowerCuts = (): Promise<string | undefined> => inTemporaryFolder(whyNoLoopDisk);

const onLoopDisk = (act: (place: Place) => Promise<void>): Promise<void> =>
  inTemporaryFolder(async (home) => {
    const disk = new LoopDisk(home);
    try {
      await act({
        folder: disk.folder,
        cut: (serving, nth, dice) => new DiskCut({ serving, disk, dice, nth }),
        settle: () => disk.settle(),
      });
    } finally {
      disk.remove();
    }
  });

type DiskCutting = { serving: Serving; disk: LoopDisk; dice: Dice; nth: number };

/** One end of the power: at any moment, or as soon as some command was sent, by turns. */
class DiskCut {
  readonly #cutting: DiskCutting;
  readonly #due = Promise.withResolvers<void>();
  #commandsLeft: number;

  constructor(cutting: DiskCutting) {
    this.#cutting = cutting;
    this.#commandsLeft = 4 + cutting.dice.below(20);
  }

  sent(): void {
    if (--this.#commandsLeft === 0) this.#due.resolve();
  }

  async strikes(firstAnswer: Promise<void>, work: Promise<void>[]): Promise<void> {
    const { serving, disk, dice, nth } = this.#cutting;
    const isOver = Promise.all(work);
    await Promise.race([nth % 2 === 0 ? firstAnswer : this.#due.promise, serving.gone, isOver]);
    await after(dice.below(nth % 2 === 0 ? 201 : 21));
    // what it says once its disk is dead is no answer: it stops first, and what it said by then is heard
    serving.child.kill('SIGSTOP');
    await hasStopped(serving);
    disk.cutPower();
    await serving.kill();
    await isOver;
    disk.restart();
  }
}

/** All of its threads stand still: none is inside a write any more. */
async function hasStopped({ child }: Serving): Promise<void> {
  const tasks = `/proc/${child.pid}/task`;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const states = fs.readdirSync(tasks).map((task) => {
      const stat = fs.readFileSync(`${tasks}/${task}/stat`, 'utf8');
      return stat.charAt(stat.lastIndexOf(')') + 2);
    });
    if (states.every((state) => state === 'T' || state === 'Z')) return;
    await after(1);
  }
}
