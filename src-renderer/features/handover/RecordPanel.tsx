import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type Fact, FactList } from '../../app/FactList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { Panel } from '../../app/Panel.tsx';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import type { Handover } from './handing.ts';
import { ItemSections } from './ItemSections.tsx';
import { MoneyCard } from './MoneyCard.tsx';
import parts from '../../app/PanelParts.module.css';
import styles from './lists.module.css';

/** One record by its id. */
export function OneRecord({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const { data: record, failure, isPending } = useLedger(contract.handover.handover, { id });
  if (record) return <RecordPanel record={record} onClose={onClose} />;
  if (isPending) return null;
  return (
    <Panel title={t('records.unknown')} step="unknown" back={t('panel.close')} onBack={onClose}>
      <FailureNote failure={failure} />
    </Panel>
  );
}

/** 交接班记录: who passed it on to whom, its paper, and all that stood in it, with what was said to each item. */
function RecordPanel({ record, onClose }: { record: Handover; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const { fullTime } = useOfficeTime();
  const facts: Fact[] = [
    [t('records.fact.from'), `${record.preparedBy} ${fullTime(record.preparedAt)}`],
    [
      t('records.fact.to'),
      record.signedAt === null ? t('records.unsigned') : `${record.signedBy} ${fullTime(record.signedAt)}`,
    ],
    [t('records.fact.witness'), record.witnessedBy],
    [t('records.fact.remark'), record.remark],
    [t('records.fact.digest'), <code key="digest">{record.digest.slice(0, 16)}</code>],
  ];
  return (
    <Panel
      title={record.number}
      about={`${record.day} ${record.dutyShiftName}`}
      step=""
      back={t('panel.close')}
      onBack={onClose}
    >
      {record.paperId === null ? null : (
        <div className={parts['paper']}>
          <PaperLine paperId={record.paperId} />
        </div>
      )}
      <FactList facts={facts} />
      <div className={styles['whole']}>
        <MoneyCard money={record.money} />
      </div>
      {record.items.length === 0 ? <p>{t('prepare.nothing')}</p> : null}
      <ItemSections items={record.items} isNarrow />
    </Panel>
  );
}
