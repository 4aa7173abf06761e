import { constantFrom, nat, oneof, record } from 'fast-check';
import { cost, price, run, withdraw } from './charging.ts';
import { method, reverse, voidIt } from './correcting.ts';
import type { Doing } from './doing.ts';
import type { Model } from './model.ts';
import type { Office } from './office.ts';
import { auto, later, refund, refundPrepaid, shift, spoil, takeBack, undo, waive } from './settling.ts';
import { take } from './taking.ts';

/** One thing somebody does at the office; the numbers choose among what there is at that moment. */
export const act = oneof(
  { weight: 2, arbitrary: record({ do: constantFrom('price'), a: nat(7), b: nat(30_000) }) },
  { weight: 4, arbitrary: record({ do: constantFrom('run'), a: nat(7), b: nat(6) }) },
  { weight: 1, arbitrary: record({ do: constantFrom('cost'), a: nat(7), b: nat(99_999) }) },
  { weight: 9, arbitrary: record({ do: constantFrom('take'), a: nat(), b: nat() }) },
  { weight: 2, arbitrary: record({ do: constantFrom('void'), a: nat(50), b: nat(3) }) },
  { weight: 2, arbitrary: record({ do: constantFrom('reverse'), a: nat(50), b: nat(2) }) },
  { weight: 2, arbitrary: record({ do: constantFrom('method'), a: nat(50), b: nat(19) }) },
  { weight: 2, arbitrary: record({ do: constantFrom('waive'), a: nat(50), b: nat(100) }) },
  { weight: 1, arbitrary: record({ do: constantFrom('takeBack'), a: nat(50), b: nat(1) }) },
  { weight: 1, arbitrary: record({ do: constantFrom('refund'), a: nat(50), b: nat(100) }) },
  { weight: 1, arbitrary: record({ do: constantFrom('refundPrepaid', 'undo'), a: nat(50), b: nat(100) }) },
  { weight: 1, arbitrary: record({ do: constantFrom('withdraw'), a: nat(50), b: nat(1) }) },
  { weight: 1, arbitrary: record({ do: constantFrom('auto'), a: nat(50), b: nat(1) }) },
  { weight: 1, arbitrary: record({ do: constantFrom('shift', 'spoil', 'later'), a: nat(4000), b: nat(1) }) },
);
export type Act = { do: Verb; a: number; b: number };
type Verb =
  | 'price'
  | 'run'
  | 'cost'
  | 'take'
  | 'void'
  | 'reverse'
  | 'method'
  | 'waive'
  | 'takeBack'
  | 'refund'
  | 'refundPrepaid'
  | 'undo'
  | 'withdraw'
  | 'auto'
  | 'shift'
  | 'spoil'
  | 'later';

/** Does it, moves the model as the office would expect, and says whether it was done or refused. */
export function perform(office: Office, model: Model, { do: verb, a, b }: Act): string {
  office.later(1);
  return doing[verb](office, model, a, b);
}

const doing: Readonly<Record<Verb, Doing>> = {
  price,
  run,
  cost,
  take,
  void: voidIt,
  reverse,
  method,
  waive,
  takeBack,
  refund,
  refundPrepaid,
  undo,
  withdraw,
  auto,
  shift,
  spoil,
  later,
};
