import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { Panel } from '../../app/Panel.tsx';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { type Paper, usePaperWords } from '../../app/printing/usePaperWords.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { PaperLists } from './PaperLists.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './PapersScreen.module.css';

/** 打印: what is on no paper yet, the papers made out last, and beside them the one that is printed or looked at. */
export function PapersScreen() {
  const { t } = useTranslation('papers');
  const [place, setPlace] = useSearchParams();
  const outbox = useLedger(contract.papers.outbox, {});
  const recent = useLedger(contract.papers.recent, {});
  const openId = place.get('paper');
  const waiting = outbox.data ?? [];
  const others = (recent.data ?? []).filter(({ id }) => !waiting.some((paper) => paper.id === id));
  const open = [...waiting, ...others].find(({ id }) => id === openId);
  const isOpen = open !== undefined;
  const { lists } = useBackToList(!isOpen);

  return (
    <div className={frame['screen']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
      </header>
      <div ref={lists} className={frame['lists']}>
        <FailureNote failure={outbox.failure ?? recent.failure} />
        {outbox.data && recent.data ? (
          <PaperLists
            waiting={waiting}
            others={others}
            openId={openId}
            onOpen={(id) => setPlace({ paper: id })}
          />
        ) : null}
      </div>
      {open ? <OpenPaper key={open.id} paper={open} onClose={() => setPlace({})} /> : null}
    </div>
  );
}

/** One paper: how far it is, and the keys that print it or show it. */
function OpenPaper({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const { t } = useTranslation('papers');
  const { at } = usePaperWords();
  const about = t('panel.about', {
    kind: t(`kind.${paper.kind}`),
    time: at(paper.queuedAt),
    by: paper.queuedBy,
  });
  return (
    <Panel title={paper.number} about={about} step={paper.id} back={t('panel.close')} onBack={onClose}>
      <PaperLine paperId={paper.id} />
    </Panel>
  );
}
