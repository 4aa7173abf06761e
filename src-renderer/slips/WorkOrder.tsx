import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { WorkOrder as OrderData } from '../../src-shared/contract/tickets.ts';
import { copiesOf } from '../../src-shared/rules/papers.ts';
import type { PagePlace } from './paperJob.ts';
import { Slip } from './Slip.tsx';
import { WorkOrderBlanks } from './WorkOrderBlanks.tsx';
import { WorkOrderFacts } from './WorkOrderFacts.tsx';
import { WorkOrderHead } from './WorkOrderHead.tsx';
import './workOrder.css';

type Order = z.output<typeof OrderData>;
type Props = PagePlace & { order: Order; carbon: boolean };

/**
 * 维修任务单 (F03, TKT-05, TKT-22): what was reported, and the blanks the technician and the household fill in. Three
 * pages that say whom each is for; carbon paper makes the copies itself, so there one page names all three.
 */
export function WorkOrder({ order, carbon, reprint, ...place }: Props) {
  const { t } = useTranslation('slips');
  const copies = copiesOf['work-order'].map((copy) => t(`order.copy.${copy}`));
  const pages = carbon ? [copies.join('　')] : copies;
  return pages.map((copy) => (
    <Slip key={copy} {...place} className="order">
      <div className="order-sheet">
        <WorkOrderHead order={order} reprint={reprint} />
        <WorkOrderFacts order={order} />
        <WorkOrderBlanks />
      </div>
      <p className="order-copy">{copy}</p>
    </Slip>
  ));
}
