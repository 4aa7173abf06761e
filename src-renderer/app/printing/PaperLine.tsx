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

/** Whether a paper is on paper, its trouble in words, and the key that prints it, once more with a reason. */
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
  const asksReason = mayBeOnPaper(paper) || failure?.code === 'paper/reason-missing';
  const act = () => (asksReason ? setOpen('reprint') : void print(paperId));
  return (
    <div className={styles['line']}>
      <PaperState paper={paper} isPrinting={isPrinting} failure={failure} />
      {paper.voidedAt === null ? (
        <KeyButton
          keys="print"
          loading={isPrinting}
          type={paper.state === 'failed' || paper.state === 'waiting' ? 'primary' : 'default'}
          onAct={act}
        >
          {t(asksReason ? 'reprint.open' : paper.state === 'failed' ? 'retry' : 'print')}
        </KeyButton>
      ) : null}
      {paper.voidedAt === null && paper.state === 'printing' && !isPrinting ? (
        <KeyButton keys="Alt+KeyW" onAct={() => void printBlank(paperId)}>
          {t('blank')}
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
