import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useSession } from '../../app/session.ts';
import { HandoverHead } from './HandoverHead.tsx';
import { OwnRecord } from './OwnRecord.tsx';
import { PrepareHandover } from './PrepareHandover.tsx';
import { ReadHandover } from './ReadHandover.tsx';
import styles from './HandoverScreen.module.css';

/** 交接班 (SHF-02, SHF-07): what compiles itself and is passed on; while a record waits, its reader has it before her. */
export function HandoverScreen() {
  const { t } = useTranslation('handover');
  const whoId = useSession(({ who }) => who?.id);
  const { data: record, failure } = useLedger(contract.handover.waiting, {});
  return (
    <div className={styles['screen']}>
      <HandoverHead view="handover" />
      <FailureNote failure={failure} />
      {record === undefined ? null : record === null ? (
        <PrepareHandover />
      ) : record.preparedById === whoId ? (
        <OwnRecord record={record} />
      ) : (
        <ReadHandover key={record.id} record={record} label={t('read.title')} />
      )}
    </div>
  );
}
