import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { RowList } from '../../app/RowList.tsx';
import { sizeText } from '../../app/sizeText.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import styles from './BackupsScreen.module.css';

/** The copies made lately, the latest first: when, what for, where, how large, and up to which row of the journal. */
export function BackupList() {
  const { t } = useTranslation('backups');
  const { fullTime } = useOfficeTime();
  const [selected, select] = useState(0);
  const { data, failure } = useLedger(contract.office.backups, {});
  return (
    <section>
      <h2>{t('list.title')}</h2>
      <FailureNote failure={failure} />
      {data?.length === 0 ? <p className={styles['place']}>{t('list.empty')}</p> : null}
      {data && data.length > 0 ? (
        <div className={styles['list']}>
          <RowList
            label={t('list.title')}
            rows={data}
            rowKey={({ at, file }) => `${at} ${file}`}
            selected={selected}
            onSelect={select}
            columns={[
              { key: 'at', title: t('list.at'), width: '10.5rem', render: ({ at }) => fullTime(at) },
              {
                key: 'occasion',
                title: t('list.occasion'),
                width: '7rem',
                render: ({ occasion }) => t(occasionKeys[occasion]),
              },
              {
                key: 'place',
                title: t('list.place'),
                width: '8rem',
                render: ({ place }) => t(placeKeys[place]),
              },
              {
                key: 'file',
                title: t('list.file'),
                render: ({ file }) => <span title={file}>{nameIn(file)}</span>,
              },
              {
                key: 'bytes',
                title: t('list.bytes'),
                width: '6.5rem',
                isNumber: true,
                render: ({ bytes }) => sizeText(bytes),
              },
              {
                key: 'seq',
                title: t('list.seq'),
                width: '7rem',
                isNumber: true,
                render: ({ seq }) => t('list.seqValue', { seq }),
              },
            ]}
          />
        </div>
      ) : null}
    </section>
  );
}

const nameIn = (file: string): string => file.replace(/^.*[\\/]/, '');

const occasionKeys = {
  asked: 'occasion.asked',
  'half-hour': 'occasion.half-hour',
  leaving: 'occasion.leaving',
  daily: 'occasion.daily',
  'before-upgrade': 'occasion.before-upgrade',
} as const;

const placeKeys = { first: 'place.first', second: 'place.second', chosen: 'place.chosen' } as const;
