import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../src-shared/failure.ts';
import { FailureNote } from '../FailureNote.tsx';
import { KeyButton, KeyHint } from '../KeyButton.tsx';
import { useFocusBack } from '../useFocusBack.ts';
import { useRowKeys } from '../useRowKeys.ts';
import { useDraftActs } from './useDraftActs.ts';
import type { LeftDraft } from './useLeftDrafts.ts';
import { useTaskWords } from './useTaskWords.ts';
import styles from './tasks.module.css';

/** 挂单 and what else lies about half typed: ↑ ↓ chooses, Enter goes on with it, Delete throws one's own away. */
export function LeftDrafts({ left, onClose }: { left: readonly LeftDraft[]; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const { titleOf, at } = useTaskWords();
  const { takeUp, throwAway } = useDraftActs();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { list, row, current } = useRowKeys(left, idOf, (draft) => void goOn(draft));
  const { ref } = list;
  useFocusBack();
  useEffect(() => {
    // not only once the dialog has finished coming: Enter, struck at once, is meant for the list
    const soon = setTimeout(() => ref.current?.focus());
    return () => clearTimeout(soon);
  }, [ref]);

  async function goOn(draft: LeftDraft): Promise<void> {
    const result = await takeUp(draft);
    if (result.ok) return onClose();
    return setFailure(result.error);
  }
  function drop(draft: LeftDraft | undefined): void {
    if (draft?.colleague !== null) return;
    setFailure(null);
    if (draft.isParked) void takeBackAndDrop(draft);
    else throwAway(draft.place);
  }
  async function takeBackAndDrop(draft: LeftDraft): Promise<void> {
    const result = await takeUp({ ...draft, staysHere: true });
    if (result.ok) throwAway(draft.place);
    else setFailure(result.error);
  }
  return (
    <Modal
      open
      title={t('list.title')}
      footer={null}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) ref.current?.focus();
      }}

      style={{ top: '3.5rem' }}
      width="44rem"
    >
      <FailureNote failure={failure} />
      {left.length === 0 ? <p>{t('list.empty')}</p> : null}
      <div {...list} aria-label={t('list.title')} className={styles['rows']}>
        {left.map((draft) => (
          <div key={idOf(draft)} {...row(draft)} className={styles['row']}>
            <span className={styles['what']}>
              <b>{titleOf(draft.place, draft.title)}</b>
              <span className={styles['about']}>
                {t(draft.isParked ? 'list.parkedAt' : 'list.leftAt', { time: at(draft.savedAt) })}
                {draft.colleague === null ? null : ` · ${draft.colleague}`}
              </span>
            </span>
            {draft.colleague === null ? (
              <Button
                size="small"
                type="link"
                tabIndex={-1}
                onClick={(event) => {
                  event.stopPropagation();
                  drop(draft);
                }}
              >
                {t('act.throwAway')}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      <div className={styles['foot']}>
        <KeyButton keys="Delete" inDialog disabled={current?.colleague !== null} onAct={() => drop(current)}>
          {t('act.throwAway')}
        </KeyButton>
        <Button onClick={onClose}>
          {t('list.close')}
          <KeyHint keys="Escape" />
        </Button>
        <KeyButton
          type="primary"
          keys="Enter"
          showOnly
          disabled={current === undefined}
          onAct={() => current && void goOn(current)}
        >
          {t('act.takeUp')}
        </KeyButton>
      </div>
    </Modal>
  );
}

const idOf = ({ staffId, place }: LeftDraft): string => `${staffId}/${place}`;
