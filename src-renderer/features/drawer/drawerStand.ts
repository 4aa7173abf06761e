import type { contract, Output } from '../../../src-shared/contract/index.ts';

export type Shift = NonNullable<Output<typeof contract.drawer.current>>;
export type Sealed = NonNullable<Output<typeof contract.drawer.standing>>;

/** How the drawer stands for whoever looks: shut, hers in one of its states, or in other hands. */
export type Stand =
  | 'shut'
  | 'open'
  | 'away'
  | 'counting'
  | 'review'
  | 'sealed'
  | 'bagged'
  | 'others-open'
  | 'others-counting'
  | 'others-review';

/** Where the drawer is, as the ledger has it: a desk that was left, locked or started anew goes on from here. */
export function standOf(shift: Shift | null, whoId: string | undefined): Stand {
  if (shift === null) return 'shut';
  const isOwn = shift.cashierId === whoId;
  switch (shift.state) {
    case 'open':
      return isOwn ? 'open' : 'others-open';
    case 'suspended':
      return isOwn ? 'away' : 'others-open';
    case 'counting':
      return isOwn ? 'counting' : 'others-counting';
    case 'review':
      return isOwn ? 'review' : 'others-review';
    case 'sealed':
      return shift.bagNumber === null ? 'sealed' : 'bagged';
    case 'closed':
    case 'cancelled':
      return 'shut';
  }
}

/** Whoever had the drawer or counted it does not receive it. */
export const notHer = ({ shift, forced }: Sealed): string[] => [
  shift.cashierId,
  ...(forced === null ? [] : [forced.byId]),
];

/** The steps of 交款, in their order. */
export const handInSteps = ['count', 'difference', 'receive', 'split', 'done'] as const;
export type HandInStep = (typeof handInSteps)[number];

/** The step of 交款 the ledger is in; the receiver's own count is nowhere until she signs, so she begins again. */
export function handInStepOf(stand: Stand): HandInStep | null {
  switch (stand) {
    case 'open':
    case 'away':
    case 'counting':
      return 'count';
    case 'review':
      return 'difference';
    case 'sealed':
    case 'bagged':
      return 'receive';
    case 'shut':
    case 'others-open':
    case 'others-counting':
    case 'others-review':
      return null;
  }
}
