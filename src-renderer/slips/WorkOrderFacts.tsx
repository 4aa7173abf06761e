import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { WorkOrder as OrderData } from '../../src-shared/contract/tickets.ts';
import { Fact } from './Fact.tsx';

/** What the desk knew when the order was made out (TKT-02, TKT-12 to TKT-15). */
export function WorkOrderFacts({ order }: { order: z.output<typeof OrderData> }) {
  const { t } = useTranslation('slips');
  const { t: words } = useTranslation('tickets');
  const kind = `${words(`classShort.${order.class}`)}　${words(`class.${order.class}`)}`;
  const where = [order.address, order.place].filter(Boolean).join('　');
  return (
    <dl className="order-facts">
      <Fact label={t('order.registered')} value={`${order.registeredAt} ${order.registeredBy}`} />
      <Fact label={t('order.source')} value={words(`source.${order.source}`)} />
      <Fact label={t('order.scope')} value={words(`scope.${order.scope}`)} />
      <Fact label={t('order.class')} value={kind} takes="two" />
      <Fact label={t('order.technician')} value={order.technicianName} />
      <Fact label={t('order.unit')} value={order.unitCode || t('order.none')} />
      <Fact label={t('order.address')} value={where} takes="two" />
      <Fact label={t('order.caller')} value={order.callerName} />
      <Fact label={t('order.phone')} value={order.phone || t('order.none')} />
      <Fact label={t('order.appointment')} value={order.appointment} />
      <Fact label={t('order.arriveBy')} value={order.arriveBy || t('order.none')} />
      <Fact label={t('order.fixBy')} value={order.fixBy} />
      <Fact label={t('order.dispatched')} value={`${order.dispatchedAt} ${order.dispatchedBy}`} />
      <Fact label={t('order.demand')} value={order.demand} takes="rest" />
    </dl>
  );
}
