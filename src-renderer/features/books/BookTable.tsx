import { useTranslation } from 'react-i18next';
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
  const { dayAndTime } = useOfficeTime();
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
        <small>{t('holder', { day: dayAndTime(book.issuedAt), by: book.issuedBy })}</small>
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
  const isFew = book.blank <= fewNumbers || (book.daysLeft !== null && book.daysLeft <= fewDays);
  return (
    <>
      <span data-tone={isFew ? 'soon' : undefined}>{t('left', { n: grouped(book.blank) })}</span>
      {book.daysLeft === null ? null : <small>{t('daysLeft', { n: book.daysLeft })}</small>}
    </>
  );
}

/** From so few on the next book should be issued. */
const fewNumbers = 20;
const fewDays = 5;
/** More than a counter uses in years. */
const manyNumbers = 99_999;

const counts = ['valid', 'voided', 'reversals', 'spoiled', 'blank'] as const;
const columns = ['code', 'span', 'holder', ...counts, 'left'] as const;
