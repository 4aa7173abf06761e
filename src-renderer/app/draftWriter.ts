import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { makeDesk } from '../../src-shared/desk.ts';
import { newKey } from './desk.ts';
import { useSession } from './session.ts';

type Body = Input<Contract['drafts']['keep']>['body'];

/** What stands in the fields of one form that was not sent yet. */
export type Typed = { readonly title: string; readonly body: object };

/** The person at the window, whose drafts are written. */
export const ownerId = (): string | undefined => useSession.getState().who?.id;

/** What is still to be written, by person: of another one nothing is ever written in the name of who is here now. */
const wishesOf = new Map<string, Map<string, Typed | null>>();

/** What the person at the window has still to be written: `null` is a draft to be dropped. */
export function wishes(): Map<string, Typed | null> {
  const id = ownerId() ?? '';
  const known = wishesOf.get(id);
  if (known) return known;
  const made = new Map<string, Typed | null>();
  wishesOf.set(id, made);
  return made;
}

/** It is on the disk two seconds from now at the latest. */
export function wishToWrite(place: string, typed: Typed): void {
  wishes().set(place, typed);
  waiting ??= setTimeout(() => void write(), longestMs);
}

/** Writes down now what waits to be written; gives up waiting, not writing, when the ledger does not answer in time. */
export async function saveDrafts(): Promise<void> {
  await Promise.race([write(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** Straight to the ledger: what is not written is written later, by the loop below, and nobody is told. */
const quietly = makeDesk((...call) => window.bridge.call(...call), newKey);

let waiting: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> | undefined;

/** One after the other, so that what was dropped is never written again by an earlier call that came late. */
export function write(): Promise<void> {
  clearTimeout(waiting);
  waiting = undefined;
  writing ??= writeAll().finally(() => {
    writing = undefined;
  });
  return writing;
}

async function writeAll(): Promise<void> {
  const owner = ownerId();
  const due = wishes();
  for (let next = [...due].at(0); next !== undefined && ownerId() === owner; next = [...due].at(0)) {
    const [place, typed] = next;
    const result = typed
      ? await quietly.drafts.keep({ place, ...asSent(typed), parked: false })
      : await quietly.drafts.drop({ place });
    if (!result.ok && !isHopeless.has(result.error.code)) {
      waiting ??= setTimeout(() => void write(), retryMs);
      return;
    }
    if (due.get(place) === typed) due.delete(place);
  }
}

/** As the contract takes it: what JSON knows, nothing undefined. */
export const asSent = ({ title, body }: Typed): { title: string; body: Body } => ({
  title,
  body: JSON.parse(JSON.stringify(body)) as Body,
});

/** Such a draft is too long or its form is not one of ours: it stays in this window only, and is asked no more. */
const isHopeless: ReadonlySet<string> = new Set(['input/invalid', 'input/too-big', 'auth/role-missing']);

/** After a ledger that did not answer. */
export const retryMs = 2000;
const longestMs = 2000;
const patienceMs = 1500;
