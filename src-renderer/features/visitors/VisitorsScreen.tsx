import { Alert, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { kindOfSlip } from '../../../src-shared/rules/slipCode.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useScanner } from '../../app/scanner.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { DayRegister } from './DayRegister.tsx';
import { LeaveField } from './LeaveField.tsx';
import { LeaveNote } from './LeaveNote.tsx';
import { NewVisitor } from './NewVisitor.tsx';
import { Panel } from '../../app/Panel.tsx';
import { PresentLists } from './PresentLists.tsx';
import { useLeaving } from './useLeaving.ts';
import { usePlace } from './usePlace.ts';
import { useVisit } from './useVisit.ts';
import type { Visit } from './visit.ts';
import { VisitPanel } from './VisitPanel.tsx';
import styles from './VisitorsScreen.module.css';

/** 来访: who waits and who is inside, the register of a day, and beside them whatever is being done for one visitor. */
export function VisitorsScreen() {
  const { t } = useTranslation('visitors');
  const { today } = useOfficeTime();
  const place = usePlace();
  const present = useLedger(contract.visitors.present, {});
  const [held, hold] = useState<Visit | null>(null);
  const { visit, isPending } = useVisit(place.visitId, held, place.day);
  const leaving = useLeaving({
    onChanged: (changed) => hold(changed),
    onFound: ({ id }) => place.openVisit(id, true),
  });
  const lists = useRef<HTMLDivElement>(null);
  const openedFrom = useRef<Element>(null);
  const isOpen = place.newPlace !== null || place.visitId !== null;

  useScanner((code) => {
    if (kindOfSlip(code) !== 'visitor-pass') return false;
    leaving.leave(code);
    return true;
  });
  useDeskKey('Control+Digit1', t('view.present'), () => place.showDay(null));
  useDeskKey('Control+Digit2', t('view.register'), () => today && place.showDay(place.day ?? today));
  useEffect(() => {
    if (isOpen) {
      openedFrom.current ??= lists.current?.querySelector('[role="group"]') ?? null;
      return;
    }
    const { current: opener } = openedFrom;
    openedFrom.current = null;
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    else if (opener)
      lists.current?.querySelector<HTMLElement>('[role="group"]')?.focus({ preventScroll: true });
  }, [isOpen]);

  const from = (open: () => void) => {
    if (!isOpen) openedFrom.current = document.activeElement;
    open();
  };
  const openVisit = (id: string, toLeave?: boolean) => from(() => place.openVisit(id, toLeave));

  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <Segmented
          aria-label={t('view.label')}
          value={place.day === null ? 'present' : 'register'}
          onChange={(view) => place.showDay(view === 'present' ? null : (today ?? null))}
          options={[
            { value: 'present', label: <View words={t('view.present')} keys="Control+Digit1" /> },
            { value: 'register', label: <View words={t('view.register')} keys="Control+Digit2" /> },
          ]}
        />
        <LeaveField leaving={leaving} />
        <KeyButton keys="newVisitor" type="primary" onAct={() => from(place.openNew)}>
          {t('new.open')}
        </KeyButton>
      </header>
      <div ref={lists} className={styles['lists']}>
        <div className={styles['notes']}>
          <LeaveNote leaving={leaving} />
          <NotOnPaper visits={present.data ?? []} openId={place.visitId} onOpen={openVisit} />
          <FailureNote failure={present.failure} />
        </div>
        <div className={styles['scroll']}>
          {place.day !== null ? (
            <DayRegister day={place.day} onDay={place.showDay} openId={place.visitId} onOpen={openVisit} />
          ) : present.data ? (
            <PresentLists visits={present.data} openId={place.visitId} onOpen={openVisit} />
          ) : null}
        </div>
      </div>
      {place.newPlace !== null ? (
        <NewVisitor
          key={place.newPlace}
          place={place.newPlace}
          unitId={place.unitId}
          onRegistered={(registered) => {
            hold(registered);
            place.openVisit(registered.id);
          }}
          onClose={place.close}
        />
      ) : null}
      {visit && place.newPlace === null ? (
        <VisitPanel
          key={visit.id}
          visit={visit}
          toLeave={place.toLeave}
          onChanged={hold}
          onNew={place.openNew}
          onClose={place.close}
        />
      ) : null}
      {place.visitId !== null && !visit && !isPending ? (
        <Panel title={t('panel.unknown')} step="unknown" back={t('panel.close')} onBack={place.close}>
          <p>{t('panel.unknownWhy')}</p>
        </Panel>
      ) : null}
    </div>
  );
}

function View({ words, keys }: { words: string; keys: string }) {
  return (
    <span className={styles['view']}>
      {words} <KeyHint keys={keys} />
    </span>
  );
}

type NotOnPaperProps = {
  visits: readonly Visit[];
  openId: string | null;
  onOpen: (id: string) => void;
};

/** Passes made out and not printed, whose visits are not open now: nobody goes in without his slip unseen. */
function NotOnPaper({ visits, openId, onOpen }: NotOnPaperProps) {
  const { t } = useTranslation('visitors');
  const { data: outbox = [] } = useLedger(contract.papers.outbox, {});
  const failed = new Set(outbox.filter(({ state }) => state === 'failed').map(({ id }) => id));
  const missing = visits.filter(
    ({ id, paperId }) => id !== openId && paperId !== null && failed.has(paperId),
  );
  return missing.map(({ id, passNumber }) => (
    <Alert
      key={id}
      type="error"
      showIcon
      role="alert"
      title={t('print.notOnPaper', { number: passNumber })}
      action={
        <KeyButton keys="print" onAct={() => onOpen(id)}>
          {t('print.see')}
        </KeyButton>
      }
    />
  ));
}
