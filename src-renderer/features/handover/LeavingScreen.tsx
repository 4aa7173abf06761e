import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOffice } from '../../app/useOffice.ts';
import { ClosingChecks } from './ClosingChecks.tsx';
import { HandoverHead } from './HandoverHead.tsx';
import { LeavingLog } from './LeavingLog.tsx';
import { LeavingHandover } from './LeavingHandover.tsx';
import { SignOutStep } from './SignOutStep.tsx';
import { LeavingPart } from './LeavingPart.tsx';
import { type Check, leavingSteps, type LeavingStep, stepNow, stepOf } from './leavingSteps.ts';
import { KeyHint } from '../../app/KeyButton.tsx';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import styles from './LeavingScreen.module.css';

/** 下班 (c.9, SHF-05, SHF-15): what is looked after, the log, the record for the next one, and 签退, on one page. */
export function LeavingScreen() {
  const { t } = useTranslation('handover');
  const today = useOffice()?.today;
  const { data: closing, failure } = useLedger(contract.handover.closing, {}, { everyMs: 60_000 });
  const attendance = useLedger(
    contract.handover.attendance,
    { day: today ?? '' },
    { enabled: today !== undefined },
  );
  const own = attendance.data?.own;
  return (
    <div className={styles['screen']}>
      <HandoverHead view="leaving" />
      <FailureNote failure={failure ?? attendance.failure} />
      {closing === undefined || own === undefined ? null : own === null ? (
        <div className={styles['steps']}>
          <EmptyList words={t('leaving.notHere')} />
          <Link to={paths.post}>
            {t('signIn.title')} <KeyHint keys="Control+Digit2" />
          </Link>
        </div>
      ) : (
        <div className={styles['steps']}>
          {leavingSteps
            .filter((step) => step !== 'log' || closing.checks.some((check) => stepOf(check) === step))
            .map((step, nth) => (
              <Step key={step} step={step} nth={nth + 1} checks={closing.checks} shift={own.dutyShiftName} />
            ))}
        </div>
      )}
    </div>
  );
}

type StepProps = { step: LeavingStep; nth: number; checks: readonly Check[]; shift: string };

function Step({ step, nth, checks, shift }: StepProps) {
  const { t } = useTranslation('handover');
  const own = checks.filter((check) => stepOf(check) === step);
  const left = own.filter((check) => check.left > 0).length;
  const isNow = stepNow(checks) === step;
  return (
    <LeavingPart
      nth={nth}
      title={t(`leaving.step.${step}`)}
      state={step === 'signOut' ? (isNow ? 'now' : 'later') : left === 0 ? 'done' : isNow ? 'now' : 'later'}
    >
      {step === 'checks' ? <ClosingChecks checks={own} takesKeys={isNow} /> : null}
      {step === 'log' && own[0] ? <LeavingLog check={own[0]} /> : null}
      {step === 'handover' && own[0] ? <LeavingHandover check={own[0]} isNow={isNow} /> : null}
      {step === 'signOut' ? <SignOutStep shift={shift} isNow={isNow} /> : null}
    </LeavingPart>
  );
}
