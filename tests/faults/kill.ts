import { setTimeout as after } from 'node:timers/promises';
import type { Serving } from './desk.ts';
import type { Dice } from './dice.ts';

/**
 * When it is killed: at a moment nobody chose; just after a command was sent, before the desk can have done it; or
 * when the desk has done it and its answer is still on the way. In turn, so that each is met however fast the machine is.
 */
const ways = ['whenever', 'sent', 'unheard'] as const;

/** One `kill -9` of a serving desk. */
export class Kill {
  readonly #serving: Serving;
  readonly #dice: Dice;
  readonly #way: (typeof ways)[number];
  readonly #struck = Promise.withResolvers<void>();
  #commandsLeft: number;

  constructor(serving: Serving, nth: number, dice: Dice) {
    this.#serving = serving;
    this.#dice = dice;
    this.#way = ways[nth % ways.length]!;
    this.#commandsLeft = 4 + dice.below(20);
  }

  /** To be told of each command once it is on its way. */
  sent(): void {
    if (this.#way === 'whenever' || --this.#commandsLeft !== 0) return;
    if (this.#way === 'sent') {
      this.#serving.child.kill('SIGKILL');
      this.#struck.resolve();
    } else void this.#serving.deafen().then(this.#struck.resolve);
  }

  /** Ends the desk: 0 to 60 ms after its first answer, or at the command this kill waited for; `work` is who asks it. */
  async strikes(firstAnswer: Promise<void>, work: readonly Promise<void>[]): Promise<void> {
    const { gone } = this.#serving;
    if (this.#way === 'whenever') {
      await Promise.race([firstAnswer, gone, after(5000)]);
      await after(this.#dice.below(61));
    } else {
      // whoever asks stops when nothing is heard any more; only if she stopped before is there nothing to wait for
      const stopped = Promise.all(work).then(() =>
        this.#commandsLeft > 0 ? undefined : this.#struck.promise,
      );
      await Promise.race([this.#struck.promise, gone, stopped]);
    }
    await this.#serving.kill();
    await Promise.all(work);
  }
}
