import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { movementKinds, type MovementKind } from '../../../src-shared/rules/drawerShifts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { offerNote } from '../../app/undo.tsx';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Shift } from './drawerStand.ts';
import { ForceCount } from './ForceCount.tsx';
import { MoveCash } from './MoveCash.tsx';
import { Movements } from './Movements.tsx';
import { SuspendDrawer } from './SuspendDrawer.tsx';
import styles from './DrawerScreen.module.css';

/** An open drawer: since when and how many receipts, never how much; the ways on for whoever has it. */
export function OpenState({ shift, isOwn }: { shift: Shift; isOwn: boolean }) {
  const { t } = useTranslation('drawer');
  const { at } = useOfficeWords();
  const mayForce = useMay(contract.drawer.forceCount.roles);
  const [isForcing, force] = useState(false);
  if (isForcing) return <ForceCount shift={shift} onLeave={() => force(false)} />;
  return (
    <div className={styles['state']}>
      <h2>{t('state.open', { nth: shift.nth, name: shift.cashierName })}</h2>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('fact.openedAt')}</dt>
          <dd>{at(shift.openedAt)}</dd>
        </div>
        <div>
          <dt>{t('fact.receipts')}</dt>
          <dd>{t('fact.receiptsN', { n: shift.receipts })}</dd>
        </div>
        {shift.suspendedAt === null ? null : (
          <div>
            <dt>{t('fact.away')}</dt>
            <dd>{t('fact.since', { time: at(shift.suspendedAt) })}</dd>
          </div>
        )}
      </dl>
      {isOwn ? (
        <OwnActs shift={shift} />
      ) : (
        <>
          <p className={styles['about']}>{t('state.othersAbout', { name: shift.cashierName })}</p>
          {mayForce ? (
            <div className={styles['acts']}>
              <KeyButton keys="Alt+KeyF" onAct={() => force(true)}>
                {t('act.force')}
              </KeyButton>
            </div>
          ) : null}
        </>
      )}
      <Movements />
    </div>
  );
}

/** 盘点, 暂离, 补零, 其他存入, 特批支出; an empty shift can be given back. */
function OwnActs({ shift }: { shift: Shift }) {
  const { t } = useTranslation('drawer');
  const [begun, begin] = useState<MovementKind | 'suspend' | null>(null);
  const count = useCommand(contract.drawer.startCount);
  const cancel = useCommand(contract.drawer.cancel);

  async function giveBack(): Promise<void> {
    const result = await cancel.send({});
    if (result.ok) offerNote(t('act.cancelled'));
  }

  return (
    <>
      <FailureNote failure={count.failure ?? cancel.failure} />
      <div className={styles['acts']}>
        <KeyButton keys="Alt+KeyC" type="primary" loading={count.busy} onAct={() => void count.send({})}>
          {t('act.count')}
        </KeyButton>
        <KeyButton keys="Alt+KeyB" onAct={() => begin('suspend')}>
          {t('act.suspend')}
        </KeyButton>
        {movementKinds.map((kind, at) => (
          <KeyButton
            key={kind}
            keys={`Alt+Digit${at + 1}`}
            label={t(`kind.${kind}`)}
            onAct={() => begin(kind)}
          >
            {t(`kind.${kind}`)}
          </KeyButton>
        ))}
        {shift.receipts === 0 ? (
          <KeyButton keys="Alt+KeyO" type="text" loading={cancel.busy} onAct={() => void giveBack()}>
            {t('act.cancel')}
          </KeyButton>
        ) : null}
      </div>
      {begun === 'suspend' ? <SuspendDrawer close={() => begin(null)} /> : null}
      {begun === null || begun === 'suspend' ? null : <MoveCash kind={begun} close={() => begin(null)} />}
    </>
  );
}
