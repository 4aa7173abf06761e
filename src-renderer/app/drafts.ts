import { useEffect } from 'react';
import { create } from 'zustand';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import type { Result } from '../../src-shared/failure.ts';
import { makeDesk } from '../../src-shared/desk.ts';
import { desk, newKey } from './desk.ts';
import { draftTitle } from './draftTitle.ts';
import { useSession } from './session.ts';

/** A draft as the ledger keeps it. */
export type Draft = Output<Contract['drafts']['takeOver']>;
type Body = Input<Contract['drafts']['keep']>['body'];

/** What stands in the fields of one form that was not sent yet. */
type Typed = { readonly title: string; readonly body: object };

type Drafts = {
  /** One's own, by place; what colleagues parked is only in the ledger. */
  own: Readonly<Record<string, Typed>>;
  /** They were read, or can't be read now: forms may open. */
  isReady: boolean;
  /** Places of drafts that an earlier window left behind and nobody has taken up yet; the latest first. */
  found: readonly string[];
  /** Grows when drafts come or go other than by typing: a form that is open shows its fields anew. */
  generation: number;
};

const nothing: Drafts = { own: {}, isReady: false, found: [], generation: 0 };

/** What the person at the window is typing: here at once, and on the ledger's disk soon after. */
export const useDrafts = create<Drafts>()(() => nothing);

/**
 * What was typed in a form and not sent yet: `const [draft, keep] = useDraft<Typed>('visitors/0198…/pass', title)`. It is
 * on the disk two seconds after a key at the latest; `keep(undefined)` once the form was sent.
 */
export function useDraft<T extends object>(
  place: string,
  title?: string | ((draft: T | undefined) => string),
): [draft: T | undefined, keep: (draft: T | undefined) => void] {
  const draft = useDrafts(({ own }) => own[place]?.body) as T | undefined;
  const named = typeof title === 'function' ? title(draft) : title;
  useEffect(() => {
    noticeFound([place]); // it stands before her eyes
    shown.add(place);
    return () => {
      shown.delete(place);
    };
  }, [place]);
  useEffect(() => {
    if (named) nameDraft(place, named);
  }, [place, named]);
  return [draft, (typed) => void (typed === undefined ? dropDraft(place) : keepDraft(place, typed, named))];
}

/** Keeps what is being typed at a place. */
export function keepDraft(place: string, body: object, title?: string): void {
  const { own } = useDrafts.getState();
  hold(place, { body, title: draftTitle(title || (own[place]?.title ?? ''), place) });
}

/** What was typed was sent, or is thrown away. Returns it, for whoever may want it back. */
export function dropDraft(place: string): Typed | undefined {
  const { own, found } = useDrafts.getState();
  const { [place]: gone, ...rest } = own;
  if (!gone) return undefined;
  useDrafts.setState({ own: rest, found: found.filter((one) => one !== place) });
  wishes().set(place, null);
  void write();
  return gone;
}

/** What an earlier window left was looked at: it is nothing new any longer. */
export function noticeFound(places: readonly string[]): void {
  const { found } = useDrafts.getState();
  if (found.some((place) => places.includes(place)))
    useDrafts.setState({ found: found.filter((place) => !places.includes(place)) });
}

/** Throws a draft away from outside its form, or puts it back there. */
export function discardDraft(place: string): () => Promise<void> {
  const gone = dropDraft(place);
  if (shown.has(place)) showAnew();
  return async () => {
    if (gone) hold(place, gone);
    if (shown.has(place)) showAnew();
    await saveDrafts();
  };
}

/** 挂单: the draft is put aside for whoever stands at the counter; here it is gone. */
export async function parkDraft(place: string): Promise<Result<unknown>> {
  await saveDrafts();
  const typed = useDrafts.getState().own[place];
  if (!typed) return { ok: false, error: { code: 'draft/unknown' } };
  const due = wishes();
  due.delete(place); // or the loop below would write it back among one's own
  const result = await desk.drafts.keep({ place, ...asSent(typed), parked: true });
  if (!result.ok) {
    if (!due.has(place)) due.set(place, typed);
    return result;
  }
  due.delete(place);
  const { own, found } = useDrafts.getState();
  const { [place]: _parked, ...rest } = own;
  useDrafts.setState({ own: rest, found: found.filter((one) => one !== place) });
  return result;
}

/** A parked draft, of a colleague or one's own, goes on in one's own hands. */
export async function takeUpParked(staffId: Draft['staffId'], place: string): Promise<Result<Draft>> {
  await saveDrafts();
  const result = await desk.drafts.takeOver({ staffId, place });
  if (!result.ok) return result;
  useDrafts.setState(({ own }) => ({ own: { ...own, [place]: result.value } }));
  if (shown.has(place)) showAnew();
  return result;
}

/** Writes down now what waits to be written; gives up waiting, not writing, when the ledger does not answer in time. */
export async function saveDrafts(): Promise<void> {
  await Promise.race([write(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** The person's drafts are read when she comes, and written when it matters. Returns how to stop. */
export function startDrafts(): () => void {
  const save = () => void write();
  const hide = () => {
    if (document.visibilityState === 'hidden') save();
  };
  document.addEventListener('focusout', save);
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', save);
  const unlisten = window.bridge.listen(({ kind }) => {
    if (kind === 'closing') void saveDrafts().then(() => window.close());
  });
  const stop = useSession.subscribe(({ who }, { who: before }) => {
    if (who?.id !== before?.id) useDrafts.setState(nothing, true);
  });
  return () => {
    document.removeEventListener('focusout', save);
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', save);
    unlisten();
    stop();
  };
}

/** Reads the person's own drafts; until that was tried no form opens, so that none begins without what was typed in it. */
export async function readDrafts(): Promise<void> {
  const staffId = ownerId();
  const result = await desk.drafts.list({});
  if (ownerId() !== staffId || staffId === undefined) return;
  if (!result.ok) {
    useDrafts.setState({ isReady: true });
    setTimeout(() => void readDrafts(), retryMs);
    return;
  }
  const left = result.value.filter((draft) => draft.staffId === staffId && draft.parkedAt === null);
  const kept = Object.fromEntries(left.map(({ place, title, body }) => [place, { title, body }]));
  for (const [place, typed] of wishes()) {
    if (typed === null) delete kept[place];
    else kept[place] = typed as { title: string; body: Body };
  }
  useDrafts.setState(({ own }) => ({
    own: { ...kept, ...own },
    isReady: true,
    found: Object.keys(kept).filter((place) => !Object.hasOwn(own, place)),
  }));
  void write();
}

/** Places whose forms are on the screen: only they have to show their fields anew, no other form loses what is typed. */
const shown = new Set<string>();

/** What is still to be written, by person: of another one nothing is ever written in the name of who is here now. */
const wishesOf = new Map<string, Map<string, Typed | null>>();

const ownerId = (): string | undefined => useSession.getState().who?.id;

function wishes(): Map<string, Typed | null> {
  const id = ownerId() ?? '';
  const known = wishesOf.get(id);
  if (known) return known;
  const made = new Map<string, Typed | null>();
  wishesOf.set(id, made);
  return made;
}

function hold(place: string, typed: Typed): void {
  useDrafts.setState(({ own }) => ({ own: { ...own, [place]: typed } }));
  wishes().set(place, typed);
  waiting ??= setTimeout(() => void write(), longestMs);
}

function nameDraft(place: string, title: string): void {
  const typed = useDrafts.getState().own[place];
  const named = draftTitle(title, place);
  if (typed && typed.title !== named) hold(place, { ...typed, title: named });
}

/** A form that is open shows its fields anew. */
export const showAnew = (): void => useDrafts.setState(({ generation }) => ({ generation: generation + 1 }));

/** Straight to the ledger: what is not written is written later, by the loop below, and nobody is told. */
const quietly = makeDesk((...call) => window.bridge.call(...call), newKey);

let waiting: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> | undefined;

/** One after the other, so that what was dropped is never written again by an earlier call that came late. */
function write(): Promise<void> {
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
const asSent = ({ title, body }: Typed): { title: string; body: Body } => ({
  title,
  body: JSON.parse(JSON.stringify(body)) as Body,
});

/** Such a draft is too long or its form is not one of ours: it stays in this window only, and is asked no more. */
const isHopeless: ReadonlySet<string> = new Set(['input/invalid', 'input/too-big', 'auth/role-missing']);

const longestMs = 2000;
const retryMs = 2000;
const patienceMs = 1500;
