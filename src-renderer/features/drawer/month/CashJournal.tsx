import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fenText } from '../../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import { useReckoned } from './useReckoned.ts';
import styles from './month.module.css';

type Journal = Output<typeof contract.drawer.cashJournal>;
type Day = Journal['days'][number];
type Line = Day['lines'][number];

/** 现金日记账: day by day what came in and went out, and what lay in drawer and safe; of shifts that are over (CSH-03). */
export function CashJournal({ month }: { month: string }) {
  const { t } = useTranslation('drawer');
  const { data, failure } = useReckoned(contract.drawer.cashJournal, { month });
  if (data === null)
    return (
      <>
        <FailureNote failure={failure} />
        {failure === null ? <output>{t('month.reckoning')}</output> : null}
      </>
    );
  return (
    <>
      <p className={styles['plain']}>{t('journal.about')}</p>
      {data.days.length === 0 ? <p className={styles['plain']}>{t('journal.empty')}</p> : null}
      <table className={styles['journal']} aria-label={t('month.part.journal')}>
        <thead>
          <tr>
            <th scope="col" data-column="day">
              {t('journal.column.day')}
            </th>
            <th scope="col">{t('journal.column.what')}</th>
            <th scope="col" data-figure>
              {t('journal.column.in')}
            </th>
            <th scope="col" data-figure>
              {t('journal.column.out')}
            </th>
            <th scope="col" data-figure>
              {t('journal.column.balance')}
            </th>
          </tr>
        </thead>
        <Balance words={t('journal.opening')} amount={data.openingFen} />
        {data.days.map((day) => (
          <OneDay key={day.day} day={day} />
        ))}
        <Balance words={t('journal.closing')} amount={data.closingFen} />
      </table>
    </>
  );
}

function Balance({ words, amount }: { words: string; amount: Fen }) {
  return (
    <tbody data-balance>
      <tr>
        <th scope="row" colSpan={4}>
          {words}
        </th>
        <td data-figure>{fenText(amount)}</td>
      </tr>
    </tbody>
  );
}

function OneDay({ day }: { day: Day }) {
  const { t } = useTranslation('drawer');
  return (
    <tbody>
      {day.lines.map((line, nth) => (
        <tr key={`${line.kind} ${line.number} ${line.at} ${nth}`}>
          <th scope="row" data-column="day">
            {nth === 0 ? day.day.slice(5) : null}
          </th>
          <td>
            <Words line={line} />
          </td>
          <td data-figure>{line.inFen === 0 ? '' : fenText(line.inFen)}</td>
          <td data-figure>{line.outFen === 0 ? '' : fenText(line.outFen)}</td>
          <td data-figure>{null}</td>
        </tr>
      ))}
      <tr data-sum>
        <th scope="row" colSpan={2}>
          {t('journal.daySum')}
        </th>
        <td data-figure>{fenText(day.inFen)}</td>
        <td data-figure>{fenText(day.outFen)}</td>
        <td data-figure>{fenText(day.balanceFen)}</td>
      </tr>
    </tbody>
  );
}

function Words({ line }: { line: Line }) {
  const { t } = useTranslation('drawer');
  const { time } = useOfficeTime();
  const { kind, number, toNumber, count, text, at } = line;
  const isRange = toNumber !== null && toNumber !== number;
  const name = ofShift.has(kind)
    ? t('month.shift', { nth: number })
    : isRange
      ? `${number} – ${toNumber}`
      : number;
  return (
    <>
      {t(`journal.kind.${kind}`)} {name}
      {kind === 'receipts' ? ` ${t('strip.receipts', { n: count })}` : null}
      <small>
        {kind === 'receipts' ? null : time(at)} {text}
      </small>
    </>
  );
}

const ofShift: ReadonlySet<Line['kind']> = new Set(['movement', 'variance', 'float']);
