import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { halfOf, halves } from '../../../src-shared/rules/workLog.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import type { Entry, WorkLog } from './log.ts';
import { useEntryWords } from './useEntryWords.ts';
import styles from './LogEntries.module.css';

type Line = { id: string; entry: Entry };

/** What was done, line after line: time, what, who. Enter opens the repair or the visit a line tells of. */
export function LogEntries({ log, isToday }: { log: WorkLog; isToday: boolean }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const { zone } = useOfficeTime();
  const lines = log.entries.map((entry, nth): Line => ({ id: String(nth), entry }));
  const { list, row } = useRowKeys(
    lines,
    ({ id }) => id,
    ({ entry }) => {
      const to = pathOf(entry, log.day);
      if (to !== null) void navigate(to);
    },
  );
  useIdleFocus(list.ref);
  if (lines.length === 0) return <EmptyList words={t(isToday ? 'empty.today' : 'empty.before')} />;

  return (
    <div {...list} className={styles['list']} aria-label={t('title')}>
      {halves.map((half) => {
        const own = lines.filter(({ entry }) => halfOf(entry.at, log.day, zone) === half);
        return own.length === 0 ? null : (
          <section key={half} aria-label={t(`half.${half}`)}>
            <h2>{t('halfOf', { half: t(`half.${half}`), n: own.length })}</h2>
            {own.map((line) => (
              <Row
                key={line.id}
                entry={line.entry}
                row={row(line)}
                opens={pathOf(line.entry, log.day) !== null}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Row({ entry, row, opens }: { entry: Entry; row: object; opens: boolean }) {
  const { time } = useOfficeTime();
  const sentence = useEntryWords();
  return (
    <div {...row} className={styles['line']} data-what={entry.what} data-opens={opens}>
      <time>{time(entry.at)}</time>
      <p>{sentence(entry)}</p>
      <span className={styles['by']}>{entry.by}</span>
      <span className={styles['key']}>{opens ? <KeyHint keys="Enter" /> : null}</span>
    </div>
  );
}

function pathOf({ what, ref }: Entry, day: string): string | null {
  if (ref === null) return null;
  if (what.startsWith('receipts.')) return paths.receipt(ref);
  if (what === 'handover.noted') return paths.oneNote(ref, day);
  if (what === 'handover.note-done') return null;
  if (what.startsWith('handover.')) return paths.handoverRecord(ref);
  if (what === 'drawer.handed-in') return paths.oneHandIn(ref);
  if (what.startsWith('drawer.')) return paths.shiftOf(ref);
  return what.startsWith('tickets.') ? paths.ticket(ref) : paths.visit(ref, day);
}
