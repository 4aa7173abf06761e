import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { contract, type Output } from '../../src-shared/contract/index.ts';
import type { Role } from '../../src-shared/contract/procedure.ts';
import { ledgerCache } from './ledgerQuery.ts';
import { prefer } from './preferences.ts';

export type SignedIn = Output<(typeof contract)['staff']['signIn']>;

type Session = {
  /** The person at the window; the desktop program decides whether she still is, this only knows her name and posts. */
  who: SignedIn | null;
};

/** Who works at this window. Kept for a reload of the window and gone with it. */
export const useSession = create<Session>()(
  persist<Session>(() => ({ who: null }), {
    name: 'session',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

/** A person proved herself. Another one than before starts afresh: nothing typed and no page of her colleague stays. */
export function takeWindow(who: SignedIn): void {
  const before = useSession.getState().who;
  useSession.setState({ who });
  if (before?.id !== who.id) {
    forgetRead();
    window.location.hash = '#/';
  }
  prefer({ lastStaffId: who.id });
}

/** The person left the counter. */
export function leaveWindow(): void {
  useSession.setState({ who: null });
  forgetRead();
}

/** What was read for one person is not shown to the next. */
function forgetRead(): void {
  ledgerCache.removeQueries({
    predicate: ({ queryKey: [domain] }) => domain !== 'station' && domain !== 'office',
  });
}

/** Whether the person at the window holds one of these posts; the ledger checks it again at every call. */
export function useMay(roles: Allowed): boolean {
  return useSession((session) => holdsOneOf(session, roles));
}

/** The same, asked once outside a component. */
export function may(roles: Allowed): boolean {
  return holdsOneOf(useSession.getState(), roles);
}

type Allowed = readonly Role[] | 'anyone';

const holdsOneOf = ({ who }: Session, roles: Allowed): boolean =>
  roles === 'anyone' || (who?.roles.some((role) => roles.includes(role)) ?? false);
