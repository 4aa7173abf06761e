import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { KeyButton } from '../KeyButton.tsx';
import { useLedger } from '../ledgerQuery.ts';
import { useSentence } from '../useSentence.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { ReprintDialog } from './ReprintDialog.tsx';
import { mayBeOnPaper, type Paper, usePaperWords } from './usePaperWords.ts';
import { usePrinting } from './usePrinting.ts';
import styles from './PaperLine.module.css';

/**
 * Whether a paper is on paper, its trouble in words, and the key that prints it, once more with a reason. Where nobody
 * knows what came out of the printer, the clerk is asked (纸上有字吗): a blank sheet is printed again unmarked (I20).
 */
export function PaperLine({ paperId }: { paperId: Paper['id'] }) {
  const { t } = useTranslation('papers');
  const { data: paper } = useLedger(contract.papers.paper, { id: paperId });
  const job = usePrinting(({ jobs }) => jobs[paperId]);
  const { print, printBlank } = usePrinting();
  const [open, setOpen] = useState<'reprint' | 'preview' | null>(null);
  if (!paper) return null;

  // what the printer answered is here a moment before the ledger was read again
  const isDone = job?.kind === 'printed' || job?.kind === 'saved';
  const isPrinting = job?.kind === 'printing' || (isDone && paper.state === 'printing');
  const failure = job?.kind === 'failed' && !standsInLedger(job.failure) ? job.failure : null;
  // an attempt that never answered, or one before it that did not
  const isDoubtful =
    paper.voidedAt === null &&
    !isPrinting &&
    (paper.state === 'printing' || (paper.state === 'failed' && failure?.code === 'paper/reason-missing'));
  const asksReason = mayBeOnPaper(paper) || failure?.code === 'paper/reason-missing';
  const act = () => (asksReason ? setOpen('reprint') : void print(paperId));
  const words = isDoubtful
    ? t('written')
    : asksReason
      ? t('reprint.open')
      : t(paper.state === 'failed' ? 'retry' : 'print');
  return (
    <div className={styles['line']}>
      {isDoubtful ? (
        <Alert type="warning" showIcon role="alert" title={t('doubt.title')} description={t('doubt.what')} />
      ) : (
        <PaperState paper={paper} isPrinting={isPrinting} failure={failure} />
      )}
      {isDoubtful ? (
        <KeyButton keys="Alt+KeyW" type="primary" onAct={() => void printBlank(paperId)}>
          {t('blank')}
        </KeyButton>
      ) : null}
      {paper.voidedAt === null ? (
        <KeyButton
          keys="print"
          loading={isPrinting}
          type={
            !isDoubtful && (paper.state === 'failed' || paper.state === 'waiting') ? 'primary' : 'default'
          }
          onAct={act}
        >
          {words}
        </KeyButton>
      ) : null}
      <KeyButton keys="Alt+KeyP" onAct={() => setOpen('preview')}>
        {t('preview.open')}
      </KeyButton>
      {open === 'preview' ? <PaperPreview paper={paper} close={() => setOpen(null)} /> : null}
      {open === 'reprint' ? (
        <ReprintDialog
          number={paper.number}
          close={() => setOpen(null)}
          onReason={(reason) => {
            setOpen(null);
            void print(paperId, reason);
          }}
        />
      ) : null}
    </div>
  );
}

/** Why nothing came out is told by the paper itself, for as long as it is true: it may be printed by itself later. */
const standsInLedger = ({ code }: Failure): boolean => code.startsWith('print/');

type StateProps = { paper: Paper; isPrinting: boolean; failure: Failure | null };

function PaperState({ paper, isPrinting, failure }: StateProps) {
  const { t } = useTranslation('papers');
  const words = usePaperWords();
  const sentence = useSentence();
  if (isPrinting) return <output>{t('printing')}</output>;
  const trouble = failure ? sentence(failure) : words.trouble(paper);
  if (paper.voidedAt !== null || trouble === '') return <output>{words.state(paper)}</output>;
  return (
    <>
      {paper.state === 'failed' || paper.state === 'waiting' ? null : <output>{words.state(paper)}</output>}
      <Alert type="error" showIcon role="alert" title={trouble} />
    </>
  );
}
