import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useMay, useSession } from '../../app/session.ts';
import { AgreeVariance } from './AgreeVariance.tsx';
import type { Shift } from './drawerStand.ts';
import { ForceCount } from './ForceCount.tsx';
import { Leads } from './Leads.tsx';
import { Reckonings } from './Reckonings.tsx';
import styles from './DrawerScreen.module.css';

/** A count that differs: how much, where to look first (差异侦探), once more or agreed to by a second person (I7). */
export function Difference({ shift, isOwn }: { shift: Shift; isOwn: boolean }) {
  const { t } = useTranslation('drawer');
  const whoId = useSession(({ who }) => who?.id);
  const { data: sealed, failure } = useLedger(contract.drawer.standing, {});
  const recount = useCommand(contract.drawer.recount);
  const mayForce = useMay(contract.drawer.forceCount.roles);
  const [isForcing, force] = useState(false);
  const last = sealed?.reckonings.at(-1);
  if (!sealed || !last) return <FailureNote failure={failure} />;
  if (isForcing) return <ForceCount shift={shift} onLeave={() => force(false)} />;
  const isOver = last.varianceFen > 0;
  const mayAgree = isOwn || sealed.forced?.byId === whoId;
  return (
    <div className={styles['state']}>
      <h2 className={styles['bad']}>
        {t(isOver ? 'result.over' : 'result.short', { yuan: fenText(fen(Math.abs(last.varianceFen))) })}
      </h2>
      <Reckonings reckonings={sealed.reckonings} />
      <Leads leads={sealed.leads} />
      <FailureNote failure={recount.failure} />
      <div className={styles['acts']}>
        {isOwn ? (
          <KeyButton keys="Alt+KeyR" loading={recount.busy} onAct={() => void recount.send({})}>
            {t('result.recount')}
          </KeyButton>
        ) : null}
        {!isOwn && mayForce ? (
          <KeyButton keys="Alt+KeyF" onAct={() => force(true)}>
            {t('act.force')}
          </KeyButton>
        ) : null}
      </div>
      {mayAgree ? (
        <AgreeVariance varianceFen={last.varianceFen} />
      ) : (
        <p className={styles['about']}>{t('result.othersAbout', { name: shift.cashierName })}</p>
      )}
    </div>
  );
}
