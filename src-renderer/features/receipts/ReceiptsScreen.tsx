import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { ListFilter } from '../../app/ListFilter.tsx';
import { paths } from '../../app/paths.ts';
import { Panel } from '../../app/Panel.tsx';
import { useBackToList } from '../../app/useBackToList.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { DayReceipts } from './DayReceipts.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { ReceiptsHead } from './ReceiptsHead.tsx';
import frame from '../../app/ListsAndPanel.module.css';

/** 收费: the receipts of a day with their sums, beside them the one in hand. The address says which. */
export function ReceiptsScreen() {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const { today } = useOfficeTime();
  const [params] = useSearchParams();
  const receiptId = useParams()['receiptId'] ?? null;
  const [typed, setTyped] = useState('');
  const day = params.get('day') ?? today;
  const isOpen = receiptId !== null;
  const inDay = (path: string) => (day === undefined || day === today ? path : `${path}?day=${day}`);

  const { lists, toList } = useBackToList(!isOpen);

  return (
    <div className={frame['screen']}>
      <ReceiptsHead view="receipts">
        <ListFilter
          label={t('filter.label')}
          how={t('filter.how')}
          typed={typed}
          onTyped={setTyped}
          onList={toList}
        />
      </ReceiptsHead>
      <div ref={lists} className={frame['lists']}>
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
