import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { isByHand, type Line } from '../../app/today/lines.ts';
import { pathOfDuty } from './pathOfDuty.ts';
import { useLineWords } from './useLineWords.ts';
import styles from './TodayLine.module.css';

type Props = {
  line: Line;
  now: number;
  /** What the list gives each row for its keys. */
  row: object;
  onTick: () => void;
};

/** Clock, what there is to do, about whom; and for a duty that no record proves, its tick. */
export function TodayLine({ line, now, row, onTick }: Props) {
  const { t } = useTranslation('today');
  const { what, whom, about } = useLineWords()(line);
  const { duty } = line;
  return (
    <div {...row} className={styles['line']} data-stand={line.stand}>
      <Clock line={line} now={now} />
      <div className={styles['words']}>
        <button type="button" tabIndex={-1}>
          {what}
          {whom === '' ? null : <span>{whom}</span>}
        </button>
        {about === '' ? null : <p>{about}</p>}
      </div>
      {duty && isByHand(duty) ? (
        <Button
          size="small"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation(); // the line itself opens
            onTick();
          }}
        >
          {t(duty.done ? 'untick' : 'tick')}
          <KeyHint keys="Space" />
        </Button>
      ) : null}
      <span className={styles['key']}>
        {duty && pathOfDuty(duty.name) === null ? null : <KeyHint keys="Enter" />}
      </span>
    </div>
  );
}

/** By when, and how far off that is; without a clock, since when. */
function Clock({ line, now }: { line: Line; now: number }) {
  const { t } = useTranslation('today');
  const { time } = useOfficeTime();
  const { when, howLong } = useOfficeWords();
  const { matter, duty, stand } = line;
  if (duty?.done) return <Times first={time(duty.done.at)} second="" />;
  const dueAt = matter ? matter.dueAt : duty.dueAt;
  if (dueAt === null)
    return (
      <Times
        first={t('since', { when: when(matter?.since ?? now) })}
        second={howLong(now - (matter?.since ?? now))}
      />
    );
  const far = { long: howLong(Math.abs(dueAt - now)) };
  const isNear = stand === 'overdue' || stand === 'soon';
  return (
    <Times
      first={when(dueAt)}
      second={isNear ? t(stand === 'overdue' ? 'clock.late' : 'clock.left', far) : ''}
    />
  );
}

function Times({ first, second }: { first: string; second: string }) {
  return (
    <div className={styles['clock']}>
      <span>{first}</span>
      {second === '' ? null : <small>{second}</small>}
    </div>
  );
}
