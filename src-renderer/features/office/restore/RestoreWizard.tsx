import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Failure } from '../../../../src-shared/failure.ts';
import { desk } from '../../../app/desk.ts';
import { Door } from '../../../app/Door.tsx';
import { DoorFoot } from '../../../app/DoorFoot.tsx';
import { refresh } from '../../../app/ledgerQuery.ts';
import { closeRestore } from '../../../app/restoring.ts';
import { CheckBackup, LookingThrough } from './CheckBackup.tsx';
import { ChooseBackup } from './ChooseBackup.tsx';
import { RestoreDone } from './RestoreDone.tsx';
import sections from '../../../app/Sections.module.css';
import office from '../office.module.css';

export type Inspected = Output<typeof contract.station.inspectBackup>;
export type Restored = Inspected & { quarantined: string };

type Step =
  | { name: 'choose' }
  | { name: 'check'; backup: string; inspected: Inspected | null; failure: Failure | null }
  | { name: 'done'; restored: Restored };

/**
 * Puts a backup in the ledger's place: choose one, see what is in it, confirm, and see it proved. The same from a ledger
 * that can not be opened, from the first run on a new computer, and from the settings.
 */
export function RestoreWizard() {
  const { t } = useTranslation('backups');
  const [step, setStep] = useState<Step>({ name: 'choose' });

  useEffect(() => {
    void refresh('station'); // a stick may have been plugged in since
  }, []);

  /** Looks through a backup; another one may be chosen meanwhile. */
  async function check(backup: string) {
    const asked: Step = { name: 'check', backup, inspected: null, failure: null };
    setStep(asked);
    const result = await desk.station.inspectBackup({ backup });
    const answered: Step = result.ok
      ? { ...asked, inspected: result.value }
      : { ...asked, failure: result.error };
    setStep((now) => (now === asked ? answered : now));
  }

  return (
    <Door aside={<Steps at={step.name} title={t('restore.title')} />} foot={<DoorFoot />}>
      {pageOf(step)}
    </Door>
  );

  function pageOf(at: Step): ReactNode {
    if (at.name === 'choose')
      return <ChooseBackup choose={(backup) => void check(backup)} back={closeRestore} />;
    if (at.name === 'done') return <RestoreDone restored={at.restored} />;
    const another = () => setStep({ name: 'choose' });
    if (at.inspected === null)
      return <LookingThrough backup={at.backup} failure={at.failure} another={another} />;
    return (
      <CheckBackup
        inspected={at.inspected}
        another={another}
        onRestored={(restored) => setStep({ name: 'done', restored })}
      />
    );
  }
}

function Steps({ at, title }: { at: Step['name']; title: string }) {
  const { t } = useTranslation('backups');
  const nth = steps.indexOf(at);
  return (
    <>
      <h1 className={sections['title']}>{title}</h1>
      <ol className={office['steps']}>
        {steps.map((name, index) => (
          <li
            key={name}
            className={office['step']}
            data-done={index < nth}
            {...(index === nth ? { 'aria-current': 'step' as const } : {})}
          >
            <span aria-hidden="true">{index < nth ? '✓' : index + 1}</span>
            <span>{t(stepKeys[name])}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

const steps = ['choose', 'check', 'done'] as const;
const stepKeys = {
  choose: 'restore.step.choose',
  check: 'restore.step.check',
  done: 'restore.step.done',
} as const;
