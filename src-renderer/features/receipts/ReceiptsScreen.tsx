import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { Panel } from '../../app/Panel.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { DayReceipts } from './DayReceipts.tsx';
import { ReceiptFilter } from './ReceiptFilter.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { ReceiptsHead } from './ReceiptsHead.tsx';
import styles from './ReceiptsScreen.module.css';

/** 收费: the receipts of a day with their sums, beside them the one in hand. The address says which. */
export function ReceiptsScreen() {
  const navigate = useNavigate();
  const { today } = useOfficeTime();
  const [params] = useSearchParams();
  const receiptId = useParams()['receiptId'] ?? null;
  const [typed, setTyped] = useState('');
  const lists = useRef<HTMLDivElement>(null);
  const day = params.get('day') ?? today;
  const isOpen = receiptId !== null;
  const inDay = (path: string) => (day === undefined || day === today ? path : `${path}?day=${day}`);

  const toList = () =>
    lists.current?.querySelector<HTMLElement>('[role="group"]')?.focus({ preventScroll: true });
  const backToList = useEffectEvent(toList);
  useEffect(() => {
    if (!isOpen) backToList();
  }, [isOpen]);

  return (
    <div className={styles['screen']}>
      <ReceiptsHead view="receipts">
        <ReceiptFilter typed={typed} onTyped={setTyped} onList={toList} />
      </ReceiptsHead>
      <div ref={lists} className={styles['lists']}>
        {day === undefined ? null : (
          <DayReceipts
            day={day}
            onDay={(shown) =>
              void navigate(shown === today ? paths.receipts : `${paths.receipts}?day=${shown}`, {
                replace: true,
              })
            }
            filter={typed}
            onUnfilter={() => setTyped('')}
            openId={receiptId}
            onOpen={(id) => void navigate(inDay(paths.receipt(id)), { replace: isOpen })}
          />
        )}
      </div>
      {receiptId === null ? null : (
        <OneReceipt
          key={receiptId}
          id={receiptId}
          onClose={() => void navigate(inDay(paths.receipts), { replace: true })}
        />
      )}
    </div>
  );
}

function OneReceipt({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('receipts');
  const asked = useLedger(contract.receipts.receipt, { id });
  if (asked.data) return <ReceiptPanel receipt={asked.data} onClose={onClose} />;
  if (asked.isPending) return null;
  return (
    <Panel title={t('panel.unknown')} step="unknown" back={t('panel.close')} onBack={onClose}>
      <FailureNote failure={asked.failure} />
    </Panel>
  );
}
