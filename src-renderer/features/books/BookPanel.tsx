import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { type Book, grouped, sizeOf } from './book.ts';
import { BookNumbers } from './BookNumbers.tsx';
import { ReturnBook } from './ReturnBook.tsx';
import { SpoilNumber } from './SpoilNumber.tsx';
import { WriteOffBook } from './WriteOffBook.tsx';
import styles from './BookPanel.module.css';

type Aside = 'spoil' | 'return' | 'writeOff';

/** One book: the account of its numbers, each of them, and what can be done with it. */
export function BookPanel({ book, onClose }: { book: Book; onClose: () => void }) {
  const { t } = useTranslation('books');
  const [begun, begin] = useState<Aside | null>(null);
  const mayOversee = useMay(contract.receipts.returnBook.roles);
  const maySpoil = useMay(contract.receipts.spoilNumber.roles);
  const possible: Readonly<Record<Aside, boolean>> = {
    spoil: maySpoil && book.state === 'issued' && book.kind !== 'own',
    return: mayOversee && (book.state === 'issued' || book.state === 'used-up'),
    writeOff: mayOversee && book.state === 'returned',
  };
  const aside = begun !== null && possible[begun] ? begun : null;
  const done = () => begin(null);
  return (
    <Panel
      title={t('panel.title', { code: book.code })}
      about={t(`kind.${book.kind}`)}
      step={[book.id, aside].join()}
      back={t(aside === null ? 'panel.close' : 'panel.back')}
      onBack={aside === null ? onClose : done}
    >
      {aside === null ? (
        <>
          <Account book={book} />
          <div className={styles['asides']}>
            {asides
              .filter(([name]) => possible[name])
              .map(([name, keys]) => (
                <KeyButton key={name} keys={keys} onAct={() => begin(name)}>
                  {t(`${name}.open`)}
                </KeyButton>
              ))}
          </div>
          <BookNumbers key={book.nextNo} book={book} />
        </>
      ) : null}
      {aside === 'spoil' ? <SpoilNumber book={book} onDone={done} /> : null}
      {aside === 'return' ? <ReturnBook book={book} onDone={done} /> : null}
      {aside === 'writeOff' ? <WriteOffBook book={book} onDone={done} /> : null}
    </Panel>
  );
}

const asides = [
  ['spoil', 'Alt+KeyB'],
  ['return', 'Alt+KeyR'],
  ['writeOff', 'Alt+KeyX'],
] as const satisfies readonly (readonly [Aside, string])[];

/** 领用 = 有效 + 作废 + 红冲 + 报废 + 空白 (I27), and how far the book's life is. */
function Account({ book }: { book: Book }) {
  const { t } = useTranslation('books');
  const { dayAndTime } = useOfficeTime();
  const { valid, voided, reversals, spoiled, blank, returnedAt, writtenOffAt } = book;
  return (
    <div className={styles['account']}>
      <p>
        {t('panel.account', {
          total: grouped(sizeOf(book)),
          valid: grouped(valid),
          voided: grouped(voided),
          reversals: grouped(reversals),
          spoiled: grouped(spoiled),
          blank: grouped(blank),
        })}
      </p>
      {returnedAt === null ? null : <p>{t('panel.returned', { at: dayAndTime(returnedAt) })}</p>}
      {writtenOffAt === null ? null : (
        <p>{t('panel.writtenOff', { at: dayAndTime(writtenOffAt), by: book.writtenOffBy })}</p>
      )}
    </div>
  );
}
