import { useEffect, useEffectEvent } from 'react';
import { contract } from '../../src-shared/contract/index.ts';
import { saveDrafts } from './draftWriter.ts';
import { useCommand } from './ledgerQuery.ts';
import { useOffice } from './useOffice.ts';

/** Locks the window when nobody has touched it for as long as the office has set; what was typed stays. */
export function useIdleLock(isOpen: boolean): void {
  const minutes = useOffice()?.idleLockMinutes;
  const { send } = useCommand(contract.staff.lock);
  const lock = useEffectEvent(() => void saveDrafts().then(() => send({ why: 'idle' })));

  useEffect(() => {
    if (!isOpen || minutes === undefined) return undefined;
    let touchedAt = Date.now();
    const touch = () => {
      touchedAt = Date.now();
    };
    // a timer of its own, not one timeout: a computer that slept is found idle when it wakes
    const watch = setInterval(() => {
      if (Date.now() - touchedAt < minutes * 60_000) return;
      touch();
      lock();
    }, 5000);
    for (const sign of signsOfLife) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearInterval(watch);
      for (const sign of signsOfLife) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [isOpen, minutes]);
}

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
