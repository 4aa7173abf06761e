import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { HostCall } from './HostCall.tsx';
import { lookAgain } from './lookAgain.ts';
import { PassForm } from './PassForm.tsx';
import { type Visit, whoMustAgree } from './visit.ts';
import { VisitFactList } from './VisitFactList.tsx';
import parts from '../../app/PanelParts.module.css';
import styles from './WaitingVisit.module.css';

/** What can be done instead of the next step. */
export const asides = ['correct', 'call', 'refuse', 'handOver'] as const;
export type Aside = (typeof asides)[number];

type Props = {
  visit: Visit;
  onChanged: (visit: Visit) => void;
  onAside: (aside: Aside) => void;
};

/** A visitor at the desk: the next step towards his pass (a call first, where the rules ask for one), and the ways out. */
export function WaitingVisit({ visit, onChanged, onAside }: Props) {
  const { t } = useTranslation('visitors');
  const leaving = useCommand(contract.visitors.leave);
  const print = usePrinting(({ print }) => print);
  const whom = whoMustAgree[visit.category];
  const isRefused = visit.hostAnswer === 'not-expected';
  const mustCall = !isRefused && whom !== null && visit.hostAnswer !== 'expected';

  async function leave() {
    const result = await leaving.send({ passCode: null, id: visit.id, slipReturned: false });
    if (result.ok) onChanged(result.value);
    else lookAgain(result.error);
  }

  return (
    <>
      <VisitFactList visit={visit} />
      <div className={parts['acts']}>
        <KeyButton keys="Alt+KeyE" onAct={() => onAside('correct')}>
          {t('correct.open')}
        </KeyButton>
        {mustCall ? null : (
          <KeyButton keys="Alt+KeyC" onAct={() => onAside('call')}>
            {t(whom === 'superior' ? 'call.superior.open' : 'call.host.open')}
          </KeyButton>
        )}
        <KeyButton keys="Alt+KeyR" onAct={() => onAside('refuse')}>
          {t('refuse.open')}
        </KeyButton>
        <KeyButton keys="Alt+KeyH" onAct={() => onAside('handOver')}>
          {t('handOver.open')}
        </KeyButton>
        <KeyButton keys="Alt+KeyL" loading={leaving.busy} onAct={() => void leave()}>
          {t('leave.noPass')}
        </KeyButton>
      </div>
      <FailureNote failure={leaving.failure} />
      {isRefused ? <p className={styles['refused']}>{t('call.refused')}</p> : null}
      {mustCall ? <HostCall visit={visit} onDone={onChanged} /> : null}
      {isRefused || mustCall ? null : (
        <PassForm
          visit={visit}
          onCorrected={onChanged}
          onIssued={(issued) => {
            onChanged(issued);
            if (issued.paperId !== null) void print(issued.paperId);
          }}
        />
      )}
    </>
  );
}
