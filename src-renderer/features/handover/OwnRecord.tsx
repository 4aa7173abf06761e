import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { ConfirmEnd } from '../../app/form/ConfirmEnd.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { runAct } from '../../app/keys.ts';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Handover } from './handing.ts';
import { ItemSections } from './ItemSections.tsx';
import { MoneyCard } from './MoneyCard.tsx';
import styles from './HandoverScreen.module.css';

/** What one has passed on and nobody signed yet: it waits for the next person, or is taken back. */
export function OwnRecord({ record }: { record: Handover }) {
  const { t } = useTranslation('handover');
  const { at } = useOfficeWords();
  const [isWithdrawing, withdraw] = useState(false);
  const command = useCommand(contract.handover.withdraw);
  const read = record.items.filter(({ acknowledgedBy }) => acknowledgedBy !== null).length;
  return (
    <div className={styles['parts']}>
      <div className={styles['record']} {...reachable} aria-label={t('prepare.what')}>
        <MoneyCard money={record.money} />
        {record.items.length === 0 ? <p className={styles['nothing']}>{t('prepare.nothing')}</p> : null}
        <ItemSections items={record.items} />
      </div>
      <aside className={styles['aside']} aria-label={record.number}>
        <h2>{record.number}</h2>
        <p>
          {t('waiting.made', { time: at(record.preparedAt), shift: record.dutyShiftName })}
          <br />
          {t('waiting.read', { n: read, of: record.items.length })}
        </p>
        {record.remark === null ? null : <p className={styles['remark']}>{record.remark}</p>}
        <p>{t('waiting.how')}</p>
        <div className={styles['acts']}>
          <KeyButton keys="lock" type="primary" showOnly onAct={() => runAct('lock')}>
            {t('waiting.next')}
          </KeyButton>
          <KeyButton keys="Alt+KeyX" onAct={() => withdraw(true)}>
            {t('withdraw.open')}
          </KeyButton>
        </div>
        <NobodyComes />
      </aside>
      {isWithdrawing ? (
        <ConfirmEnd
          title={t('withdraw.title', { number: record.number })}
          effect={t('withdraw.effect')}
          verb={t('withdraw.open')}
          command={command}
          end={() => command.send({})}
          onClose={() => withdraw(false)}
        />
      ) : null}
    </div>
  );
}

/** Nobody takes over: nobody signs for herself. The record waits, and so does her drawer, in a numbered bag. */
function NobodyComes() {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const whoId = useSession(({ who }) => who?.id);
  const drawer = useLedger(contract.drawer.current, {}).data;
  const isHers = drawer?.cashierId === whoId && drawer?.bagNumber === null;
  return (
    <section className={styles['alone']} aria-label={t('alone.title')}>
      <h3>{t('alone.title')}</h3>
      <p>{t(isHers ? 'alone.withDrawer' : 'alone.about')}</p>
      <div className={styles['acts']}>
        {isHers ? (
          <KeyButton keys="drawer" showOnly onAct={() => void navigate(paths.drawer)}>
            {t('alone.bag')}
          </KeyButton>
        ) : (
          <KeyButton keys="leaving" showOnly onAct={() => void navigate(paths.leaving)}>
            {t('leaving.open')}
          </KeyButton>
        )}
      </div>
    </section>
  );
}

/** What scrolls can be reached by the keys. */
const reachable = { tabIndex: 0 } as const;
