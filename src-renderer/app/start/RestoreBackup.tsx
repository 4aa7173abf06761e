import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../FailureNote.tsx';
import { KeyButton } from '../KeyButton.tsx';
import { ledgerCache, useCommand } from '../ledgerQuery.ts';
import { sizeText } from '../sizeText.ts';
import { useFirstFocus } from '../useFirstFocus.ts';
import { useOfficeTime } from '../useOfficeTime.ts';
import styles from './start.module.css';

type Station = Output<typeof contract.station.state>;
type Backup = Station['backups'][number];

/** Chooses a verified backup and puts it in the ledger's place; both are named before anything moves. */
export function RestoreBackup({ station, back }: { station: Station | undefined; back: () => void }) {
  const [chosen, choose] = useState<Backup | null>(null);
  return chosen ? (
    <ConfirmRestore backup={chosen} ledgerFile={station?.ledgerFile ?? ''} another={() => choose(null)} />
  ) : (
    <BackupList backups={station?.backups ?? []} choose={choose} back={back} />
  );
}

type ListProps = { backups: readonly Backup[]; choose: (backup: Backup) => void; back: () => void };

function BackupList({ backups, choose, back }: ListProps) {
  const { t } = useTranslation('start');
  const { fullTime } = useOfficeTime();
  const start = useFirstFocus<HTMLButtonElement>();
  return (
    <>
      <h1 className={styles['title']}>{t('restore.title')}</h1>
      {backups.length === 0 ? <p className={styles['todo']}>{t('restore.none')}</p> : null}
      <ul className={styles['backups']}>
        {backups
          .toSorted((one, other) => other.at - one.at)
          .map((backup, index) => (
            <li key={backup.name}>
              <span className={styles['when']}>{fullTime(backup.at)}</span>
              <span className={styles['size']}>
                {sizeText(backup.bytes)}
                {index === 0 ? ` · ${t('restore.newest')}` : null}
              </span>
              <Button onClick={() => choose(backup)}>{t('restore.choose')}</Button>
            </li>
          ))}
      </ul>
      <KeyButton keys="Escape" ref={start} onAct={back}>
        {t('restore.back')}
      </KeyButton>
    </>
  );
}

type ConfirmProps = { backup: Backup; ledgerFile: string; another: () => void };

/** The cursor waits on the way back; a backup older than the ledger once was has to be accepted by a tick of its own. */
function ConfirmRestore({ backup, ledgerFile, another }: ConfirmProps) {
  const { t } = useTranslation('start');
  const { fullTime } = useOfficeTime();
  const start = useFirstFocus<HTMLButtonElement>();
  const [isAccepted, accept] = useState(false);
  const { send, busy, failure } = useCommand(contract.station.restore);
  const [older, setOlder] = useState<{ backup: number; ledger: number } | null>(null);
  const missing = older ? older.ledger - older.backup : 0;

  async function restore() {
    const result = await send({ backup: backup.name, olderAccepted: older !== null && isAccepted });
    if (result.ok) await ledgerCache.invalidateQueries();
    else if (result.error.code === 'restore/older') {
      const { params } = result.error;
      setOlder({ backup: Number(params?.['backup'] ?? 0), ledger: Number(params?.['ledger'] ?? 0) });
    }
  }

  return (
    <>
      <h1 className={styles['title']}>{t(older ? 'restore.olderTitle' : 'restore.confirmTitle')}</h1>
      <dl className={styles['facts']}>
        <dt>{t('restore.from')}</dt>
        <dd>
          {fullTime(backup.at)} · {backup.name}
        </dd>
        <dt>{t('restore.to')}</dt>
        <dd>{ledgerFile}</dd>
      </dl>
      <p className={styles['todo']}>
        {older ? t('restore.older', { ...older, missing }) : t('restore.what')}
      </p>
      {older ? (
        <Checkbox
          className={styles['accept'] ?? ''}
          checked={isAccepted}
          onChange={({ target }) => accept(target.checked)}
        >
          {t('restore.olderAccept', { missing })}
        </Checkbox>
      ) : null}
      <FailureNote failure={failure?.code === 'restore/older' ? null : failure} />
      <div className={styles['actions']}>
        <KeyButton keys="Escape" ref={start} size="large" type="primary" onAct={another}>
          {t('restore.back')}
        </KeyButton>
        <Button
          danger
          size="large"
          loading={busy}
          disabled={older !== null && !isAccepted}
          onClick={() => void restore()}
        >
          {older ? t('restore.olderConfirm') : t('restore.confirm', { day: fullTime(backup.at) })}
        </Button>
      </div>
    </>
  );
}
