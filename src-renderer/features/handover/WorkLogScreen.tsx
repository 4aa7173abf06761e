import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { DayPages } from '../../app/DayPages.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { isDay } from '../../app/form/readDay.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { Halves } from './Halves.tsx';
import { HandoverHead } from './HandoverHead.tsx';
import { LogEntries } from './LogEntries.tsx';
import { OwnLine } from './OwnLine.tsx';
import styles from './WorkLogScreen.module.css';

/** SHF-06: 值班记录、工作日志 of a day: it wrote itself; the clerk adds what only she knows, and signs each half-day. */
export function WorkLogScreen() {
  const [params, setParams] = useSearchParams();
  const { today, longDay } = useOfficeTime();
  const asked = params.get('day');
  const day = asked !== null && isDay(asked) ? asked : today;
  const mayWrite = useMay(contract.handover.writeLine.roles);
  const mayCompile = useMay(contract.handover.compileLog.roles);
  const { data: log, failure } = useLedger(
    contract.handover.workLog,
    { day: day ?? '' },
    { enabled: day !== undefined, keepPrevious: true },
  );
  const onDay = (wanted: string) => setParams(wanted === today ? {} : { day: wanted }, { replace: true });
  if (day === undefined || today === undefined) return null;

  return (
    <div className={styles['screen']}>
      <HandoverHead view="log" />
      <header className={styles['head']}>
        <DayPages day={day} today={today} onDay={onDay} />
        <p>{longDay(day)}</p>
      </header>
      <FailureNote failure={failure} />
      {log ? (
        <div className={styles['parts']}>
          <div className={styles['log']}>
            <LogEntries log={log} isToday={log.day === today} />
            {mayWrite && day === today ? <OwnLine /> : null}
          </div>
          <Halves log={log} isToday={log.day === today} mayCompile={mayCompile} />
        </div>
      ) : null}
    </div>
  );
}
