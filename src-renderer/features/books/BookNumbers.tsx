import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { RowList } from '../../app/RowList.tsx';
import { type Book, type BookNumber, isMissing, sizeOf } from './book.ts';
import styles from './BookPanel.module.css';

/** The numbers of a book one by one, a thousand at a time from the latest; one that is missing is said above all else. */
export function BookNumbers({ book }: { book: Book }) {
  const { t } = useTranslation('books');
  const navigate = useNavigate();
  const [from, setFrom] = useState(latestFrom(book));
  const [isOdd, setOdd] = useState(false);
  const [selected, select] = useState(0);
  const asked = useLedger(contract.receipts.numbers, { id: book.id, from }, { keepPrevious: true });
  const all = asked.data ?? [];
  const missing = all.filter((one) => isMissing(one, book));
  const rows = isOdd ? all.filter((one) => isOddOne(one, book)) : all;
  const show = (first: number) => {
    setFrom(Math.max(book.firstNo, first));
    select(0);
  };
  return (
    <section className={styles['numbers']} aria-label={t('numbers.label')}>
      {missing.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('panel.missing', {
            n: missing.length,
            numbers: missing.map(({ number }) => number).join('、'),
          })}
        />
      ) : asked.data ? (
        <p className={styles['whole']}>{t('panel.whole')}</p>
      ) : null}
      <header>
        {sizeOf(book) > aPage ? (
          <>
            <KeyButton
              keys="Control+PageUp"
              size="small"
              disabled={from <= book.firstNo}
              onAct={() => show(from - aPage)}
            >
              {t('numbers.before')}
            </KeyButton>
            <KeyButton
              keys="Control+PageDown"
              size="small"
              disabled={from + aPage > book.lastNo}
              onAct={() => show(from + aPage)}
            >
              {t('numbers.after')}
            </KeyButton>
          </>
        ) : null}
        <Checkbox
          checked={isOdd}
          onChange={({ target }) => {
            setOdd(target.checked);
            select(0);
          }}
        >
          {t('numbers.odd')}
        </Checkbox>
      </header>
      <FailureNote failure={asked.failure} />
      {rows.length === 0 ? (
        asked.data ? (
          <p>{t('numbers.none')}</p>
        ) : null
      ) : (
        <div className={styles['rows']}>
          <RowList<BookNumber>
            label={t('numbers.label')}
            rows={rows}
            rowKey={({ no }) => String(no)}
            selected={selected}
            onSelect={select}
            onOpen={({ receiptId }) => {
              if (receiptId !== null) void navigate(paths.receipt(receiptId));
            }}
            lines={isOdd ? 2 : 1}
            takesFocus={!isOdd}
            columns={[
              { key: 'number', title: t('numbers.number'), width: '45%', render: ({ number }) => number },
              {
                key: 'what',
                title: t('numbers.what'),
                render: (one) => (
                  <>
                    {isMissing(one, book) ? <em>{t('what.missing')}</em> : t(`what.${one.what}`)}
                    {one.reason === null ? null : ` ${one.reason}`}
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}

const isOddOne = (one: BookNumber, book: Book): boolean =>
  isMissing(one, book) || (one.what !== 'receipt' && one.what !== 'blank');

const aPage = 1000;

/** The thousand in which the next number is, with what was used last in sight. */
const latestFrom = ({ firstNo, nextNo }: Book): number => Math.max(firstNo, nextNo - aPage + 50);
