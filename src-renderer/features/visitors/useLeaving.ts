import { useRef, useState } from 'react';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { lookAgain } from './lookAgain.ts';
import type { Visit } from './visit.ts';

/** What came of the last slip that was scanned or typed. */
export type LeaveOutcome =
  | { kind: 'left'; visit: Visit }
  /** VIS-04: nobody goes while it is not written down that he has his document back. */
  | { kind: 'document'; visit: Visit; code: string }
  | { kind: 'failed'; failure: Failure; code: string };

export type Leaving = ReturnType<typeof useLeaving>;

/** VIS-06: the slip comes back to the desk and its visit is closed, by the digits under its bar code. */
export function useLeaving({ onChanged, onFound }: Hears) {
  const present = useLedger(contract.visitors.present, {});
  const { today } = useOfficeTime();
  const leaving = useCommand(contract.visitors.leave);
  const returning = useCommand(contract.visitors.returnDocument);
  const [outcome, setOutcome] = useState<LeaveOutcome | null>(null);
  const before = useRef<Element>(null);

  async function leave(code: string): Promise<void> {
    const input = { passCode: code.slice(0, 20), id: null, slipReturned: true };
    let result = await leaving.send(input);
    // an answer of an earlier slip was lost, and this is another one
    if (!result.ok && result.error.code === 'input/key-reused') result = await leaving.send(input);
    if (result.ok) {
      onChanged(result.value);
      return settle({ kind: 'left', visit: result.value });
    }
    lookAgain(result.error);
    const visit = result.error.code === 'visit/document-not-returned' ? await visitCoded(code) : undefined;
    return settle(
      visit ? { kind: 'document', visit, code } : { kind: 'failed', failure: result.error, code },
    );
  }

  /** The document is back in the visitor's hands, and he goes. */
  async function giveBackAndLeave({ visit, code }: { visit: Visit; code: string }): Promise<void> {
    const result = await returning.send({ id: visit.id, version: visit.version });
    if (result.ok || result.error.code === 'visit/document-already-returned') return leave(code);
    lookAgain(result.error);
    return settle({ kind: 'failed', failure: result.error, code });
  }

  /** What was typed by hand: the digits of the slip, or its number, which only opens the visit. */
  function type(text: string): void {
    const typed = text.normalize('NFKC').replaceAll(' ', '').toUpperCase();
    if (typed === '') return;
    const ending = `-${(today ?? '').replaceAll('-', '')}-${typed.padStart(3, '0')}`;
    const found = present.data?.find(
      ({ passNumber }) => passNumber === typed || (/^\d{1,4}$/.test(typed) && passNumber?.endsWith(ending)),
    );
    if (found) onFound(found);
    else void leave(typed);
  }

  async function visitCoded(code: string): Promise<Visit | undefined> {
    const { data } = await present.refetch();
    return data?.find(({ passCode }) => passCode === code);
  }

  function settle(next: LeaveOutcome): void {
    if (next.kind === 'document') before.current = document.activeElement;
    setOutcome(next);
  }

  return {
    leave: (code: string) => void leave(code),
    type,
    giveBackAndLeave: (asked: { visit: Visit; code: string }) => void giveBackAndLeave(asked),
    outcome,
    busy: leaving.busy || returning.busy,
    dismiss: () => setOutcome(null),
    /** Where the cursor was before a question took it. */
    goBack: () => {
      if (before.current instanceof HTMLElement) before.current.focus();
      before.current = null;
    },
  };
}

type Hears = { onChanged: (visit: Visit) => void; onFound: (visit: Visit) => void };
