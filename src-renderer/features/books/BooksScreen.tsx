import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { ReceiptsHead } from '../receipts/ReceiptsHead.tsx';
import type { Book } from './book.ts';
import { BookPanel } from './BookPanel.tsx';
import { BookTable } from './BookTable.tsx';
import { IssueBook } from './IssueBook.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './lists.module.css';

/** 票据 (FEE-17): every book that was issued, what became of its numbers, and how long the blank ones last. */
export function BooksScreen() {
  const { t } = useTranslation('books');
  const [place, setPlace] = useSearchParams();
  const mayIssue = useMay(contract.receipts.issueBook.roles);
  const asked = useLedger(contract.receipts.books, {});
  const [isIssuing, issue] = useState(useAskedForm().form === 'new');
  const books = asked.data ?? [];
  const open = books.find(({ id }) => id === place.get('book'));
  const { list, row } = useRowKeys(books, idOf, ({ id }) => setPlace({ book: id }));
  const isOpen = open !== undefined;
  const isListed = books.length > 0;
  const { lists } = useBackToList(isListed && !isOpen);

  return (
    <div className={frame['screen']}>
      <ReceiptsHead view="books" />
      <div ref={lists} className={frame['lists']}>
        <header className={styles['bar']}>
          {mayIssue ? (
            <KeyButton keys="F2" onAct={() => issue(true)}>
              {t('issue.open')}
            </KeyButton>
          ) : null}
          {isListed ? (
            <p>
              <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}{' '}
              <KeyHint keys="Enter" /> {t('hint.open')}
            </p>
          ) : null}
        </header>
        <FailureNote failure={asked.failure} />
        {isListed ? (
          <div {...list} className={styles['rows']} aria-label={t('title')}>
            <BookTable books={books} row={row} openId={open?.id ?? null} />
          </div>
        ) : asked.isPending ? null : mayIssue ? (
          <EmptyList words={t('empty')} keys="F2" deed={t('issue.open')} />
        ) : (
          <EmptyList words={t('emptyAsk')} />
        )}
      </div>
      {open ? <BookPanel key={open.id} book={open} onClose={() => setPlace({})} /> : null}
      {isIssuing ? (
        <IssueBook
          books={books}
          close={() => issue(false)}
          onIssued={(book) => {
            issue(false);
            setPlace({ book: book.id });
          }}
        />
      ) : null}
    </div>
  );
}

const idOf = ({ id }: Book): string => id;
