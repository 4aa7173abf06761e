import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import { BagCash } from './BagCash.tsx';
import type { Sealed, Shift } from './drawerStand.ts';
import { ReceiveDrawer } from './ReceiveDrawer.tsx';
import styles from './DrawerScreen.module.css';

/** 封箱: it waits for another person's own count. What was counted stands nowhere here: whoever receives it counts unseen. */
export function SealedState({ shift }: { shift: Shift }) {
  const { t } = useTranslation(['drawer', 'handover']);
  const navigate = useNavigate();
  const whoId = useSession(({ who }) => who?.id);
  const mayReceive = useMay(contract.drawer.receive.roles);
  const { data: sealed, failure } = useLedger(contract.drawer.standing, {});
  const [begun, begin] = useState<'receive' | 'bag' | null>(null);
  const first = useFirstFocus<HTMLButtonElement>(sealed !== undefined && begun === null);
  if (!sealed) return <FailureNote failure={failure} />;
  if (begun === 'receive') return <ReceiveDrawer sealed={sealed} onLeave={() => begin(null)} />;
  const isBagged = shift.bagNumber !== null;
  const isHers = shift.cashierId === whoId;
  return (
    <div className={styles['state']}>
      <h2>
        {isBagged
          ? t('state.bagged', { number: shift.bagNumber, name: shift.cashierName })
          : t('state.sealed', { nth: shift.nth, name: shift.cashierName })}
      </h2>
      <SealedHow sealed={sealed} />
      <p className={styles['about']}>
        {t(isBagged ? (isHers ? 'state.baggedOwn' : 'state.baggedAbout') : 'state.sealedAbout')}
        {isHers && !isBagged ? t('state.sealedAlone') : ''}
      </p>
      {mayReceive ? (
        <div className={styles['acts']}>
          <KeyButton ref={first} keys="Alt+KeyC" type="primary" onAct={() => begin('receive')}>
            {t('act.receive')}
          </KeyButton>
          <KeyButton keys="Alt+KeyJ" onAct={() => void navigate(paths.handInFlow)}>
            {t('act.receiveAndHandIn')}
          </KeyButton>
          {isBagged && isHers ? (
            <KeyButton keys="leaving" showOnly onAct={() => void navigate(paths.leaving)}>
              {t('handover:leaving.open')}
            </KeyButton>
          ) : null}
          {!isBagged && isHers ? (
            <KeyButton keys="Alt+KeyB" onAct={() => begin('bag')}>
              {t('act.bag')}
            </KeyButton>
          ) : null}
        </div>
      ) : null}
      {begun === 'bag' ? <BagCash close={() => begin(null)} /> : null}
    </div>
  );
}

/** 相符, or by how much it differed, why, and who agreed; and who counted in the owner's absence. */
function SealedHow({ sealed }: { sealed: Sealed }) {
  const { t } = useTranslation('drawer');
  const variance = sealed.reckonings.at(-1)?.varianceFen;
  if (variance === undefined) return null;
  const { reason, reasonText, approvedBy, forced } = sealed;
  return (
    <>
      {variance === 0 ? (
        <p className={styles['good']}>{t('result.same')}</p>
      ) : (
        <p>
          {t('result.agreed', {
            yuan: fenText(variance),
            reason: [reason === null ? '' : t(`reason.${reason}`), reasonText].filter(Boolean).join('：'),
            name: approvedBy,
          })}
        </p>
      )}
      {forced === null ? null : (
        <p>{t('result.forced', { by: forced.by, witness: forced.witness, why: forced.why })}</p>
      )}
    </>
  );
}
