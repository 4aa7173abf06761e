import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { fen, type Fen } from '../../../../src-shared/rules/fen.ts';
import type { Settled } from './settledEvents.ts';

type Line = Output<Contract['fees']['collection']>['lines'][number];
type Withdrawn = { unit_id: string; is_earlier: number; charged_fen: Fen; gone_fen: Fen };

/** What one fee item comes to over a span, gathered piece by piece. */
export class ItemBook {
  readonly #itemId: string;
  readonly #name: string;
  #opening = 0;
  #charged = 0;
  /** Charges of earlier periods that were withdrawn in the span. */
  #gone = 0;
  /** What of the span's own charges is settled by now, less all that was waived or settled from the span on: paid ahead. */
  #paidBefore = 0;
  readonly #sums = {
    waived: 0,
    waivedEarlier: 0,
    received: 0,
    receivedEarlier: 0,
    offset: 0,
    offsetEarlier: 0,
  };
  /** Received in the span for periods after it. */
  #ahead = 0;
  #laterAfter = 0;
  #laterWaived = 0;
  /** What each household owes of the span's charges at its end. */
  readonly left = new Map<string, number>();

  constructor(itemId: string, name: string) {
    this.#itemId = itemId;
    this.#name = name;
  }

  get paidAhead(): Fen {
    return fen(this.#ahead);
  }

  /** What has to come off what is settled by now of later periods, to be what was paid for them at the span's end. */
  get laterThanPaid(): Fen {
    return fen(this.#laterAfter + this.#laterWaived);
  }

  /** Comes off what was charged, and of no period of the span. */
  get gone(): Fen {
    return fen(this.#gone);
  }

  addOpen(owed: Fen): void {
    this.#opening += owed;
  }

  addCharged({ unit_id, charged_fen, left_fen }: { unit_id: string; charged_fen: Fen; left_fen: Fen }): void {
    this.#charged += charged_fen;
    this.#paidBefore += charged_fen - left_fen;
    this.left.set(unit_id, left_fen);
  }

  /** What was charged and withdrawn since: all that was settled of it was taken back, and comes among what was settled. */
  addWithdrawn({ unit_id, is_earlier, charged_fen, gone_fen }: Withdrawn): void {
    if (is_earlier === 1) {
      this.#opening += charged_fen;
      this.#gone += gone_fen;
      return;
    }
    this.#charged += charged_fen;
    this.left.set(unit_id, (this.left.get(unit_id) ?? 0) + charged_fen);
  }

  addSettled({ unit_id, age, time, kind, amount_fen }: Settled): void {
    if (age === 'earlier') this.#addToEarlier(time, kind, amount_fen);
    else if (age === 'current') this.#addToCurrent(unit_id, time, kind, amount_fen);
    else this.#addToLater(time, kind, amount_fen);
  }

  #addToEarlier(time: Settled['time'], kind: Settled['kind'], amount: number): void {
    if (time === 'before') return;
    this.#opening += amount;
    if (time === 'after') return;
    if (kind === 'waiver') this.#sums.waivedEarlier += amount;
    else if (fromMoneyHeld(kind)) this.#sums.offsetEarlier += amount;
    else this.#sums.receivedEarlier += amount;
  }

  #addToCurrent(unitId: string, time: Settled['time'], kind: Settled['kind'], amount: number): void {
    if (time === 'after') {
      this.#paidBefore -= amount;
      this.left.set(unitId, (this.left.get(unitId) ?? 0) + amount);
      return;
    }
    if (kind === 'waiver') this.#sums.waived += amount;
    if (kind === 'waiver' || time === 'in') this.#paidBefore -= amount;
    if (time === 'before' || kind === 'waiver') return;
    if (fromMoneyHeld(kind)) this.#sums.offset += amount;
    else this.#sums.received += amount;
  }

  #addToLater(time: Settled['time'], kind: Settled['kind'], amount: number): void {
    if (time === 'after') this.#laterAfter += amount;
    else if (kind === 'waiver') this.#laterWaived += amount;
    else if (time === 'in' && !fromMoneyHeld(kind)) this.#ahead += amount;
  }

  /** Prepaid money that a receipt was paid with is no money that came in. */
  moveToOffset(age: Settled['age'], amount: Fen): void {
    if (age === 'later') this.#ahead -= amount;
    else if (age === 'earlier') {
      this.#sums.receivedEarlier -= amount;
      this.#sums.offsetEarlier += amount;
    } else {
      this.#sums.received -= amount;
      this.#sums.offset += amount;
    }
  }

  line(): Line {
    const { waived, waivedEarlier, received, receivedEarlier, offset, offsetEarlier } = this.#sums;
    const charged = this.#charged - this.#gone;
    const allWaived = waived + waivedEarlier;
    const allOffset = offset + this.#paidBefore + offsetEarlier;
    return {
      itemId: this.#itemId as Line['itemId'],
      itemName: this.#name,
      openingFen: fen(this.#opening),
      chargedFen: fen(charged),
      waivedFen: fen(allWaived),
      waivedEarlierFen: fen(waivedEarlier),
      receivedFen: fen(received),
      receivedEarlierFen: fen(receivedEarlier),
      offsetFen: fen(allOffset),
      offsetEarlierFen: fen(offsetEarlier),
      closingFen: fen(this.#opening + charged - allWaived - received - receivedEarlier - allOffset),
      households: this.left.size,
      householdsPaid: [...this.left.values()].filter((left) => left === 0).length,
    };
  }
}

/** 冲抵: settled by money that was here before, prepaid or held as a deposit; nothing came in. */
const fromMoneyHeld = (kind: Settled['kind']): boolean => kind === 'offset' || kind === 'deposit';
