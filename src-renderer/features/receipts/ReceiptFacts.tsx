import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { type Fact, FactList } from '../../app/FactList.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { periodText } from '../../app/periodText.ts';
import { ChargeDialog } from './ChargeDialog.tsx';
import type { Receipt } from './typedTaking.ts';
import { useReceiptWords } from './useReceiptWords.ts';
import styles from './ReceiptPanel.module.css';

/** What a receipt comes to, how it was paid and whether it still holds; then line by line what it is for, and the rest. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const { at, paid } = useReceiptWords();
  const { tenderedFen, changeFen, voidedAt, invoicedAt, reversalOf, reversedBy } = receipt;
  const first: Fact[] = [
    [t('pay.method'), paid(receipt) || null],
    [t('pay.tendered'), tenderedFen === null ? null : fenText(tenderedFen)],
    [t('pay.change'), changeFen === null ? null : fenText(changeFen)],
    [
      t('facts.voided'),
      voidedAt === null
        ? null
        : [at(voidedAt), receipt.voidedBy, receipt.voidReason].filter(Boolean).join(' '),
    ],
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
  ];
  const told: Fact[] = [
    [t('facts.references'), references(receipt) || null],
    [t('take.note'), receipt.note],
    [t('facts.received'), receipt.receivedOn],
    [t('facts.deposit'), receipt.depositOn === receipt.receivedOn ? null : receipt.depositOn],
    [t('facts.handwritten'), receipt.handwritten ? receipt.receivedOn : null],
    [
      t('facts.invoiced'),
      invoicedAt === null ? null : [receipt.invoiceNumber, at(invoicedAt)].filter(Boolean).join(' '),
    ],
    [t('facts.code'), receipt.code],
  ];
  return (
    <>
      <p className={styles['total']}>
        <span>{t('pay.inWords', { words: receipt.totalInWords })}</span>
        <strong>{fenText(receipt.totalFen)}</strong>
      </p>
      <FactList facts={first} />
      <Lines key={receipt.id} receipt={receipt} />
      <FactList facts={told} />
    </>
  );
}

function Lines({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const [seen, see] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const { lines } = receipt;
  const shown = isWhole || lines.length <= fewLines + 1 ? lines : lines.slice(0, fewLines);
  const rooms = new Set(receipt.lines.map(({ unitId }) => unitId));
  return (
    <>
      <table className={styles['lines']} aria-label={t('facts.lines')}>
        <tbody>
          {shown.map((line) => (
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
      {shown.length === lines.length ? null : (
        <KeyButton keys="Alt+KeyE" size="small" onAct={() => setWhole(true)}>
          {t('facts.unfold', { n: lines.length - shown.length })}
        </KeyButton>
      )}
      {seen === null ? null : <ChargeDialog id={seen} onClose={() => see(null)} />}
    </>
  );
}

/** Of a receipt for many months the first lines; one more is not worth a press. */
const fewLines = 8;

/** What the channels call it, and the day a transfer was credited. */
const references = ({ payments }: Receipt): string =>
  payments
    .filter(({ cause }) => cause === 'taken')
    .flatMap(({ reference, valueOn }) => [reference, valueOn])
    .filter(Boolean)
    .join(' ');
