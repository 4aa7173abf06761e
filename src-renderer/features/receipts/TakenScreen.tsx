import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ReceiptId } from '../../../src-shared/contract/receipts/ids.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useReceiptWords } from './useReceiptWords.ts';
import styles from './TakenScreen.module.css';

/** The money is in the drawer and the receipt in the printer: what goes back to the payer, and the key to the next one. */
export function TakenScreen() {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const { paid } = useReceiptWords();
  const id = ReceiptId.safeParse(useParams()['receiptId']).data;
  const asked = useLedger(contract.receipts.receipt, { id: id ?? '' }, { enabled: id !== undefined });
  const receipt = asked.data;
  const isPrinting = usePrinting(
    ({ jobs }) => receipt?.paperId && jobs[receipt.paperId]?.kind === 'printing',
  );
  const next = useRef<HTMLButtonElement>(null);
  // not before the paper is out: the Enter that took the money, struck twice, must not wipe the change off the screen;
  // and not from under whoever searches meanwhile
  useIdleFocus(next, receipt !== undefined && isPrinting !== true);
  if (!receipt)
    return <FailureNote failure={id === undefined ? { code: 'receipt/unknown' } : asked.failure} />;
  const { number, payer, rooms, totalFen, totalInWords, tenderedFen, changeFen, paperId } = receipt;
  const serveNext = () => void navigate(paths.takeMoney(crypto.randomUUID()));

  return (
    <section className={styles['taken']} aria-labelledby="taken">
      <h1 id="taken">{t('taken.title')}</h1>
      <p className={styles['number']}>{number}</p>
      <dl className={styles['facts']}>
        <dt>{t('take.payer')}</dt>
        <dd>
          {payer} <span className="numbers">{rooms}</span>
        </dd>
        <dt>{t('taken.paid')}</dt>
        <dd>
          <strong className="numbers">{fenText(totalFen)}</strong> {t('pay.inWords', { words: totalInWords })}
        </dd>
        <dt>{t('pay.method')}</dt>
        <dd>{paid(receipt)}</dd>
        {tenderedFen === null ? null : (
          <>
            <dt>{t('pay.tendered')}</dt>
            <dd className="numbers">{fenText(tenderedFen)}</dd>
          </>
        )}
      </dl>
      {changeFen === null ? null : (
        <output className={styles['change']}>
          <span>{t('pay.change')}</span>
          <strong className="numbers">{fenText(changeFen)}</strong>
        </output>
      )}
      {paperId === null ? null : <PaperLine paperId={paperId} />}
      <div className={styles['acts']}>
        <KeyButton keys="Escape" onAct={() => void navigate(paths.receipt(receipt.id), { replace: true })}>
          {t('taken.open')}
        </KeyButton>
        <KeyButton ref={next} keys="takeMoney" type="primary" label={t('taken.next')} onAct={serveNext}>
          {t('taken.next')}
        </KeyButton>
      </div>
    </section>
  );
}
