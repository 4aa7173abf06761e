import { WorkOrder as OrderData } from '../../src-shared/contract/tickets.ts';
import { VisitorPass as PassData } from '../../src-shared/contract/visitors.ts';
import type { PaperJob } from './paperJob.ts';
import { VisitorPass } from './VisitorPass.tsx';
import { WorkOrder } from './WorkOrder.tsx';

/** Any paper of the ledger, each of its copies a page. */
export function PaperSlip({ kind, carbon, data, ...place }: PaperJob) {
  switch (kind) {
    case 'visitor-pass':
      return <VisitorPass {...place} pass={PassData.parse(data)} />;
    case 'work-order':
      return <WorkOrder {...place} carbon={carbon} order={OrderData.parse(data)} />;
  }
}
