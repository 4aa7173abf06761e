import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { WorkOrder as OrderData } from '../../src-shared/contract/tickets.ts';
import { BarCode } from './BarCode.tsx';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';

type Props = { order: z.output<typeof OrderData>; reprint: PagePlace['reprint'] };

/** Who we are, the title in the middle, and the number with its bar code at the right. */
export function WorkOrderHead({ order, reprint }: Props) {
  const { t } = useTranslation('slips');
  return (
    <>
      <header className="order-head">
        <div>
          <p className="slip-office">{order.officeName}</p>
          <p className="slip-letterhead">{order.letterhead}</p>
        </div>
        <h1 className="slip-title">{t('order.title')}</h1>
        <div className="slip-number">
          <BarCode digits={order.code} />
          <p>
            № <strong>{order.number}</strong>
          </p>
        </div>
      </header>
      {order.edition > 1 ? (
        <p className="slip-reprint">{t('order.edition', { nth: order.edition })}</p>
      ) : null}
      <ReprintMark reprint={reprint} />
    </>
  );
}
