import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useSentence } from '../../app/useSentence.ts';
import type { LeaveOutcome, Leaving } from './useLeaving.ts';
import { useVisitWords } from './useVisitWords.ts';
import styles from './LeaveNote.module.css';

/** Who just left and after how long, or why not; it stays until the next slip or until it is put away. */
export function LeaveNote({ leaving }: { leaving: Leaving }) {
  const { outcome } = leaving;
  const isAsking = outcome?.kind === 'document';
  const goBack = useEffectEvent(leaving.goBack);
  useEffect(() => {
    if (!isAsking) goBack();
  }, [isAsking]);
  return (
    <div role={outcome === null || outcome.kind === 'left' ? 'status' : 'alert'}>
      {outcome === null ? null : (
        <div className={styles['note']} data-kind={outcome.kind}>
          <Words outcome={outcome} />
          {outcome.kind === 'document' ? (
            <ReturnButton
              key={outcome.visit.id}
              leaving={leaving}
              onAct={() => leaving.giveBackAndLeave(outcome)}
            />
          ) : null}
          <PutAway onAct={leaving.dismiss} />
        </div>
      )}
    </div>
  );
}

function Words({ outcome }: { outcome: LeaveOutcome }) {
  const { t } = useTranslation('visitors');
  const { who, howLong } = useVisitWords();
  const sentence = useSentence();
  if (outcome.kind === 'failed')
    return (
      <p>
        {sentence(outcome.failure)} <span className={styles['code']}>{outcome.code}</span>
      </p>
    );
  const { visit } = outcome;
  if (outcome.kind === 'document')
    return (
      <p>
        {t('leave.documentOut', {
          who: who(visit),
          document: t(`document.${visit.documentShown ?? 'other'}`),
        })}
      </p>
    );
  const long = howLong(visit.passIssuedAt ?? visit.arrivedAt, visit.closedAt ?? undefined);
  return (
    <p>
      <strong>{t('leave.left', { who: who(visit), long })}</strong> {visit.passNumber}
    </p>
  );
}

/** The question takes the cursor, so that one Enter answers it. */
function ReturnButton({ leaving, onAct }: { leaving: Leaving; onAct: () => void }) {
  const { t } = useTranslation('visitors');
  const row = useRef<HTMLSpanElement>(null);
  useEffect(() => row.current?.querySelector('button')?.focus(), []);
  return (
    <span ref={row}>
      <Button type="primary" loading={leaving.busy} onClick={onAct} aria-keyshortcuts="Enter">
        {t('leave.returnedAndLeave')}
        <KeyHint keys="Enter" />
      </Button>
    </span>
  );
}

function PutAway({ onAct }: { onAct: () => void }) {
  const { t } = useTranslation('visitors');
  return (
    <Button type="text" onClick={onAct}>
      {t('panel.putAway')}
    </Button>
  );
}
