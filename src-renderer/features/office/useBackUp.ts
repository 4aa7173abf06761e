import { useState } from 'react';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { useCommand } from '../../app/ledgerQuery.ts';

type Made = Output<typeof contract.office.backUp> & { isOnStick: boolean };

/** A copy of the ledger now: in the office's folder, or on a stick that is chosen for this once. */
export function useBackUp() {
  const { send, busy, failure } = useCommand(contract.office.backUp);
  const [made, setMade] = useState<Made | null>(null);

  async function backUp(to: string | null): Promise<boolean> {
    setMade(null);
    const result = await send({ to });
    if (result.ok) setMade({ ...result.value, isOnStick: to !== null });
    return result.ok;
  }

  async function toStick(): Promise<boolean> {
    const chosen = await desk.station.chooseFolder({});
    return chosen.ok && chosen.value.folder !== null && (await backUp(chosen.value.folder));
  }

  return { now: () => backUp(null), toStick, busy, failure, made };
}
