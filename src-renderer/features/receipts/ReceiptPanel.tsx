import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { whyNotExchange } from '../../../src-shared/rules/receiptCorrections.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { Panel } from '../../app/Panel.tsx';
import { paths } from '../../app/paths.ts';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useMay } from '../../app/session.ts';
import { ChangeMethod } from './ChangeMethod.tsx';
import { ExchangeReceipt } from './ExchangeReceipt.tsx';
import { ReceiptFacts } from './ReceiptFacts.tsx';
import { ReverseReceipt } from './ReverseReceipt.tsx';
import type { Receipt } from './typedTaking.ts';
import { standingOf, useReceiptWords } from './useReceiptWords.ts';
import { VoidReceipt } from './VoidReceipt.tsx';
import parts from '../../app/PanelParts.module.css';

type Correction = 'void' | 'reverse' | 'method' | 'exchange';

/** One receipt: what it is for, how it was paid, its paper, and the ways to put right what was wrong. Esc goes back, then closes. */
export function ReceiptPanel({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const { at, standing } = useReceiptWords();
  const [begun, begin] = useState<Correction | null>(null);
  const can = useCorrections(receipt);
  const aside = begun !== null && can[begun] ? begun : null;
  const forms = { receipt, onDone: () => begin(null) };

  return (
    <Panel
      title={[receipt.rooms, receipt.payer].filter(Boolean).join(' ')}
      about={
        <>
          {at(receipt.takenAt)} {receipt.takenBy}
          {standingOf(receipt) === 'valid' ? null : <strong data-tone="late"> {standing(receipt)}</strong>}
        </>
      }
      step={aside ?? ''}
      back={t(aside === null ? 'panel.close' : 'panel.back')}
      onBack={aside === null ? onClose : () => begin(null)}
    >
      {aside === null ? (
        <>
          <p className={parts['number']} aria-label={t('column.number')}>
            {receipt.number}
          </p>
          {receipt.paperId === null ? null : (
            <div className={parts['paper']}>
              <PaperLine paperId={receipt.paperId} />
            </div>
          )}
          <div className={parts['acts']}>
            {corrections
              .filter(([correction]) => can[correction])
              .map(([correction, keys]) => (
                <KeyButton
                  key={correction}
                  keys={keys}
                  label={t(`correct.${correction}`)}
                  onAct={() => begin(correction)}
                >
                  {t(`correct.${correction}`)}
                </KeyButton>
              ))}
          </div>
          <ReceiptFacts receipt={receipt} />
        </>
      ) : null}
      {aside === 'void' ? <VoidReceipt {...forms} /> : null}
      {aside === 'method' ? <ChangeMethod {...forms} /> : null}
      {aside === 'exchange' ? <ExchangeReceipt {...forms} /> : null}
      {aside === 'reverse' ? (
        <ReverseReceipt
          {...forms}
          onDone={(reversal, way) => {
            begin(null);
            const again = paths.takeMoney(crypto.randomUUID(), receipt.unitId ?? undefined);
            const named =
              receipt.unitId === null ? again : `${again}&payer=${encodeURIComponent(receipt.payer)}`;
            void navigate(way === 'reissue' ? named : paths.receipt(reversal.id), {
              replace: way !== 'reissue',
            });
          }}
        />
      ) : null}
    </Panel>
  );
}

/** What the ledger would let happen to it, by whom it may be asked. */
function useCorrections(receipt: Receipt): Readonly<Record<Correction, boolean>> {
  const mayTake = useMay(contract.receipts.void.roles);
  const mayExchange = useMay(contract.receipts.exchange.roles);
  return {
    void: mayTake && receipt.canVoid,
    reverse: mayTake && receipt.canReverse,
    method: mayTake && receipt.canChangeMethod,
    exchange: mayExchange && whyNotExchange(factsOf(receipt), receipt.lines) === null,
  };
}

const factsOf = ({ kind, voidedAt, reversedBy, invoicedAt }: Receipt) => ({
  kind,
  isVoided: voidedAt !== null,
  isReversed: reversedBy !== null,
  isInvoiced: invoicedAt !== null,
});

const corrections = [
  ['void', 'Alt+KeyX'],
  ['reverse', 'Alt+KeyR'],
  ['method', 'Alt+KeyM'],
  ['exchange', 'Alt+KeyI'],
] as const satisfies readonly (readonly [Correction, string])[];
