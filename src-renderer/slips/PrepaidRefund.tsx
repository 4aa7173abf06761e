import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { PrepaidSlip } from '../../src-shared/contract/receipts/refunds.ts';
import { copiesOf } from '../../src-shared/rules/papers.ts';
import { Fact } from './Fact.tsx';
import type { PagePlace } from './paperJob.ts';
import { RefundPage } from './RefundPage.tsx';

type Props = PagePlace & { refund: z.output<typeof PrepaidSlip>; carbon: boolean };

/** 预存退款单: of which account, what was in it and what is left, and who signs for it. */
export function PrepaidRefund({ refund, carbon, ...place }: Props) {
  const { t } = useTranslation('slips');
  const names = copiesOf['prepaid-refund'].map((copy) => t(`refund.copy.${copy}`));
  const copies = carbon ? [names.join('　')] : names;
  return copies.map((copy) => (
    <RefundPage key={copy} {...place} refund={refund} title={t('prepaidRefund.title')} kept="" copy={copy}>
      <Fact label={t('refund.unit')} value={refund.unitCode} />
      <Fact label={t('refund.payee')} value={refund.payee} />
      <Fact label={t('prepaidRefund.account')} value={refund.item || t('prepaidRefund.general')} />
      <Fact label={t('prepaidRefund.before')} value={refund.before} />
      <Fact label={t('prepaidRefund.left')} value={refund.left} />
      <Fact label={t('refund.way')} value={t(`refund.ways.${refund.way}`)} />
      <Fact label={t('refund.reason')} value={refund.reason} takes="rest" />
    </RefundPage>
  ));
}
