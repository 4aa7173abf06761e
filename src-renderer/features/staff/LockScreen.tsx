import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { Door } from '../../app/Door.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { ledgerCache, useLedger } from '../../app/ledgerQuery.ts';
import { takeWindow, useSession } from '../../app/session.ts';
import { ChoosePerson } from './ChoosePerson.tsx';
import { OfficeAside } from './OfficeAside.tsx';
import { ProveSecret } from './ProveSecret.tsx';
import styles from './ProveSecret.module.css';

/** Covers the desk. The same person goes on where she was; another one starts afresh. */
export function LockScreen() {
  const { t } = useTranslation('staff');
  const who = useSession(({ who }) => who);
  const roster = useLedger(contract.staff.roster, {});
  const [isSwitching, setSwitching] = useState(false);
  const [otherId, choose] = useState<string | null>(null);
  if (!who) return null;

  const other = roster.data?.find(({ id }) => id === otherId);

  async function enter(proved: Output<typeof contract.staff.signIn>) {
    takeWindow(proved);
    await ledgerCache.invalidateQueries();
  }

  return (
    <Door aside={<OfficeAside />}>
      {other ? (
        <ProveSecret key={other.id} person={other} onProved={enter} onAnother={() => choose(null)} />
      ) : isSwitching ? (
        <>
          <ChoosePerson
            title={t('lock.anotherTitle')}
            people={(roster.data ?? []).filter(({ id }) => id !== who.id)}
            onChoose={choose}
          />
          <p className={styles['warning']}>{t('lock.anotherNote', { name: who.name })}</p>
          <KeyButton keys="Escape" size="large" onAct={() => setSwitching(false)}>
            {t('signIn.back')}
          </KeyButton>
        </>
      ) : (
        <ProveSecret
          person={who}
          title={t('lock.title', { name: who.name })}
          note={t('lock.kept')}
          verb={t('lock.unlock')}
          onProved={enter}
          onAnother={() => setSwitching(true)}
          anotherWords={t('lock.another')}
        />
      )}
    </Door>
  );
}
