import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import type { Failure } from '../../../src-shared/failure.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayPicker } from '../../app/form/DayPicker.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { ReceiptsHead } from '../receipts/ReceiptsHead.tsx';
import { CheckWeek, RegisterWeek } from './WeekActs.tsx';
import { PastWeeks } from './PastWeeks.tsx';
import { type Looked, WeekExceptions } from './WeekExceptions.tsx';
import { WeekSums } from './WeekSums.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './lists.module.css';
import own from './WeekScreen.module.css';

type Week = Output<typeof contract.receipts.week>;

/** FEE-10, FEE-13: the week's fee slips day by day, their sums, their registration every Saturday, and who checked it. */
export function WeekScreen() {
  const { t } = useTranslation('books');
  const [place, setPlace] = useSearchParams();
  const { today } = useOfficeTime();
  const field = useId();
  const day = place.get('day') ?? today;
  const asked = useLedger(
    contract.receipts.week,
    { day: day ?? '' },
    { enabled: day !== undefined, keepPrevious: true },
  );
  const week = asked.data;
  const show = (wanted: string) => setPlace({ day: wanted }, { replace: true });
  const isPast = week !== undefined && today !== undefined && week.toOn < today;
  return (
    <div className={frame['screen']}>
      <ReceiptsHead view="week" />
      <div className={frame['lists']}>
        <header className={styles['bar']}>
          <KeyButton keys="PageUp" disabled={!week} onAct={() => week && show(dayFrom(week.fromOn, -1))}>
            {t('week.before')}
          </KeyButton>
          <label htmlFor={field}>{t('week.day')}</label>
          <div className={styles['day']}>
            <DayPicker id={field} value={day ?? ''} onChange={show} />
          </div>
          <KeyButton keys="PageDown" disabled={!isPast} onAct={() => week && show(dayFrom(week.toOn, 1))}>
            {t('week.after')}
          </KeyButton>
          {isPast ? <Button onClick={() => setPlace({}, { replace: true })}>{t('week.this')}</Button> : null}
        </header>
        <FailureNote failure={asked.failure} />
        {week ? <WeekBody key={week.fromOn} week={week} /> : null}
        <PastWeeks openOn={week?.fromOn ?? null} onOpen={show} />
      </div>
    </div>
  );
}

function WeekBody({ week }: { week: Week }) {
  const { t } = useTranslation('books');
  const { today = '' } = useOfficeTime();
  const [begun, begin] = useState<'register' | 'check' | null>(null);
  const [looked = {}, keep] = useDraft<Looked>(
    `books/week/${week.fromOn}`,
    t('week.draft', { from: week.fromOn }),
  );
  const [against, tell] = useState<Failure | null>(null);
  const mayRegister = useMay(contract.receipts.registerWeek.roles);
  const mayCheck = useMay(contract.receipts.checkWeek.roles);
  const canRegister = mayRegister && week.registeredAt === null && today >= week.toOn;
  const canCheck = mayCheck && week.registeredAt !== null && week.checkedAt === null;
  const span = t('week.span', { from: week.fromOn, to: week.toOn });
  const { exceptions } = week.data;
  const seen = exceptions.flatMap(({ key }) => (looked[key] === true ? [key] : []));

  function register(): void {
    const n = exceptions.length - seen.length;
    tell(n === 0 ? null : { code: 'week/exception-unseen', params: { n } });
    if (n === 0) begin('register');
  }

  return (
    <>
      <section className={own['state']} aria-label={span}>
        <h2>{span}</h2>
        <WeekState week={week} />
        {canRegister ? (
          <KeyButton keys="F2" type="primary" onAct={register}>
            {t('week.register')}
          </KeyButton>
        ) : null}
        {canCheck ? (
          <KeyButton keys="Alt+KeyC" type="primary" onAct={() => begin('check')}>
            {t('week.check')}
          </KeyButton>
        ) : null}
      </section>
      <FailureNote failure={against} />
      {week.data.lines.length === 0 && exceptions.length === 0 ? null : (
        <WeekExceptions
          exceptions={exceptions}
          looked={week.registeredAt === null ? looked : null}
          canTick={canRegister}
          onLook={(next) => {
            tell(null);
            keep(next);
          }}
        />
      )}
      {week.data.lines.length === 0 ? <EmptyList words={t('week.empty')} /> : <WeekSums data={week.data} />}
      {begun === 'register' ? (
        <RegisterWeek
          day={week.toOn}
          looked={seen}
          span={span}
          close={() => begin(null)}
          onDone={() => {
            keep(undefined);
            begin(null);
          }}
        />
      ) : null}
      {begun === 'check' ? <CheckWeek fromOn={week.fromOn} span={span} close={() => begin(null)} /> : null}
    </>
  );
}

/** Whether it is written down, by whom, and whether someone who leads has looked it through. */
function WeekState({ week }: { week: Week }) {
  const { t } = useTranslation('books');
  const { today = '', dayAndTime } = useOfficeTime();
  const { registeredAt, registeredBy, checkedAt, checkedBy, checkNote } = week;
  if (registeredAt === null)
    return (
      <p data-tone={today > week.toOn ? 'late' : undefined}>
        {today < week.toOn ? t('week.notOver', { to: week.toOn }) : t('week.open')}
      </p>
    );
  return (
    <p>
      {t('week.registered', { at: dayAndTime(registeredAt), by: registeredBy })}
      {'　'}
      {checkedAt === null ? (
        <span data-tone="soon">{t('week.unchecked')}</span>
      ) : (
        <span data-tone="done">{t('week.checked', { at: dayAndTime(checkedAt), by: checkedBy })}</span>
      )}
      {checkNote === null ? null : ` ${checkNote}`}
    </p>
  );
}
