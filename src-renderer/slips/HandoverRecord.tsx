import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { HandoverSlip } from '../../src-shared/contract/handover/handing.ts';
import { Fact } from './Fact.tsx';
import { type HandoverItem, handoverPages } from './handoverPages.ts';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';
import { Slip } from './Slip.tsx';
import './receipt/receipt.css';
import './handoverRecord.css';

type Data = z.output<typeof HandoverSlip>;
type Props = PagePlace & { record: Data };

/** 交接班记录 (SHF-07): the money and tickets as they were, every item with who saw to it, and the signatures on the last page. */
export function HandoverRecord({ record, reprint, ...place }: Props) {
  const pages = handoverPages(record, place.sheet);
  return pages.map((items, at) => (
    <Slip key={at} {...place} className="handover">
      <Head record={record} nth={at + 1} of={pages.length} />
      <ReprintMark reprint={reprint} />
      {at === 0 ? <Facts record={record} /> : null}
      <Items items={items} />
      {at === pages.length - 1 ? <Foot record={record} /> : null}
    </Slip>
  ));
}

function Head({ record, nth, of }: { record: Data; nth: number; of: number }) {
  const { t } = useTranslation('slips');
  return (
    <header className="handover-head">
      <p className="slip-office">{record.officeName}</p>
      <h1 className="slip-title">{t('handover.title')}</h1>
      <p>
        № {record.number}
        {of > 1 ? <span>　{t('receipt.page', { nth, of })}</span> : null}
      </p>
    </header>
  );
}

function Facts({ record }: { record: Data }) {
  const { t } = useTranslation('slips');
  return (
    <>
      <dl className="receipt-facts">
        <Fact label={t('handover.day')} value={record.day} />
        <Fact label={t('handover.shift')} value={record.shift} />
        <Fact label={t('handover.from')} value={`${record.preparedBy} ${record.preparedAt}`} />
        <Fact label={t('handover.to')} value={`${record.signedBy} ${record.signedAt}`} />
      </dl>
      {record.money.length === 0 ? null : (
        <table className="receipt-lines">
          <tbody>
            {record.money.map(({ name, text }) => (
              <tr key={`${name} ${text}`}>
                <td className="handover-name">{name}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Items({ items }: { items: readonly HandoverItem[] }) {
  const { t } = useTranslation('slips');
  if (items.length === 0) return <p>{t('handover.nothing')}</p>;
  return (
    <table className="receipt-lines handover-items">
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={column} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`handover.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.nth}>
            <td>{item.nth}</td>
            <td>{item.section}</td>
            <td>{item.text}</td>
            <td>{item.due}</td>
            <td>{[item.remark, item.assignedTo].filter(Boolean).join('　')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Foot({ record }: { record: Data }) {
  const { t } = useTranslation('slips');
  const names = { from: record.preparedBy, to: record.signedBy, witness: record.witnessedBy };
  return (
    <footer className="receipt-foot">
      {record.remark === '' ? null : <p>{t('receipt.note', { note: record.remark })}</p>}
      <div className="receipt-signs">
        {(['from', 'to', 'witness'] as const).map((signer) => (
          <span key={signer} className="receipt-sign">
            {t(`handover.signer.${signer}`)}
            <span>{names[signer]}</span>
          </span>
        ))}
      </div>
      <p className="handover-digest">{t('handover.digest', { digest: record.digest })}</p>
    </footer>
  );
}

const columns = ['nth', 'section', 'text', 'due', 'remark'] as const;
