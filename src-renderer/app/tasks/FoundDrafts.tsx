import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { noticeFound, useDrafts } from '../drafts.ts';
import { KeyButton } from '../KeyButton.tsx';
import { openDraft } from './tasks.ts';
import { useDraftActs } from './useDraftActs.ts';
import { useTaskWords } from './useTaskWords.ts';
import styles from './tasks.module.css';

/** What was typed before the desk was closed, or fell, is offered; it goes into no other form by itself. */
export function FoundDrafts() {
  const { t } = useTranslation('tasks');
  const { titleOf } = useTaskWords();
  const { throwAway } = useDraftActs();
  const found = useDrafts(({ found }) => found);
  const own = useDrafts(({ own }) => own);
  if (found.length === 0) return null;

  const takeUp = (place: string) => {
    noticeFound([place]);
    openDraft(place);
  };
  return (
    <section className={styles['found']} aria-labelledby="found-drafts">
      <div className={styles['head']}>
        <div aria-live="polite">
          <h2 id="found-drafts">{t('found.title', { n: found.length })}</h2>
        </div>
        <Button size="small" type="text" onClick={() => noticeFound(found)}>
          {t('found.later')}
        </Button>
      </div>
      <ul>
        {found.slice(0, shown).map((place, nth) => (
          <li key={place}>
            <span>{titleOf(place, own[place]?.title)}</span>
            {nth === 0 ? (
              <>
                <KeyButton size="small" keys="dropDraft" onAct={() => throwAway(place)}>
                  {t('act.throwAway')}
                </KeyButton>
                <KeyButton size="small" type="primary" keys="takeUpDraft" onAct={() => takeUp(place)}>
                  {t('act.takeUp')}
                </KeyButton>
              </>
            ) : (
              <>
                <Button size="small" onClick={() => throwAway(place)}>
                  {t('act.throwAway')}
                </Button>
                <Button size="small" onClick={() => takeUp(place)}>
                  {t('act.takeUp')}
                </Button>
              </>
            )}
          </li>
        ))}
        {found.length > shown ? <li>{t('found.more', { n: found.length - shown })}</li> : null}
      </ul>
    </section>
  );
}

const shown = 2;
