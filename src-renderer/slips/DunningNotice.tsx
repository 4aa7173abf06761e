import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DunningNotice as NoticeData } from '../../src-shared/contract/fees/arrears.ts';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';
import { Slip } from './Slip.tsx';
import './receipt/receipt.css';
import './sheets.css';

type Props = PagePlace & { notice: z.output<typeof NoticeData> };

/** 催缴通知单 (FEE-08): to the household by its room, never by a name or a telephone number: others may read it at the door. */
export function DunningNotice({ notice, reprint, ...place }: Props) {
  const { t } = useTranslation('slips');
  const isReckoned = notice.lines.some(({ calculation }) => calculation !== '');
  return (
    <Slip {...place} className="notice">
      <header className="receipt-head">
        <p className="slip-office">{notice.officeName}</p>
        <h1 className="slip-title">{t('notice.title')}</h1>
        <p className="slip-number">
          № <strong>{notice.number}</strong>
        </p>
      </header>
      <ReprintMark reprint={reprint} />
      <p className="notice-to">{t('notice.to', { unit: notice.unitCode, address: notice.address })}</p>
      <p className="notice-said">{t('notice.said', { at: notice.madeAt })}</p>
      <table className="receipt-lines">
        <thead>
          <tr>
            <th scope="col">{t('notice.item')}</th>
            <th scope="col">{t('notice.period')}</th>
            {isReckoned ? <th scope="col">{t('notice.calculation')}</th> : null}
            <th scope="col">{t('notice.due')}</th>
            <th scope="col">{t('notice.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {notice.lines.map((line, at) => (
            <tr key={at}>
              <td>{line.item}</td>
              <td>{line.period}</td>
              {isReckoned ? <td>{line.calculation}</td> : null}
              <td data-figure="true">{line.due}</td>
              <td data-figure="true">{line.amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notice.moreLines > 0 ? <p>{t('notice.more', { n: notice.moreLines })}</p> : null}
      <p className="receipt-total">
        <span>{t('receipt.total')}</span>
        <span>{t('receipt.inWords')}</span>
        <strong className="receipt-words" data-amount="words">
          {notice.totalInWords}
        </strong>
        <strong className="receipt-figures" data-amount="figures">
          ¥ {notice.total.replace(/^¥\s*/, '')}
        </strong>
      </p>
      {notice.upcoming ? (
        <p className="notice-said">
          {t('notice.upcoming', { n: notice.upcoming.count, yuan: notice.upcoming.total, day: notice.payBy })}
        </p>
      ) : null}
      <p className="notice-said">
        {notice.payBy === '' ? t('notice.please') : t('notice.payBy', { day: notice.payBy })}
      </p>
      <footer className="notice-foot">
        <p>{t('notice.doubt')}</p>
        <p>
          {notice.officeName}
          <br />
          {t('notice.made', { at: notice.madeAt, by: notice.madeBy })}
        </p>
      </footer>
    </Slip>
  );
}
