import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { isTakings } from '../../../src-shared/rules/paymentMethods.ts';
import { DayPages } from '../../app/DayPages.tsx';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { DrawerState } from '../drawer/DrawerState.tsx';
import { ReceiptTable } from './ReceiptTable.tsx';
import { SaveDaily } from './SaveDaily.tsx';
import type { ReceiptRow } from './typedTaking.ts';
import styles from './DayReceipts.module.css';

type Props = {
  day: string;
  onDay: (day: string) => void;
  filter: string;
  onUnfilter: () => void;
  openId: string | null;
  onOpen: (id: string) => void;
};

/** The receipts of a day, the latest first, and what came in by which way. */
export function DayReceipts({ day, onDay, filter, onUnfilter, openId, onOpen }: Props) {
  const { t } = useTranslation(['receipts', 'shell']);
  const { today = day, longDay } = useOfficeTime();
  const mayTake = useMay(contract.receipts.take.roles);
  const asked = useLedger(contract.receipts.ofDay, { day }, { keepPrevious: true });
  const text = filter.normalize('NFKC').trim();
  const all = asked.data?.rows ?? [];
  const shown = all.filter((row) => matches(row, text));
  const elsewhere = useLedger(
    contract.receipts.search,
    { text },
    { enabled: text !== '' && shown.length === 0 && !asked.isPending },
  );
  const rows = shown.length > 0 || text === '' ? shown : (elsewhere.data ?? []);
  const { list, row } = useRowKeys(
    rows,
    ({ id }) => id,
    ({ id }) => onOpen(id),
  );
  useDeskKey('Escape', t('filter.clear'), onUnfilter, { enabled: text !== '' && openId === null });

  const isListed = rows.length > 0;
  useIdleFocus(list.ref, isListed);

  return (
    <section aria-label={t('view.receipts')} className={styles['list']}>
      <header>
        <DayPages day={day} today={today} onDay={onDay} />
        {all.length > 0 ? <SaveDaily day={day} /> : null}
        <DrawerState />
      </header>
      <FailureNote failure={asked.failure ?? elsewhere.failure} />
      {asked.data ? <Sums data={asked.data} day={day} words={longDay(day)} /> : null}
      {text !== '' && shown.length === 0 && rows.length > 0 ? (
        <p className={styles['elsewhere']}>{t('filter.elsewhere')}</p>
      ) : null}
      {rows.length > 0 ? (
        <div {...list} aria-label={t('view.receipts')}>
          <ReceiptTable rows={rows} row={row} openId={openId} hasDays={shown.length === 0} />
        </div>
      ) : asked.isPending || elsewhere.isFetching ? null : text !== '' ? (
        <EmptyList words={t('filter.none')} keys="Escape" deed={t('filter.clear')} />
      ) : mayTake && day === today ? (
        <EmptyList words={t('day.emptyToday')} keys="takeMoney" deed={t('day.emptyDeed')} />
      ) : (
        <EmptyList words={t('day.empty')} keys="PageUp" deed={t('shell:day.before')} />
      )}
    </section>
  );
}

type Day = NonNullable<ReturnType<typeof useLedger<typeof contract.receipts.ofDay>>['data']>;

/** 现金 3 笔 1,200.00 · 微信 2 笔 800.00; what came in on the day is large, and prepaid money that was used no part of it. */
function Sums({ data, day, words }: { data: Day; day: string; words: string }) {
  const { t } = useTranslation('receipts');
  return (
    <dl className={styles['sums']}>
      <div>
        <dt>{t('day.sum', { day: words, n: data.rows.length })}</dt>
        <dd className={styles['total']}>
          {data.totalFen === null ? t('day.blind') : fenText(data.totalFen)}
        </dd>
      </div>
      {data.byMethod.map(({ method, count, amountFen }) => (
        <div key={method}>
          <dt>
            {t(isTakings(method) ? 'day.byMethod' : 'day.besides', {
              method: t(`method.${method}`),
              n: count,
            })}
          </dt>
          <dd>{fenText(amountFen)}</dd>
        </div>
      ))}
      <CounterTime day={day} />
    </dl>
  );
}

/** K5, for whoever leads: how many payments of the day were done within five minutes. */
function CounterTime({ day }: { day: string }) {
  const { t } = useTranslation('receipts');
  const leads = useMay(contract.receipts.checkWeek.roles);
  const { data } = useLedger(
    contract.receipts.counterTime,
    { fromOn: day, toOn: day },
    { enabled: leads, keepPrevious: true },
  );
  if (!data || data.payments === 0) return null;
  const { payments, withinFiveMinutes, medianMs, longestMs } = data;
  const minutes = (ms: number | null) => decimalText(Math.round((ms ?? 0) / 6000), 1);
  return (
    <div>
      <dt>{t('day.inTime', { median: minutes(medianMs), longest: minutes(longestMs) })}</dt>
      <dd>{t('day.ofPayments', { n: withinFiveMinutes, all: payments })}</dd>
    </div>
  );
}

/** By number, payer, room, item or collector. */
function matches(row: ReceiptRow, wanted: string): boolean {
  const { number, payer, rooms, items, takenBy, invoiceNumber } = row;
  const text = [number, payer, rooms, items, takenBy, invoiceNumber].join(' ').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
