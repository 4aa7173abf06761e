import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { lookAgain } from './lookAgain.ts';
import { isDocumentOut, type Visit } from './visit.ts';
import { VisitFactList } from './VisitFactList.tsx';
import styles from './InsideVisit.module.css';

type Props = {
  visit: Visit;
  toLeave: boolean;
  onChanged: (visit: Visit) => void;
};

/** A visitor with a pass: its number large, whether it is on paper, his document back, and his leaving. */
export function InsideVisit({ visit, toLeave, onChanged }: Props) {
  const { t } = useTranslation('visitors');
  const returned = useCommand(contract.visitors.returnDocument);
  const leaving = useCommand(contract.visitors.leave);
  const deeds = useRef<HTMLDivElement>(null);
  const { paperId } = visit;
  const justMadeOut = usePrinting(({ jobs }) => paperId !== null && jobs[paperId] !== undefined);

  useEffect(() => {
    if (toLeave) deeds.current?.querySelector('button')?.focus();
  }, [toLeave]);

  async function giveBack() {
    const result = await returned.send({ id: visit.id, version: visit.version });
    if (result.ok) onChanged(result.value);
    else lookAgain(result.error);
  }

  async function leave(slipReturned: boolean) {
    returned.forget();
    const result = await leaving.send({ passCode: null, id: visit.id, slipReturned });
    if (result.ok) onChanged(result.value);
    else lookAgain(result.error);
  }

  return (
    <>
      <p className={styles['number']} aria-label={t('column.pass')}>
        {visit.passNumber}
      </p>
      <div className={styles['paper']}>{paperId === null ? null : <PaperLine paperId={paperId} />}</div>
      <VisitFactList visit={visit} />
      {isDocumentOut(visit) ? (
        <div className={styles['document']}>
          <strong>{t('inside.giveBack', { document: t(`document.${visit.documentShown!}`) })}</strong>
          <KeyButton keys="Alt+KeyG" loading={returned.busy} onAct={() => void giveBack()}>
            {t('inside.returned')}
          </KeyButton>
        </div>
      ) : null}
      <FailureNote failure={leaving.failure ?? returned.failure} />
      <div className={styles['leave']} ref={deeds}>
        <KeyButton
          keys="Alt+KeyL"
          type={justMadeOut ? 'default' : 'primary'}
          loading={leaving.busy}
          onAct={() => void leave(true)}
        >
          {t('leave.withSlip')}
        </KeyButton>
        <KeyButton keys="Alt+KeyU" disabled={leaving.busy} onAct={() => void leave(false)}>
          {t('leave.withoutSlip')}
        </KeyButton>
      </div>
    </>
  );
}
