import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { contract } from '../../src-shared/contract/index.ts';
import { useToday } from './today/useToday.ts';
import { KeyHint } from './KeyButton.tsx';
import { runAct } from './keys.ts';
import { useLedger } from './ledgerQuery.ts';
import { paths } from './paths.ts';
import { type BackupState, backupStateOf, isCalendarEnding, type Tone, toneOfDisk } from './statusTones.ts';
import { useOffice } from './useOffice.ts';
import { useOfficeTime } from './useOfficeTime.ts';
import { useOfficeWords } from './useOfficeWords.ts';
import { useSentence } from './useSentence.ts';
import styles from './StatusBar.module.css';

/**
 * What can hurt, in one quiet line, the worst on the left; what is in order is grey. Where the line is too short the
 * last drop out: version, date, counter.
 */
export function StatusBar() {
  const { t } = useTranslation('shell');
  const office = useOffice();
  const station = useLedger(contract.station.state, {}, { everyMs: 60_000 }).data;
  const { longDay } = useOfficeTime();
  if (!office || !station) return <footer className={styles['bar']} />;

  return (
    <footer className={styles['bar']} aria-label={t('status.label')}>
      {office.clockBehindMs > minuteMs ? (
        <Item tone="bad">{t('status.clockBehind', { n: Math.round(office.clockBehindMs / minuteMs) })}</Item>
      ) : null}
      <Backups />
      <Disk freeBytes={station.freeBytes} />
      <Printer />
      <Calendar />
      {office.manualClock ? <Item tone="soon">{t('status.manualClock')}</Item> : null}
      {office.demo ? <Item tone="soon">{t('status.demo')}</Item> : null}
      <Parked />
      <Item>{t('status.counter', { code: office.counterCode })}</Item>
      <Item>{longDay(office.today)}</Item>
      <Item>
        {t('status.version', { version: station.version })}
        {station.runtime === 'stand-in' ? ` · ${t('status.standIn')}` : null}
      </Item>
    </footer>
  );
}

type ItemProps = { tone?: Tone; to?: string; title?: string; children: ReactNode };

/** One state: in order, soon to be looked at, or bad; those that can be mended lead to where. */
function Item({ tone = 'fine', to, title, children }: ItemProps) {
  const shared = { className: styles['item'], 'data-tone': tone, title };
  if (to === undefined)
    return (
      <span {...shared} {...(tone === 'bad' ? { role: 'alert' } : {})}>
        {children}
      </span>
    );
  return (
    <Link {...shared} to={to}>
      {children}
    </Link>
  );
}

/** How old the copies are: in the office's folder, and on the second disk where there is one. */
function Backups() {
  const { t } = useTranslation('shell');
  const sentence = useSentence();
  const { howLong } = useOfficeWords();
  const office = useOffice();
  const made = useLedger(contract.office.backups, {}).data;
  const today = useToday().data;
  if (!office) return null;
  const { first, second } = backupStateOf(office, made, today?.matters);
  const age = (state: BackupState, words: 'age' | 'secondAge', none: 'none' | 'secondNone') =>
    state.age === null
      ? t(`status.backup.${none}`)
      : t(`status.backup.${words}`, { long: howLong(state.age) });
  return (
    <>
      {first.trouble === null ? (
        <Item tone={first.tone} to={paths.backups}>
          {age(first, 'age', 'none')}
        </Item>
      ) : (
        <Item tone={first.tone} to={paths.backups} title={sentence({ code: first.trouble })}>
          {t('status.backup.failed')}
        </Item>
      )}
      {second ? (
        <Item tone={second.tone} to={paths.backups}>
          {age(second, 'secondAge', 'secondNone')}
        </Item>
      ) : null}
    </>
  );
}

function Disk({ freeBytes }: { freeBytes: number | null }) {
  const { t } = useTranslation('shell');
  if (freeBytes === null) return null;
  const tone = toneOfDisk(freeBytes);
  const gb = freeBytes / gigabyte;
  return (
    <Item tone={tone}>
      {t(tone === 'fine' ? 'status.disk' : 'status.diskLow', {
        gb: gb < 10 ? gb.toFixed(1) : Math.floor(gb),
      })}
    </Item>
  );
}

/** Papers that are on no paper yet; otherwise where they go. */
function Printer() {
  const { t } = useTranslation('shell');
  const waiting = useToday().data?.matters.filter(({ kind }) => kind === 'papers.not-on-paper').length ?? 0;
  const printers = useLedger(contract.station.printers, {}, { everyMs: 60_000 }).data;
  const setups = useLedger(contract.papers.setups, {}).data;
  if (waiting > 0)
    return (
      <Item tone="soon" to={paths.papers}>
        {t('status.printer.waiting', { n: waiting })} <KeyHint keys="papers" />
      </Item>
    );
  if (!printers || !setups) return null;
  if (printers.length === 0) return <Item to={paths.printers}>{t('status.printer.none')}</Item>;
  const bound = [...new Set(setups.flatMap(({ printer }) => printer ?? []))];
  const gone = bound.find((name) => !printers.some((printer) => printer.name === name));
  if (gone !== undefined)
    return (
      <Item tone="soon" to={paths.printers}>
        {t('status.printer.gone', { name: gone })}
      </Item>
    );
  const only = bound.length === 1 ? printers.find(({ name }) => name === bound[0])?.displayName : undefined;
  return (
    <Item to={paths.printers}>
      {only === undefined ? t('status.printer.several') : t('status.printer.fine', { name: only })}
    </Item>
  );
}

/** The next year's holidays have to be known before it begins: said from December on. */
function Calendar() {
  const { t } = useTranslation('shell');
  const today = useToday().data;
  if (!today || !isCalendarEnding(today)) return null;
  return <Item tone="soon">{t('status.calendar', { year: today.calendarThrough + 1 })}</Item>;
}

function Parked() {
  const { t } = useTranslation('shell');
  const n = useToday().data?.glance.find(({ kind }) => kind === 'drafts.parked')?.count ?? 0;
  if (n === 0) return null;
  return (
    <button type="button" className={styles['item']} onClick={() => runAct('taskList')}>
      {t('status.parked', { n })}
    </button>
  );
}

const minuteMs = 60_000;
const gigabyte = 1024 ** 3;
