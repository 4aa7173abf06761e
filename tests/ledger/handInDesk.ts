import type { Contract, Input } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { type Pieces, staysFor, without } from '../../src-shared/rules/floatStays.ts';
import { type CountingDesk, countingDesk } from './countingDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { take } from './moneyTaken.ts';
import { must } from './scene.ts';
import { paid } from './takingDesk.ts';

type Counts = Input<Contract['drawer']['open']>['counts'];
type HandInAndReopen = Contract['drawer']['handInAndReopen'];

/** A desk that hands in: what it takes in cash, and the steps of 16:45 each in one call. */
export type HandInDesk = CountingDesk & {
  /** A fee of so many fen taken, in cash unless told otherwise. */
  takes: (amountFen: number, method?: 'cash' | 'wechat') => ReturnType<typeof take>;
  /** The sealed drawer goes to finance as it was counted, and the clerk has it again. */
  handIn: (
    countedFen: number,
    more?: Partial<Input<HandInAndReopen>>,
  ) => ReturnType<Desk['drawer']['handInAndReopen']>;
  /** Counts, seals, and has another person receive the drawer: the shift is over and its cash lies in the safe. */
  closes: (countedFen: number) => Promise<void>;
  opens: (amountFen?: number) => Promise<void>;
  /** Everything the next slip asks for, in the fewest notes. */
  prepares: (lateReason?: string | null) => ReturnType<Desk['drawer']['prepareHandIn']>;
};

export async function handInDesk(): Promise<HandInDesk> {
  const office = await countingDesk();
  const { clerk, proof, shiftId } = office;
  return {
    ...office,
    get service() {
      return office.service;
    },
    takes: (amountFen, method = 'cash') =>
      take(office, [office.fee(amountFen)], { payments: [paid(method, amountFen)] }),
    handIn: async (countedFen, more = {}) => {
      const counts = cashOf(countedFen);
      const stays = whatStays(counts);
      return clerk.drawer.handInAndReopen({
        shiftId: shiftId(),
        counts,
        stays,
        pieces: [...without(counts, stays)!],
        reopen: true,
        receiver: proof('finance'),
        lateReason: null,
        ...more,
      });
    },
    closes: async (countedFen) => {
      await office.count(countedFen);
      await must(office.receive(cashOf(countedFen)));
    },
    opens: async (amountFen = 50_000) => {
      await must(clerk.drawer.open({ counts: cashOf(amountFen), reason: null }));
    },
    prepares: async (lateReason = null) => {
      const next = await must(clerk.drawer.nextHandIn({}));
      return clerk.drawer.prepareHandIn({ pieces: cashOf(next?.turnedInFen ?? 0), lateReason });
    },
  };
}

/** The float of 500 yuan as it is proposed. */
export const whatStays = (counts: Pieces): Counts => [...staysFor(counts, 50_000)];

/** No note and no coin. */
export const nothingLeft: Counts = denominations.map((denominationFen) => ({ denominationFen, pieces: 0 }));
