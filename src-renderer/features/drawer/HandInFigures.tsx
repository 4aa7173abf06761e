import { useTranslation } from 'react-i18next';
import { fenCoins } from '../../../src-shared/rules/drawerShifts.ts';
import { type Fen, fen, fenText, times } from '../../../src-shared/rules/fen.ts';
import { FactList } from '../../app/FactList.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { noteText } from './countTyped.ts';
import type { HandIn } from './handIn.ts';
import styles from './HandInPanel.module.css';

/** All that stands on a slip: what came of it, its sums, and what it is made of by method, item, book and note. */
export function HandInFigures({ handIn }: { handIn: HandIn }) {
  const { t } = useTranslation('drawer');
  const { fullTime } = useOfficeTime();
  const { handedAt, receivedAt, receivedFen, differenceFen, cancelledAt } = handIn;
  return (
    <>
      <FactList
        facts={[
          [
            t('handIns.fact.depositOn'),
            t('handIns.fact.cutOff', { day: handIn.depositOn, time: handIn.cutOff }),
          ],
          [
            t('handIns.fact.shifts'),
            handIn.shifts
              .map(({ nth, cashierName }) => t('handIns.fact.shift', { nth, name: cashierName }))
              .join('、') || null,
          ],
          [t('handIns.fact.late'), handIn.lateReason],
          [t('handIns.fact.handed'), handedAt === null ? null : `${fullTime(handedAt)} ${handIn.handedTo}`],
          [t('handIns.fact.dispute'), handIn.disputeReason],
          [
            t('handIns.fact.received'),
            receivedAt === null
              ? null
              : `${fullTime(receivedAt)} ${handIn.receivedBy} ¥${fenText(receivedFen ?? handIn.turnedInFen)}`,
          ],
          [
            t('handIns.fact.difference'),
            differenceFen === null || differenceFen === 0 ? null : `¥${fenText(differenceFen)}`,
          ],
          [
            t('handIns.fact.cancelled'),
            cancelledAt === null ? null : `${fullTime(cancelledAt)} ${handIn.cancelReason ?? ''}`,
          ],
        ]}
      />
      <Sums handIn={handIn} />
      <Methods handIn={handIn} />
      <Items handIn={handIn} />
      <Books handIn={handIn} />
      <Notes handIn={handIn} />
    </>
  );
}

/** 应交 + 调整 = 实交, and what is carried on. */
function Sums({ handIn }: { handIn: HandIn }) {
  const { t } = useTranslation('drawer');
  const lines: readonly (readonly [string, Fen])[] = [
    [t('sum.due'), handIn.dueFen],
    [t('sum.over'), handIn.overFen],
    [t('sum.short'), handIn.shortFen],
    [t('sum.movements'), handIn.movementsFen],
    [t('sum.floatChange'), handIn.floatChangeFen],
    [t('sum.carriedIn'), handIn.carriedInFen],
  ];
  return (
    <table className={styles['sums']} aria-label={t('handIns.part.sums')}>
      <tbody>
        {lines
          .filter(([, amount], nth) => nth === 0 || amount !== 0)
          .map(([words, amount]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td data-figure>{fenText(amount)}</td>
            </tr>
          ))}
        <tr data-total>
          <th scope="row">{t('sum.turnedIn')}</th>
          <td data-figure>{fenText(handIn.turnedInFen)}</td>
        </tr>
        <tr>
          <th scope="row" colSpan={2}>
            {t('sum.inWords', { words: handIn.turnedInWords })}
          </th>
        </tr>
        {handIn.carriedOutFen === 0 ? null : (
          <tr>
            <th scope="row">{t('sum.carriedOut')}</th>
            <td data-figure>{fenText(handIn.carriedOutFen)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Methods({ handIn: { byMethod } }: { handIn: HandIn }) {
  const { t } = useTranslation(['drawer', 'receipts']);
  if (byMethod.length === 0) return null;
  return (
    <>
      <h3 className={styles['part']}>{t('handIns.part.methods')}</h3>
      <table className={styles['sums']}>
        <thead>
          <tr>
            <th scope="col">{t('handIns.column.method')}</th>
            <th scope="col" data-figure>
              {t('handIns.column.count')}
            </th>
            <th scope="col" data-figure>
              {t('handIns.column.reversed')}
            </th>
            <th scope="col" data-figure>
              {t('handIns.column.net')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byMethod.map(({ method, count, amountFen, reversedFen }) => (
            <tr key={method}>
              <th scope="row">{t(`receipts:method.${method}`)}</th>
              <td data-figure>{count}</td>
              <td data-figure>{reversedFen === 0 ? '' : fenText(reversedFen)}</td>
              <td data-figure>{fenText(amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Items({ handIn: { byItem } }: { handIn: HandIn }) {
  const { t } = useTranslation('drawer');
  if (byItem.length === 0) return null;
  return (
    <>
      <h3 className={styles['part']}>{t('handIns.part.items')}</h3>
      <table className={styles['sums']}>
        <tbody>
          {byItem.map(({ item, amountFen }) => (
            <tr key={item}>
              <th scope="row">
                {item === 'prepaid' || item === 'deposit' ? t(`handIns.item.${item}`) : item}
              </th>
              <td data-figure>{fenText(amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** By book from which number to which; of numbers in between that are not on it, which ones (I18). */
function Books({ handIn: { books } }: { handIn: HandIn }) {
  const { t } = useTranslation('drawer');
  if (books.length === 0) return null;
  return (
    <>
      <h3 className={styles['part']}>{t('handIns.part.books')}</h3>
      <table className={styles['sums']}>
        <thead>
          <tr>
            <th scope="col">{t('handIns.column.range')}</th>
            <th scope="col" data-figure>
              {t('handIns.column.valid')}
            </th>
          </tr>
        </thead>
        <tbody>
          {books.map((book) => (
            <tr key={`${book.bookCode} ${book.firstNumber}`}>
              <th scope="row">
                {book.firstNumber}–{book.lastNumber}
                {(['voided', 'reversals', 'missing'] as const).map((kind) =>
                  book[kind].length === 0 ? null : (
                    <small key={kind}>
                      {t(`handIns.numbers.${kind}`, { n: book[kind].length, numbers: book[kind].join('、') })}
                    </small>
                  ),
                )}
              </th>
              <td data-figure>{t('strip.receipts', { n: book.valid })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Notes({ handIn: { pieces } }: { handIn: HandIn }) {
  const { t } = useTranslation('drawer');
  const some = pieces.filter((one) => one.pieces > 0);
  if (some.length === 0) return null;
  return (
    <>
      <h3 className={styles['part']}>{t('handIns.part.notes')}</h3>
      <table className={styles['sums']}>
        <tbody>
          {some.map(({ denominationFen, pieces: many }) => (
            <tr key={denominationFen}>
              <th scope="row">
                {denominationFen === fenCoins
                  ? t('handIns.fenCoins', { n: many })
                  : t('handIns.notes', { yuan: noteText(denominationFen), n: many })}
              </th>
              <td data-figure>{fenText(times(fen(denominationFen), many))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
