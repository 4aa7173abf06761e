import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { CorrectVisit } from './CorrectVisit.tsx';
import { HostCall } from './HostCall.tsx';
import { InsideVisit } from './InsideVisit.tsx';
import { Panel } from '../../app/Panel.tsx';
import { TurnAway } from './TurnAway.tsx';
import { useVisitWords } from './useVisitWords.ts';
import type { Visit } from './visit.ts';
import { VisitFactList } from './VisitFactList.tsx';
import { type Aside, asides, WaitingVisit } from './WaitingVisit.tsx';
import styles from './VisitPanel.module.css';

type Props = {
  visit: Visit;
  toLeave: boolean;
  onChanged: (visit: Visit) => void;
  onNew: () => void;
  onClose: () => void;
};

/** One visit, from waiting at the desk to its end. Esc goes back from what was begun, then closes. */
export function VisitPanel({ visit, toLeave, onChanged, onNew, onClose }: Props) {
  const { t } = useTranslation('visitors');
  const words = useVisitWords();
  const asked = useAskedForm();
  const [begun, setBegun] = useState<Aside | null>(asides.find((aside) => aside === asked.form) ?? null);
  const aside = visit.state === 'waiting' ? begun : null;
  const done = (changed: Visit) => {
    setBegun(null);
    onChanged(changed);
  };

  return (
    <Panel
      title={words.who(visit)}
      about={<About visit={visit} />}
      step={[visit.state, visit.hostAnswer, aside].join()}
      back={t(aside === null ? 'panel.close' : 'panel.back')}
      onBack={aside === null ? onClose : () => setBegun(null)}
    >
      {aside === 'correct' ? <CorrectVisit visit={visit} onDone={done} /> : null}
      {aside === 'call' ? <HostCall visit={visit} onDone={done} /> : null}
      {aside === 'refuse' || aside === 'handOver' ? (
        <TurnAway key={aside} visit={visit} how={aside} onDone={done} />
      ) : null}
      {visit.state === 'waiting' && aside === null ? (
        <WaitingVisit visit={visit} onChanged={onChanged} onAside={setBegun} />
      ) : null}
      {visit.state === 'inside' ? (
        <InsideVisit visit={visit} toLeave={toLeave} onChanged={onChanged} />
      ) : null}
      {visit.closedAt === null ? null : (
        <>
          <VisitFactList visit={visit} />
          <KeyButton keys="newVisitor" onAct={onNew}>
            {t('new.nextVisitor')}
          </KeyButton>
        </>
      )}
    </Panel>
  );
}

/** 来客 · 08:10 到，等了 12 分钟 */
function About({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visitors');
  const { at, howLong, overdue, ending } = useVisitWords();
  const category = t(`category.${visit.category}`);
  if (visit.state === 'waiting')
    return t('about.waiting', { category, time: at(visit.arrivedAt), long: howLong(visit.arrivedAt) });
  if (visit.state !== 'inside') return `${category} · ${ending(visit)}`;
  const since = visit.passIssuedAt ?? visit.arrivedAt;
  const late = overdue(visit);
  return (
    <>
      {t('about.inside', { category, time: at(since), long: howLong(since) })}
      {late === undefined ? null : <strong className={styles['overdue']}> {late}</strong>}
    </>
  );
}
