import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { ReasonDialog } from '../../app/form/ReasonDialog.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { Panel } from '../../app/Panel.tsx';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { ConfirmHandIn } from './ConfirmHandIn.tsx';
import { codeText, type HandIn } from './handIn.ts';
import { HandInFigures } from './HandInFigures.tsx';
import { HandOver } from './HandOver.tsx';
import { SettleDispute } from './SettleDispute.tsx';
import parts from '../../app/PanelParts.module.css';
import styles from './HandInPanel.module.css';

type Aside = 'handOver' | 'confirm' | 'settle' | 'cancel' | 'dispute';

/** One 交款单: its check code large, its paper, what can be done with it by whom, and all its figures. */
export function HandInPanel({ handIn, onClose }: { handIn: HandIn; onClose: () => void }) {
  const { t } = useTranslation('drawer');
  const { fullTime } = useOfficeTime();
  const [begun, begin] = useState<Aside | null>(null);
  const can = useActs(handIn);
  const aside = begun !== null && can[begun] ? begun : null;
  const inPanel = aside === 'handOver' || aside === 'confirm' || aside === 'settle' ? aside : null;
  const forms = { handIn, onDone: () => begin(null) };

  return (
    <Panel
      title={t('handIns.title', { number: handIn.number })}
      about={
        <>
          {fullTime(handIn.madeAt)} {handIn.madeBy} · {t(`handIns.state.${handIn.state}`)}
        </>
      }
      step={inPanel ?? ''}
      back={t(inPanel === null ? 'panel.close' : 'leave')}
      onBack={inPanel === null ? onClose : () => begin(null)}
    >
      {inPanel === null ? (
        <>
          {/* finance types it off the paper: on her screen it would prove nothing */}
          {can.confirm ? null : (
            <p className={styles['code']}>
              <span>{t('handIns.code')}</span>
              <strong>{codeText(handIn.checkCode)}</strong>
            </p>
          )}
          <div className={parts['paper']}>
            <PaperLine paperId={handIn.paperId} />
          </div>
          <div className={parts['acts']}>
            {acts
              .filter(([act]) => can[act])
              .map(([act, keys]) => (
                <KeyButton
                  key={act}
                  keys={keys}
                  label={t(`handIns.act.${act}`)}
                  type={act === 'handOver' || act === 'confirm' || act === 'settle' ? 'primary' : 'default'}
                  onAct={() => begin(act)}
                >
                  {t(`handIns.act.${act}`)}
                </KeyButton>
              ))}
          </div>
          <HandInFigures handIn={handIn} />
        </>
      ) : null}
      {inPanel === 'handOver' ? <HandOver {...forms} /> : null}
      {inPanel === 'confirm' ? <ConfirmHandIn {...forms} /> : null}
      {inPanel === 'settle' ? <SettleDispute {...forms} /> : null}
      {aside === 'cancel' ? (
        <ReasonDialog
          procedure={contract.drawer.cancelHandIn}
          title={t('handIns.cancel.title', { number: handIn.number })}
          effect={t('handIns.cancel.effect')}
          verb={t('handIns.act.cancel')}
          inputOf={({ reason }) => ({ id: handIn.id, reason })}
          onDone={forms.onDone}
          onClose={forms.onDone}
        />
      ) : null}
      {aside === 'dispute' ? (
        <ReasonDialog
          procedure={contract.drawer.disputeHandIn}
          title={t('handIns.dispute.title', { number: handIn.number })}
          effect={t('handIns.dispute.effect')}
          verb={t('handIns.act.dispute')}
          inputOf={({ reason }) => ({ id: handIn.id, reason })}
          onDone={forms.onDone}
          onClose={forms.onDone}
        />
      ) : null}
    </Panel>
  );
}

/** What may be done with it as it stands, by whom. */
function useActs({ state }: HandIn): Readonly<Record<Aside, boolean>> {
  const mayHand = useMay(contract.drawer.handOver.roles);
  const mayConfirm = useMay(contract.drawer.confirmHandIn.roles);
  return {
    handOver: mayHand && state === 'prepared',
    cancel: mayHand && state === 'prepared',
    confirm: mayConfirm && state === 'handed',
    dispute: mayConfirm && state === 'handed',
    settle: mayConfirm && state === 'disputed',
  };
}

const acts = [
  ['handOver', 'Alt+KeyJ'],
  ['confirm', 'Alt+KeyC'],
  ['dispute', 'Alt+KeyD'],
  ['settle', 'Alt+KeyS'],
  ['cancel', 'Alt+KeyX'],
] as const satisfies readonly (readonly [Aside, string])[];
