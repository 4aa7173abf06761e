import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { paths } from '../../app/paths.ts';
import { periodText } from '../fees/periodText.ts';
import { ChargeDialog } from './ChargeDialog.tsx';
import type { Receipt } from './typedTaking.ts';
import { useReceiptWords } from './useReceiptWords.ts';
import facts from '../../app/FactList.module.css';
import styles from './ReceiptPanel.module.css';

/** Line by line what a receipt is for, the sum in figures and capital numerals, and all that happened to it. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const { at, paid } = useReceiptWords();
  const { tenderedFen, changeFen, voidedAt, invoicedAt, reversalOf, reversedBy } = receipt;
  const told: [words: string, fact: ReactNode][] = [
    [t('pay.method'), paid(receipt) || null],
    [t('pay.tendered'), tenderedFen === null ? null : fenText(tenderedFen)],
    [t('pay.change'), changeFen === null ? null : fenText(changeFen)],
    [t('facts.references'), references(receipt) || null],
    [t('take.note'), receipt.note],
    [t('facts.received'), receipt.receivedOn],
    [t('facts.deposit'), receipt.depositOn === receipt.receivedOn ? null : receipt.depositOn],
    [t('facts.handwritten'), receipt.handwritten ? receipt.receivedOn : null],
    [
      t('facts.reversalOf'),
      reversalOf === null ? null : (
        <Link key="receipt" to={paths.receipt(reversalOf.id)}>
          {reversalOf.number}
        </Link>
      ),
    ],
    [t('facts.reversedBy'), reversedBy],
    [t('facts.reason'), receipt.reason],
    [
      t('facts.voided'),
      voidedAt === null
        ? null
        : [at(voidedAt), receipt.voidedBy, receipt.voidReason].filter(Boolean).join(' '),
    ],
    [
      t('facts.invoiced'),
      invoicedAt === null ? null : [receipt.invoiceNumber, at(invoicedAt)].filter(Boolean).join(' '),
    ],
    [t('facts.code'), receipt.code],
  ];
  return (
    <>
      <Lines receipt={receipt} />
      <p className={styles['total']}>
        <span>{t('pay.inWords', { words: receipt.totalInWords })}</span>
        <strong>{fenText(receipt.totalFen)}</strong>
      </p>
      <dl className={facts['facts']}>
        {told
          .filter(([, fact]) => fact !== null)
          .map(([words, fact]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function Lines({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const [seen, see] = useState<string | null>(null);
  const rooms = new Set(receipt.lines.map(({ unitId }) => unitId));
  return (
    <>
      <table className={styles['lines']} aria-label={t('facts.lines')}>
        <tbody>
          {receipt.lines.map((line) => (
            <tr key={line.nth} data-voids={line.voids}>
              <th scope="row">
                {rooms.size > 1 ? `${line.unitCode} ` : ''}
                {line.chargeId === null ? (
                  line.itemName
                ) : (
                  <button type="button" onClick={() => see(line.chargeId)}>
                    {line.itemName}
                  </button>
                )}{' '}
                {line.fromOn === null || line.toOn === null ? '' : periodText(line.fromOn, line.toOn)}
                {line.kind === 'charge' ? null : ` ${t(`lineKind.${line.kind}`)}`}
                <small>{line.voids ? t('facts.lineVoided') : line.calculation}</small>
              </th>
              <td>{fenText(line.amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {seen === null ? null : <ChargeDialog id={seen} onClose={() => see(null)} />}
    </>
  );
}

/** What the channels call it, and the day a transfer was credited. */
const references = ({ payments }: Receipt): string =>
  payments
    .filter(({ cause }) => cause === 'taken')
    .flatMap(({ reference, valueOn }) => [reference, valueOn])
    .filter(Boolean)
    .join(' ');
