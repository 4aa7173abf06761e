import { type Arbitrary, array, constant, constantFrom, integer, oneof, record } from 'fast-check';
import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { dayFrom } from '../../src-shared/rules/officeInstant.ts';
import { agreedBy } from './moneyTaken.ts';
import { must } from './scene.ts';
import { forCharge, paid, taken, type TakingDesk, topUp } from './takingDesk.ts';

type Line = Output<Contract['fees']['collection']>['lines'][number];

type Deed =
  | { do: 'owe'; of: number; month: number; amount: number }
  | { do: 'pay'; which: number; part: number; fromAccount: boolean }
  | { do: 'leave'; of: number; amount: number }
  | { do: 'waive'; which: number; part: number }
  | { do: 'take back' | 'void' | 'reverse'; which: number }
  | { do: 'wait'; days: number };
type Owed = { id: never; unitId: UnitId; itemId: FeeItemId; fromOn: string; amount: number; left: number };
type Event = { owed: Owed; day: string; kind: 'money' | 'prepaid' | 'waiver'; amount: number };

const which = integer({ min: 0, max: 999 });
/** Days at the counter: something falls due, is paid, waived, taken back; time goes by. */
export const deeds: Arbitrary<Deed[]> = array(
  oneof(
    {
      weight: 4,
      arbitrary: record({
        do: constant('owe'),
        of: which,
        month: integer({ min: -1, max: 1 }),
        amount: integer({ min: 1, max: 99_999 }),
      }),
    },
    {
      weight: 6,
      arbitrary: record({
        do: constant('pay'),
        which,
        part: integer({ min: 1, max: 3 }),
        fromAccount: constantFrom(true, false, false),
      }),
    },
    {
      weight: 2,
      arbitrary: record({ do: constant('leave'), of: which, amount: integer({ min: 1, max: 99_999 }) }),
    },
    { weight: 2, arbitrary: record({ do: constant('waive'), which, part: integer({ min: 1, max: 3 }) }) },
    { weight: 3, arbitrary: record({ do: constantFrom('take back', 'void', 'reverse'), which }) },
    { weight: 3, arbitrary: record({ do: constant('wait'), days: integer({ min: 1, max: 20 }) }) },
  ),
  { minLength: 25, maxLength: 45 },
);

/** An office and, beside it, a plain list of what happened: no sums but those a reader makes by hand. */
export class PlainBooks {
  readonly owed: Owed[] = [];
  readonly events: Event[] = [];
  readonly #office: TakingDesk;
  readonly #homes: readonly UnitId[];
  readonly #items: readonly FeeItemId[];
  readonly #receipts: { id: never; events: Omit<Event, 'day'>[] }[] = [];
  readonly #waivers: { id: never; event: Omit<Event, 'day'> }[] = [];
  day = '2026-11-23';

  constructor(office: TakingDesk, homes: readonly UnitId[], items: readonly FeeItemId[]) {
    this.#office = office;
    this.#homes = homes;
    this.#items = items;
  }

  async do(deed: Deed): Promise<void> {
    const office = this.#office;
    if (deed.do === 'wait') {
      this.day = dayFrom(this.day, deed.days);
      office.setClock(`${this.day}T09:00:00+08:00`);
    } else if (deed.do === 'owe') this.#owe(deed);
    else if (deed.do === 'leave') {
      const unitId = this.#homes[deed.of % this.#homes.length]!;
      await taken(office, { unitId, lines: [topUp(unitId, deed.amount)], ...agreed });
    } else if (deed.do === 'pay') await this.#pay(deed);
    else if (deed.do === 'waive') await this.#waive(deed);
    else await this.#undo(deed);
  }

  #owe({ of, month, amount }: Deed & { do: 'owe' }): void {
    const unitId = this.#homes[of % this.#homes.length]!;
    const itemId = this.#items[of % this.#items.length]!;
    const when = new Date(
      Date.UTC(Number(this.day.slice(0, 4)), Number(this.day.slice(5, 7)) - 1 + month, 1),
    );
    const fromOn = when.toISOString().slice(0, 10);
    if (this.owed.some((one) => one.unitId === unitId && one.itemId === itemId && one.fromOn === fromOn))
      return;
    const id = this.#office.owes(fromOn.slice(0, 7), amount, { unitId, itemId }) as never;
    this.owed.push({ id, unitId, itemId, fromOn, amount, left: amount });
  }

  #some(at: number): Owed | undefined {
    const open = this.owed.filter(({ left }) => left > 0);
    return open[at % open.length];
  }

  async #pay({ which: at, part, fromAccount }: Deed & { do: 'pay' }): Promise<void> {
    const first = this.#some(at);
    if (!first) return;
    const { unitId } = first;
    const second = this.owed.find((one) => one.unitId === unitId && one.left > 0 && one !== first);
    const lines = [first, second]
      .filter((one) => one !== undefined)
      .map((one) => ({ owed: one, amount: Math.ceil(one.left / part) }));
    const due = lines.reduce((total, { amount }) => total + amount, 0);
    const accountId = accountOf(this.#office, unitId);
    const balance = Number(
      this.#office.rows(`SELECT sum(balance_fen) AS b FROM prepaid_accounts WHERE unit_id = '${unitId}'`)[0]![
        'b'
      ],
    );
    const prepaid = fromAccount ? Math.min(balance, due) : 0;
    const payments = [
      ...(prepaid > 0 ? [paid('prepaid', prepaid, { accountId })] : []),
      ...(due > prepaid ? [paid('cash', due - prepaid)] : []),
    ];
    const { id } = await taken(this.#office, {
      unitId,
      lines: lines.map(({ owed: { id: chargeId }, amount }) => forCharge(chargeId, amount)),
      payments,
      ...agreed,
    });
    // an account for everything pays the lines in their order
    let unspent = prepaid;
    const events = lines.flatMap(({ owed, amount }) => {
      const fromIt = Math.min(unspent, amount);
      unspent -= fromIt;
      return [
        { owed, kind: 'prepaid' as const, amount: fromIt },
        { owed, kind: 'money' as const, amount: amount - fromIt },
      ];
    });
    this.#receipts.push({ id: id as never, events });
    this.#happen(events);
  }

  async #waive({ which: at, part }: Deed & { do: 'waive' }): Promise<void> {
    const owed = this.#some(at);
    if (!owed) return;
    const amount = Math.ceil(owed.left / part);
    await must(
      this.#office.lead.fees.waive({
        id: owed.id,
        lateFee: false,
        amountFen: fen(amount),
        reason: '优惠',
        approval: null,
      }),
    );
    const { id } = this.#office.rows('SELECT id FROM charge_adjustments ORDER BY rowid DESC LIMIT 1')[0]!;
    const event = { owed, kind: 'waiver' as const, amount };
    this.#waivers.push({ id: id as never, event });
    this.#happen([event]);
  }

  async #undo({ do: how, which: at }: { do: string; which: number }): Promise<void> {
    if (how === 'take back') {
      const [waiver] = this.#waivers.splice(at % Math.max(1, this.#waivers.length), 1);
      if (!waiver) return;
      await must(this.#office.lead.fees.takeBack({ id: waiver.id, reason: '撤销', approval: null }));
      this.#happen([waiver.event], -1);
      return;
    }
    const [receipt] = this.#receipts.splice(at % Math.max(1, this.#receipts.length), 1);
    if (!receipt) return;
    const { id } = receipt;
    const { clerk } = this.#office;
    if (how === 'void') await must(clerk.receipts.void({ id, reason: '收错', copiesBack: true }));
    else
      await must(
        clerk.receipts.reverse({
          id,
          reason: '收错',
          way: 'finance',
          approval: agreedBy(this.#office),
        }),
      );
    this.#happen(receipt.events, -1);
  }

  #happen(events: readonly Omit<Event, 'day'>[], sign = 1): void {
    for (const { owed, kind, amount } of events) {
      owed.left -= sign * amount;
      this.events.push({ owed, kind, amount: sign * amount, day: this.day });
    }
  }

  /** One item over a span, straight from the words of the report. */
  line(itemId: FeeItemId, fromOn: string, toOn: string): Omit<Line, 'itemId' | 'itemName'> {
    const own = this.events.filter(({ owed }) => owed.itemId === itemId);
    const of = (charges: Owed[], by: (event: Event) => boolean) =>
      own
        .filter((event) => charges.includes(event.owed) && by(event))
        .reduce((total, { amount }) => total + amount, 0);
    const all = this.owed.filter((one) => one.itemId === itemId && one.fromOn <= toOn);
    const earlier = all.filter((one) => one.fromOn < fromOn);
    const current = all.filter((one) => one.fromOn >= fromOn);
    const worth = (charges: Owed[]) => charges.reduce((total, { amount }) => total + amount, 0);
    const isIn = ({ day }: Event) => day >= fromOn && day <= toOn;
    const isBefore = ({ day }: Event) => day < fromOn;
    const isDone = ({ day }: Event) => day <= toOn;
    const homes = [...new Set(current.map(({ unitId }) => unitId))];
    const waivedEarlier = of(earlier, (event) => isIn(event) && event.kind === 'waiver');
    const offsetEarlier = of(earlier, (event) => isIn(event) && event.kind === 'prepaid');
    return {
      openingFen: fen(worth(earlier) - of(earlier, isBefore)),
      chargedFen: fen(worth(current)),
      waivedFen: fen(waivedEarlier + of(current, (event) => isDone(event) && event.kind === 'waiver')),
      waivedEarlierFen: fen(waivedEarlier),
      receivedFen: fen(of(current, (event) => isIn(event) && event.kind === 'money')),
      receivedEarlierFen: fen(of(earlier, (event) => isIn(event) && event.kind === 'money')),
      offsetFen: fen(
        offsetEarlier +
          of(current, (event) => isIn(event) && event.kind === 'prepaid') +
          of(current, (event) => isBefore(event) && event.kind !== 'waiver'),
      ),
      offsetEarlierFen: fen(offsetEarlier),
      closingFen: fen(worth(all) - of(all, isDone)),
      households: homes.length,
      householdsPaid: homes.filter((home) => {
        const theirs = current.filter(({ unitId }) => unitId === home);
        return worth(theirs) === of(theirs, isDone);
      }).length,
    };
  }
}

/** The 预存账户 a household has. */
export const accountOf = (office: TakingDesk, unitId: UnitId): never =>
  office.rows(`SELECT id FROM prepaid_accounts WHERE unit_id = '${unitId}'`)[0]?.['id'] as never;

const agreed = { prepaidAgreed: true, confirmed: true };
