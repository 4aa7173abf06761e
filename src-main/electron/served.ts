import type { contract, Input, Output } from '../../src-shared/contract/index.ts';

export type StationVerb = keyof typeof contract.station;

/** The window that asks, and who is signed in there. */
export type Asked = { contentsId: number; staffId: string | null };

/** How the desktop program answers each of its own verbs. */
export type Served = {
  [V in StationVerb]: (
    input: Input<(typeof contract.station)[V]>,
    asked: Asked,
  ) => Output<(typeof contract.station)[V]> | Promise<Output<(typeof contract.station)[V]>>;
};
