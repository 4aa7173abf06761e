import { HandInSlip } from '../../src-shared/contract/drawer/handIns.ts';
import { DunningNotice as NoticeData } from '../../src-shared/contract/fees/arrears.ts';
import { MeterRoute as RouteData } from '../../src-shared/contract/fees/meters.ts';
import { HandoverSlip } from '../../src-shared/contract/handover/handing.ts';
import { RefundSlip } from '../../src-shared/contract/receipts/deposits.ts';
import { ReceiptPaper } from '../../src-shared/contract/receipts/paper.ts';
import { PrepaidSlip } from '../../src-shared/contract/receipts/refunds.ts';
import { WorkOrder as OrderData } from '../../src-shared/contract/tickets.ts';
import { VisitorPass as PassData } from '../../src-shared/contract/visitors.ts';
import { DepositRefund } from './DepositRefund.tsx';
import { DunningNotice } from './DunningNotice.tsx';
import { HandIn } from './HandIn.tsx';
import { HandoverRecord } from './HandoverRecord.tsx';
import { MeterRoute } from './MeterRoute.tsx';
import type { PaperJob } from './paperJob.ts';
import { PrepaidRefund } from './PrepaidRefund.tsx';
import { Receipt } from './Receipt.tsx';
import { VisitorPass } from './VisitorPass.tsx';
import { WorkOrder } from './WorkOrder.tsx';

/** Any paper of the ledger, each of its copies a page. */
export function PaperSlip({ kind, carbon, data, ...place }: PaperJob) {
  switch (kind) {
    case 'visitor-pass':
      return <VisitorPass {...place} pass={PassData.parse(data)} />;
    case 'work-order':
      return <WorkOrder {...place} carbon={carbon} order={OrderData.parse(data)} />;
    case 'receipt':
      return <Receipt {...place} carbon={carbon} receipt={ReceiptPaper.parse(data)} />;
    case 'deposit-refund':
      return <DepositRefund {...place} carbon={carbon} refund={RefundSlip.parse(data)} />;
    case 'prepaid-refund':
      return <PrepaidRefund {...place} carbon={carbon} refund={PrepaidSlip.parse(data)} />;
    case 'dunning-notice':
      return <DunningNotice {...place} notice={NoticeData.parse(data)} />;
    case 'meter-route':
      return <MeterRoute {...place} route={RouteData.parse(data)} />;
    case 'hand-in':
      return <HandIn {...place} carbon={carbon} handIn={HandInSlip.parse(data)} />;
    case 'handover-record':
      return <HandoverRecord {...place} record={HandoverSlip.parse(data)} />;
  }
}
