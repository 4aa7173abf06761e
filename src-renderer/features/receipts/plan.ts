import { allocate } from '../../../src-shared/rules/allocation.ts';
import { fen, type Fen, type FenTrouble, minus, readFen, sum } from '../../../src-shared/rules/fen.ts';
import { wholeJiao } from '../../../src-shared/rules/wholeJiao.ts';
import type { AddedLine, Owed, TakenMethod, TypedPayment, TypedTaking } from './typedTaking.ts';

/** One thing that can be paid now: a charge, the 违约金 it has run up, or what was added. */
export type DueLine = {
  key: string;
  unitId: string;
  unitCode: string;
  due: Fen;
  isOn: boolean;
  /** What of it is paid with this receipt. */
  pays: Fen;
} & ({ kind: 'charge' | 'late-fee'; charge: Owed['charges'][number] } | { kind: 'added'; added: AddedLine });

/** Why it can not be taken as it stands; at which field it is said. */
export type PlanTrouble = {
  field: 'amount' | 'tendered' | 'agreed' | 'payments';
  /** Of `payments`: which. */
  nth: number;
  code:
    'nothing' | FenTrouble | 'less-than-added' | 'agree' | 'method' | 'sums' | 'empty-part' | 'short-cash';
};

export type PlannedPayment = { typed: TypedPayment; method: TakenMethod | null; amount: Fen };

/** The next whole jiao, what is over kept as prepaid money, and the one below, what is left still owed; `null` where it can not be. */
export type Jiao = {
  up: { amount: Fen; kept: Fen } | null;
  down: { amount: Fen; owed: Fen } | null;
};

/** What comes of what stands on the counter. */
export type Plan = {
  lines: DueLine[];
  /** Of what is selected. */
  selected: Fen;
  /** What is paid in all. */
  total: Fen;
  /** What goes into the prepaid account because more is paid than is selected. */
  over: Fen;
  /** What stays owed of what is selected. */
  left: Fen;
  payments: PlannedPayment[];
  cash: Fen;
  /** All of it in cash that no coins in use make: what can be taken instead, with one key. */
  jiao: Jiao | null;
  /** `null` while no cash, or nothing handed over, is typed. */
  change: Fen | null;
  troubles: PlanTrouble[];
};

/** FEE-02: from what is owed and typed to what is paid: oldest first, the change, and what is still wrong. */
export function planOf(typed: TypedTaking, owed: readonly Owed[], lateFeesFirst: boolean): Plan {
  const troubles: PlanTrouble[] = [];
  const seen = dueLines(typed, owed);
  const selected = sum(seen.filter(({ isOn }) => isOn).map(({ due }) => due));
  const total = typed.amount.trim() === '' ? selected : amountAt('amount', 0, typed.amount, troubles);
  const added = sum(seen.filter(({ kind }) => kind === 'added').map(({ due }) => due));
  const over = total > selected ? minus(total, selected) : fen(0);
  if (total < added && troubles.length === 0)
    troubles.push({ field: 'amount', nth: 0, code: 'less-than-added' });
  const lines = paid(seen, fen(Math.max(0, Math.min(total, selected) - added)), lateFeesFirst);
  if (total === 0 && troubles.length === 0) troubles.push({ field: 'amount', nth: 0, code: 'nothing' });
  const toppedUp = over > 0 || typed.added.some(({ line }) => line.kind === 'prepaid');
  if (toppedUp && !typed.agreed) troubles.push({ field: 'agreed', nth: 0, code: 'agree' });
  const payments = paymentsOf(typed, total, troubles);
  const cash = sum(payments.filter(({ method }) => method === 'cash').map(({ amount }) => amount));
  return {
    lines,
    selected,
    total,
    over,
    left: minus(fen(Math.max(selected, total)), total),
    payments,
    cash,
    jiao: total === selected && cash === total ? jiaoOf(typed, total, added) : null,
    change: changeOf(typed, cash, troubles),
    troubles,
  };
}

/**
 * What is owed, as it comes from the ledger, each charge with its 违约金 after it, then what was added. What the household
 * doubts is not asked for (FEE-03), unless it says that it pays it.
 */
function dueLines(typed: TypedTaking, owed: readonly Owed[]): DueLine[] {
  const ofHouseholds = owed.flatMap(({ unitId, unitCode, charges }) =>
    charges.flatMap((charge): DueLine[] => {
      const own = { unitId, unitCode, charge, pays: fen(0) };
      const [key, lateKey] = [chargeKey(charge.id), lateFeeKey(charge.id)];
      const isOn = (one: string) => (charge.disputed ? typed.on.includes(one) : !typed.off.includes(one));
      const principal: DueLine = { ...own, kind: 'charge', key, due: charge.balanceFen, isOn: isOn(key) };
      const late: DueLine = {
        ...own,
        kind: 'late-fee',
        key: lateKey,
        due: charge.lateFeeFen,
        isOn: isOn(lateKey),
      };
      return charge.lateFeeFen > 0 ? [principal, late] : [principal];
    }),
  );
  const besides = typed.added.map((added): DueLine => ({
    kind: 'added',
    key: added.key,
    unitId: added.line.unitId,
    unitCode: added.unitCode,
    due: added.line.amountFen,
    isOn: true,
    pays: added.line.amountFen,
    added,
  }));
  return [...ofHouseholds, ...besides];
}

/** What was added is paid whole; the rest goes to what is selected of what is owed, the oldest of all households first. */
function paid(lines: readonly DueLine[], amount: Fen, lateFeesFirst: boolean): DueLine[] {
  const charges = lines.flatMap((line) => (line.kind === 'charge' ? [line.charge] : [])).toSorted(inOrder);
  const onOf = (key: string) => lines.find((line) => line.key === key && line.isOn)?.due ?? fen(0);
  const { lines: parts } = allocate(
    charges.map(({ id }) => ({ id, balance: onOf(chargeKey(id)), lateFee: onOf(lateFeeKey(id)) })),
    amount,
    lateFeesFirst,
  );
  return lines.map((line) => {
    if (line.kind === 'added') return line;
    const part = parts.find(({ id }) => id === line.charge.id);
    return { ...line, pays: (line.kind === 'charge' ? part?.amount : part?.lateFee) ?? fen(0) };
  });
}

const chargeKey = (id: string): string => `charge ${id}`;
const lateFeeKey = (id: string): string => `late-fee ${id}`;

const inOrder = (one: Owed['charges'][number], other: Owed['charges'][number]): number =>
  one.fromOn < other.fromOn ? -1 : one.fromOn > other.fromOn ? 1 : 0;

/** The typed parts, and the one left empty takes what is left. */
function paymentsOf(typed: TypedTaking, total: Fen, troubles: PlanTrouble[]): PlannedPayment[] {
  const isOnly = typed.payments.length === 1;
  const parts = typed.payments.map((payment, nth) => {
    if (payment.method === null || payment.method === 'mixed')
      troubles.push({ field: 'payments', nth, code: 'method' });
    const isEmpty = isOnly || payment.amount.trim() === '';
    return isEmpty ? null : amountAt('payments', nth, payment.amount, troubles);
  });
  const typedSum = sum(parts.map((part) => part ?? fen(0)));
  const empty = parts.filter((part) => part === null).length;
  const rest = fen(Math.max(0, total - typedSum));
  const lastEmpty = parts.lastIndexOf(null);
  const planned = typed.payments.map((payment, nth) => ({
    typed: payment,
    method: payment.method === 'mixed' ? null : payment.method,
    amount: parts[nth] ?? (nth === lastEmpty ? rest : fen(0)),
  }));
  if (troubles.length > 0) return planned;
  const isWrong = typedSum > total || (empty === 0 && typedSum !== total);
  if (isWrong) troubles.push({ field: 'payments', nth: planned.length - 1, code: 'sums' });
  else {
    const nothing = planned.findIndex(({ amount }) => amount === 0);
    if (nothing >= 0) troubles.push({ field: 'payments', nth: nothing, code: 'empty-part' });
  }
  return planned;
}

/** Prepaid money is a household's; what was added is paid whole. */
function jiaoOf({ units }: TypedTaking, total: Fen, added: Fen): Jiao | null {
  const near = wholeJiao(total);
  if (near === null) return null;
  const up = units.length === 0 ? null : { amount: near.up, kept: near.over };
  const down = near.down === 0 || near.down < added ? null : { amount: near.down, owed: near.left };
  return up === null && down === null ? null : { up, down };
}

function changeOf(typed: TypedTaking, cash: Fen, troubles: PlanTrouble[]): Fen | null {
  if (cash === 0 || typed.tendered.trim() === '') return null;
  const tendered = amountAt('tendered', 0, typed.tendered, troubles);
  if (tendered >= cash) return minus(tendered, cash);
  if (!troubles.some(({ field }) => field === 'tendered'))
    troubles.push({ field: 'tendered', nth: 0, code: 'short-cash' });
  return null;
}

function amountAt(field: PlanTrouble['field'], nth: number, typed: string, troubles: PlanTrouble[]): Fen {
  const read = readFen(typed);
  if (read.ok) return read.value;
  troubles.push({ field, nth, code: read.why });
  return fen(0);
}
