import { useEffect } from 'react';
import { create } from 'zustand';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import type { Result } from '../../src-shared/failure.ts';
import { desk } from './desk.ts';
import { draftTitle } from './draftTitle.ts';
import {
  asSent,
  ownerId,
  retryMs,
  saveDrafts,
  type Typed,
  wishes,
  wishToWrite,
  write,
} from './draftWriter.ts';
import { useSession } from './session.ts';

/** A draft as the ledger keeps it. */
export type Draft = Output<Contract['drafts']['takeOver']>;

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
    else kept[place] = asSent(typed);
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

function hold(place: string, typed: Typed): void {
  useDrafts.setState(({ own }) => ({ own: { ...own, [place]: typed } }));
  wishToWrite(place, typed);
}

function nameDraft(place: string, title: string): void {
  const typed = useDrafts.getState().own[place];
  const named = draftTitle(title, place);
  if (typed && typed.title !== named) hold(place, { ...typed, title: named });
}

/** A form that is open shows its fields anew. */
export const showAnew = (): void => useDrafts.setState(({ generation }) => ({ generation: generation + 1 }));
