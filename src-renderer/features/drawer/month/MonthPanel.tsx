import { useTranslation } from 'react-i18next';
import { contract } from '../../../../src-shared/contract/index.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { useLedger } from '../../../app/ledgerQuery.ts';
import { Panel } from '../../../app/Panel.tsx';
import { ReceiptPanel } from '../../receipts/ReceiptPanel.tsx';
import { HandInPanel } from '../HandInPanel.tsx';
import { ShiftPanel } from '../ShiftPanel.tsx';
import { CellRows } from './CellRows.tsx';
import type { Cell } from './monthPage.ts';

type Props = {
  month: string;
  cell: Cell | null;
  /** `receipt/…`, `handIn/…` or `shift/…`: what is looked at, of a cell or of an exception. */
  open: string | null;
  onOpen: (what: string) => void;
  onBack: () => void;
};

/** Beside the page of a month: what stands behind a sum, or one receipt, slip or shift of it. */
export function MonthPanel({ month, cell, open, onOpen, onBack }: Props) {
  const [kind, id = ''] = open?.split('/') ?? [];
  if (kind === 'receipt') return <OneReceipt id={id} onClose={onBack} />;
  if (kind === 'handIn') return <OneHandIn id={id} onClose={onBack} />;
  if (kind === 'shift') return <ShiftPanel id={id} onClose={onBack} />;
  return cell === null ? null : <CellRows month={month} cell={cell} onOpen={onOpen} onClose={onBack} />;
}

function OneReceipt({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('drawer');
  const asked = useLedger(contract.receipts.receipt, { id });
  if (asked.data) return <ReceiptPanel receipt={asked.data} onClose={onClose} />;
  return (
    <Panel title={t('month.opened')} step="unknown" back={t('panel.close')} onBack={onClose}>
      <FailureNote failure={asked.failure} />
    </Panel>
  );
}

function OneHandIn({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('drawer');
  const asked = useLedger(contract.drawer.handIn, { id });
  if (asked.data) return <HandInPanel handIn={asked.data} onClose={onClose} />;
  return (
    <Panel title={t('month.opened')} step="unknown" back={t('panel.close')} onBack={onClose}>
      <FailureNote failure={asked.failure} />
    </Panel>
  );
}
