import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../../src-shared/contract/index.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../../app/ledgerQuery.ts';
import { RowList } from '../../../app/RowList.tsx';
import { sizeText } from '../../../app/sizeText.ts';
import { useFirstFocus } from '../../../app/useFirstFocus.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import styles from './restore.module.css';
import sections from '../../../app/Sections.module.css';

type Props = { choose: (backup: string) => void; back: () => void };

/** The backups this computer knows of, the newest first, or one that lies elsewhere. */
export function ChooseBackup({ choose, back }: Props) {
  const { t } = useTranslation('backups');
  const { fullTime } = useOfficeTime();
  const [selected, select] = useState(0);
  const station = useLedger(contract.station.state, {});
  const pick = useCommand(contract.station.chooseBackup);
  const backups = (station.data?.backups ?? []).toSorted((one, other) => other.at - one.at);
  const hasNone = station.data !== undefined && backups.length === 0;
  const start = useFirstFocus<HTMLButtonElement>(hasNone);
  const newest = backups[0];

  async function fromFile() {
    const chosen = await pick.send({});
    if (chosen.ok && chosen.value.backup !== null) choose(chosen.value.backup);
  }

  return (
    <>
      <h1 className={sections['title']}>{t('restore.choose.title')}</h1>
      <p className={sections['note']}>{t(hasNone ? 'restore.choose.none' : 'restore.choose.what')}</p>
      {backups.length > 0 ? (
        <div className={styles['list']}>
          <RowList
            label={t('restore.choose.list')}
            rows={backups}
            rowKey={({ name }) => name}
            selected={selected}
            onSelect={select}
            onOpen={({ name }) => choose(name)}
            takesFocus
            columns={[
              {
                key: 'at',
                title: t('restore.choose.at'),
                width: '15rem',
                render: (backup) =>
                  backup === newest
                    ? t('restore.choose.newest', { at: fullTime(backup.at) })
                    : fullTime(backup.at),
              },
              {
                key: 'file',
                title: t('restore.choose.file'),
                render: ({ name }) => <span title={name}>{name}</span>,
              },
              {
                key: 'bytes',
                title: t('restore.choose.bytes'),
                width: '6.5rem',
                isNumber: true,
                render: ({ bytes }) => sizeText(bytes),
              },
            ]}
          />
        </div>
      ) : null}
      <FailureNote failure={pick.failure ?? station.failure} />
      <div className={sections['actions']}>
        <KeyButton
          keys="F2"
          ref={start}
          size="large"
          type={hasNone ? 'primary' : 'default'}
          loading={pick.busy}
          onAct={() => void fromFile()}
        >
          {t('restore.choose.fromFile')}
        </KeyButton>
        <KeyButton keys="Escape" size="large" onAct={back}>
          {t('restore.back')}
        </KeyButton>
      </div>
    </>
  );
}
