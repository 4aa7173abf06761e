import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { VisitorPass as PassData } from '../../src-shared/contract/visitors.ts';
import { BarCode } from './BarCode.tsx';
import { Fact } from './Fact.tsx';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';
import { Slip } from './Slip.tsx';

type Props = PagePlace & { pass: z.output<typeof PassData> };

/** 访客单 (VIS-03): who came, for what, to whom; it comes back to the desk when he leaves (VIS-06). */
export function VisitorPass({ pass, reprint, ...place }: Props) {
  const { t } = useTranslation('slips');
  const document = pass.documentShown === null ? t('pass.noDocument') : t(`document.${pass.documentShown}`);
  return (
    <Slip {...place}>
      <header className="slip-head">
        <div>
          <p className="slip-office">{pass.officeName}</p>
          <p className="slip-letterhead">{pass.letterhead}</p>
        </div>
        <div className="slip-number">
          <BarCode digits={pass.passCode} />
          <p>
            № <strong>{pass.passNumber}</strong>
          </p>
        </div>
      </header>
      <h1 className="slip-title">{t('pass.title')}</h1>
      <ReprintMark reprint={reprint} />
      <dl className="slip-facts">
        <Fact label={t('pass.visitor')} value={pass.visitorName} />
        <Fact label={t('pass.partySize')} value={t('pass.people', { n: pass.partySize })} />
        <Fact label={t('pass.company')} value={pass.company} />
        <Fact label={t('pass.plate')} value={pass.plate} />
        <Fact label={t('pass.business')} value={pass.business} takes="rest" />
        <Fact label={t('pass.host')} value={[pass.unitCode, pass.hostName].filter(Boolean).join(' ')} />
        <Fact label={t('pass.guidedTo')} value={pass.guidedTo} />
        <Fact label={t('pass.document')} value={document} />
        <Fact label={t('pass.issued')} value={`${pass.issuedOn} ${pass.issuedBy}`} />
      </dl>
      <footer className="slip-foot">
        <div className="slip-signs">
          <div>
            <span>{t('pass.hostSigns')}</span>
            <span />
          </div>
          <div>
            <span>{t('pass.leftAt')}</span>
            <span />
          </div>
        </div>
        <p className="slip-please">{t('pass.please')}</p>
      </footer>
    </Slip>
  );
}
