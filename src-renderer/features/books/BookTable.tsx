import { useTranslation } from 'react-i18next';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { fewBlanks } from '../../../src-shared/rules/receiptNumbers.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { type Book, grouped, sizeOf } from './book.ts';
import rows from '../../app/RowTable.module.css';
import styles from './BookTable.module.css';

type Props = { books: readonly Book[]; row: (book: Book) => object; openId: string | null };

/** Books in rows: who has it, what became of its numbers, how long the blank ones last. */
export function BookTable({ books, row, openId }: Props) {
  const { t } = useTranslation('books');
  return (
    <table className={`${rows['table']} ${styles['table']}`} aria-label={t('title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {books.map((book) => (
          <tr key={book.id} {...row(book)} data-open={book.id === openId} data-state={book.state}>
            <BookCells book={book} isOpen={book.id === openId} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BookCells({ book, isOpen }: { book: Book; isOpen: boolean }) {
  const { t } = useTranslation('books');
  const { dayAndTime, zone } = useOfficeTime();
  // one that is written by hand may have been given out long ago, at no hour anybody knows
  const issued = book.kind === 'hand' ? businessDate(book.issuedAt, zone) : dayAndTime(book.issuedAt);
  return (
    <>
      <th scope="row" data-column="code">
        <button type="button" tabIndex={-1} aria-expanded={isOpen}>
          {book.code}
        </button>
        <small>{t(`kind.${book.kind}`)}</small>
      </th>
      <td data-column="span">
        {book.firstNo} – {book.lastNo}
        <small>{t('size', { n: grouped(sizeOf(book)) })}</small>
      </td>
      <td data-column="holder">
        {book.issuedTo ?? t('counter')}
        <small>{t('holder', { day: issued, by: book.issuedBy })}</small>
      </td>
      {counts.map((count) => (
        <td key={count} data-column={count} data-number>
          {grouped(book[count])}
        </td>
      ))}
      <td data-column="left">
        <BookLeft book={book} />
      </td>
    </>
  );
}

/** 余 23 张 约 4 天; a book that soon has none left stands out, one that is closed says how. */
function BookLeft({ book }: { book: Book }) {
  const { t } = useTranslation('books');
  if (book.state !== 'issued') return t(`state.${book.state}`);
  if (book.blank > manyNumbers) return t('plenty');
  const isFew = book.blank <= fewBlanks || (book.daysLeft !== null && book.daysLeft <= fewDays);
  return (
    <>
      <span data-tone={isFew ? 'soon' : undefined}>{t('left', { n: grouped(book.blank) })}</span>
      {book.daysLeft === null ? null : <small>{t('daysLeft', { n: book.daysLeft })}</small>}
    </>
  );
}

/** As urgent as few blank ones. */
const fewDays = 5;
/** More than a counter uses in years. */
const manyNumbers = 99_999;

const counts = ['valid', 'voided', 'reversals', 'spoiled', 'blank'] as const;
const columns = ['code', 'span', 'holder', ...counts, 'left'] as const;
