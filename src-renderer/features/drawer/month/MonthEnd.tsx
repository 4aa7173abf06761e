import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../../src-shared/contract/index.ts';
import type { Failure } from '../../../../src-shared/failure.ts';
import { fenText } from '../../../../src-shared/rules/fen.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { useMay } from '../../../app/session.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import { offerNote } from '../../../app/undo.tsx';
import { MonthBridge } from './MonthBridge.tsx';
import { MonthExceptions } from './MonthExceptions.tsx';
import { againstSigning, type Cell, type Looked, type MonthPage, monthSigners } from './monthPage.ts';
import { SignMonth } from './SignMonth.tsx';
import { useReckoned } from './useReckoned.ts';
import styles from './month.module.css';

type Props = {
  month: string;
  openCell: Cell | null;
  /** Something stands beside the page: its keys are the panel's. */
  isPanelOpen: boolean;
  onCell: (cell: Cell) => void;
  onOpen: (what: string) => void;
};

/** 月末零差页: what has to come to nothing, what has to be looked at, and the signature (CSH-03). */
export function MonthEnd(props: Props) {
  const { t } = useTranslation('drawer');
  const { data, failure, again } = useReckoned(contract.drawer.month, { month: props.month });
  const [signed, sign] = useState<MonthPage | null>(null);
  const page = signed ?? data;
  if (page === null)
    return (
      <>
        <FailureNote failure={failure} />
        {failure === null ? (
          <output>{t('month.reckoning')}</output>
        ) : (
          <KeyButton keys="Alt+KeyG" onAct={again}>
            {t('month.again')}
          </KeyButton>
        )}
      </>
    );
  return <Reckoned {...props} page={page} onSigned={sign} onMoved={again} />;
}

type ReckonedProps = Props & { page: MonthPage; onSigned: (page: MonthPage) => void; onMoved: () => void };

function Reckoned({ page, month, openCell, isPanelOpen, onCell, onOpen, onSigned, onMoved }: ReckonedProps) {
  const { t } = useTranslation('drawer');
  const maySign = useMay(monthSigners);
  const [looked = {}, keep] = useDraft<Looked>(`drawer/month/${month}`, t('month.draft', { month }));
  const [isSigning, begin] = useState(false);
  const [against, tell] = useState<Failure | null>(null);

  function sign(): void {
    const why = againstSigning(page, looked);
    tell(why);
    if (why === null) begin(true);
  }

  return (
    <>
      <Standing page={page} />
      <MonthBridge bridge={page.bridge} openCell={openCell} takesKeys={!isPanelOpen} onCell={onCell} />
      <MonthExceptions
        page={page}
        looked={looked}
        canTick={maySign && page.signed === null}
        onLook={(next) => {
          tell(null);
          keep(next);
        }}
        onOpen={onOpen}
      />
      {page.signed !== null || !maySign ? null : (
        <footer className={styles['foot']}>
          <FailureNote failure={against} />
          <KeyButton keys="Alt+KeyG" onAct={onMoved}>
            {t('month.again')}
          </KeyButton>
          <KeyButton keys="Control+Enter" type="primary" onAct={sign}>
            {t('month.sign')}
          </KeyButton>
        </footer>
      )}
      {isSigning ? (
        <SignMonth
          page={page}
          looked={looked}
          close={() => begin(false)}
          onMoved={() => {
            begin(false);
            tell({ code: 'month/moved', params: { month } });
            onMoved();
          }}
          onSigned={(done) => {
            keep(undefined);
            begin(false);
            onSigned(done);
            offerNote(t('month.done', { month }));
          }}
        />
      ) : null}
    </>
  );
}

/** Whether it is signed, by whom, and what can still be done; else what the cash journal ends with. */
function Standing({ page }: { page: MonthPage }) {
  const { t } = useTranslation('drawer');
  const { fullTime } = useOfficeTime();
  const { signed, isOver, openShift, journalBalanceFen } = page;
  return (
    <div className={styles['standing']}>
      {signed !== null ? (
        <>
          <p data-tone="good">
            {t('month.signed', { at: fullTime(signed.at), by: signed.by, agreed: signed.approvedBy })}
          </p>
          <p>{t('month.afterwards')}</p>
        </>
      ) : (
        <p data-tone={isOver && !openShift ? 'soon' : undefined}>
          {t(!isOver ? 'month.notOver' : openShift ? 'month.shiftOpen' : 'month.toSign')}
        </p>
      )}
      <p>{t('month.journalEnds', { yuan: fenText(journalBalanceFen) })}</p>
    </div>
  );
}
