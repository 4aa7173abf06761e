import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { Failure } from '../../src-shared/failure.ts';
import { KeyHint } from './KeyButton.tsx';
import { useDeskKey } from './keys.ts';
import { useSession } from './session.ts';
import { useSentence } from './useSentence.ts';
import styles from './undo.module.css';

type Offer = { words: string; undo: (() => Promise<unknown>) | null; failure: Failure | null };

const useOffer = create<{ offer: Offer | null; hasTyped: boolean }>()(() => ({
  offer: null,
  hasTyped: false,
}));

/**
 * Says what was done and offers to take it back, for eight seconds: `offerUndo(t('parked', { title }), () => …)`. What
 * the undoing is answered by the ledger, if it is refused, is said in the same place.
 */
export function useUndo(): (words: string, undo: () => Promise<unknown>) => void {
  return offerUndo;
}

/** The same, outside of a component. */
export function offerUndo(words: string, undo: () => Promise<unknown>): void {
  useOffer.setState({ offer: { words, undo, failure: null }, hasTyped: false });
}

/** Says something in the same place that needs no answer. */
export function offerNote(words: string): void {
  useOffer.setState({ offer: { words, undo: null, failure: null }, hasTyped: false });
}

/** Says there why something was not done. */
export function offerFailure(failure: Failure): void {
  useOffer.setState({ offer: { words: '', undo: null, failure }, hasTyped: false });
}

/** What was only said is out of date: the next thing is being done. What can be undone stays. */
export function withdrawNote(): void {
  if (useOffer.getState().offer?.undo === null) useOffer.setState({ offer: null });
}

/** The quiet note at the foot of the page. Ctrl+Z is its key until something else is typed: then it is the field's again. */
export function UndoNote() {
  const { t } = useTranslation('tasks');
  const sentence = useSentence();
  const { offer, hasTyped } = useOffer();
  const undo = offer?.undo ?? null;

  useEffect(() => {
    if (!offer) return undefined;
    const gone = setTimeout(() => useOffer.setState({ offer: null }), offeredMs);
    const type = () => useOffer.setState({ hasTyped: true });
    document.addEventListener('input', type);
    return () => {
      clearTimeout(gone);
      document.removeEventListener('input', type);
    };
  }, [offer]);
  useDeskKey('undo', t('undo.act'), () => void takeBack(), { enabled: undo !== null && !hasTyped });

  async function takeBack() {
    if (!offer?.undo) return;
    const taken: Offer = { ...offer, undo: null };
    useOffer.setState({ offer: taken });
    const { who } = useSession.getState();
    const failure = failureIn(await offer.undo());
    if (useSession.getState().who?.id !== who?.id) return; // the next person is told nothing of it
    if (failure) offerFailure(failure);
    else if (useOffer.getState().offer === taken) useOffer.setState({ offer: null });
  }

  return (
    <output className={styles['place']}>
      {offer === null ? null : (
        <span className={styles['note']}>
          {offer.failure ? sentence(offer.failure) : offer.words}
          {undo ? (
            <Button size="small" type="link" onClick={() => void takeBack()}>
              {t('undo.act')}
              {hasTyped ? null : <KeyHint keys="undo" />}
            </Button>
          ) : null}
        </span>
      )}
    </output>
  );
}

const offeredMs = 8000;

/** An undoing is answered as every call to the ledger, or not at all. */
function failureIn(answer: unknown): Failure | null {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== false) return null;
  return 'error' in answer ? (answer.error as Failure) : null;
}

useSession.subscribe(({ who }, { who: before }) => {
  if (who?.id !== before?.id) useOffer.setState({ offer: null });
});
