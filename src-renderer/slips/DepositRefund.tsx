import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { RefundSlip } from '../../src-shared/contract/receipts/deposits.ts';
import { copiesOf } from '../../src-shared/rules/papers.ts';
import { Fact } from './Fact.tsx';
import type { PagePlace } from './paperJob.ts';
import { RefundPage } from './RefundPage.tsx';

type Refund = z.output<typeof RefundSlip>;
type Props = PagePlace & { refund: Refund; carbon: boolean };

/** 押金退款单 (FEE-12): which deposit goes back, against which receipt, what is kept and why, and who signs for it. */
export function DepositRefund({ refund, carbon, ...place }: Props) {
  const { t } = useTranslation('slips');
  const names = copiesOf['deposit-refund'].map((copy) => t(`refund.copy.${copy}`));
  const copies = carbon ? [names.join('　')] : names;
  return copies.map((copy) => (
    <RefundPage
      key={copy}
      {...place}
      refund={refund}
      title={t('refund.title')}
      kept={t('refund.kept')}
      copy={copy}
    >
      <Fact label={t('refund.unit')} value={refund.unitCode} />
      <Fact label={t('refund.payee')} value={refund.payee} />
      <Fact label={t('refund.item')} value={refund.item} />
      <Fact label={t('refund.amount')} value={refund.amount} />
      <Fact label={t('refund.receipt')} value={`№ ${refund.receiptNumber}`} />
      <Fact label={t('refund.takenOn')} value={refund.takenOn} />
      <Fact label={t('refund.deducted')} value={refund.deducted} />
      <Fact label={t('refund.deductedFor')} value={refund.deductedFor || t('order.none')} />
      <Fact label={t('refund.reason')} value={refund.reason} takes="rest" />
      <Fact label={t('refund.way')} value={t(`refund.ways.${refund.way}`)} takes="rest" />
    </RefundPage>
  ));
}
