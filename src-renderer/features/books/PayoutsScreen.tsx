import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { ReceiptsHead } from '../receipts/ReceiptsHead.tsx';
import type { Payout } from './payout.ts';
import { PayoutPanel } from './PayoutPanel.tsx';
import { PayoutTable } from './PayoutTable.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './lists.module.css';

/** 待财务退款: deposits, prepaid money and reversed receipts that finance pays back, and what it has paid. */
export function PayoutsScreen() {
  const { t } = useTranslation('books');
  const [place, setPlace] = useSearchParams();
  const openOnly = place.get('all') === null;
  const asked = useLedger(contract.receipts.payouts, { openOnly: false });
  const known = asked.data?.rows ?? [];
  const openId = place.get('payout');
  const open = known.find(({ id }) => id === openId);
  // one that was just confirmed stays where it is looked at
  const rows = openOnly ? known.filter(({ id, paid }) => paid === null || id === openId) : known;
  const go = (to: { payout?: string }) => setPlace({ ...(openOnly ? {} : { all: '1' }), ...to });
  const toggle = () => setPlace(openOnly ? { all: '1' } : {});
  const { list, row } = useRowKeys(rows, idOf, ({ id }) => go({ payout: id }));
  useDeskKey('Alt+KeyA', t('payouts.all'), toggle);
  const { lists } = useBackToList(rows.length > 0 && open === undefined);

  return (
    <div className={frame['screen']}>
      <ReceiptsHead view="payouts" />
      <div ref={lists} className={frame['lists']}>
        <header className={styles['bar']}>
          <Checkbox checked={!openOnly} onChange={toggle}>
            {t('payouts.all')} <KeyHint keys="Alt+KeyA" />
          </Checkbox>
        </header>
        <FailureNote failure={asked.failure} />
        {asked.data && rows.length > 0 ? (
          <p className={styles['total']}>
            {t('payouts.open')} <strong>{fenText(asked.data.openFen)}</strong>{' '}
            {t('payouts.count', { n: known.filter(({ paid }) => paid === null).length })}
          </p>
        ) : null}
        {rows.length > 0 ? (
          <div {...list} className={styles['rows']} aria-label={t('payouts.title')}>
            <PayoutTable payouts={rows} row={row} openId={openId} />
          </div>
        ) : asked.data ? (
          openOnly ? (
            <EmptyList words={t('payouts.none')} keys="Alt+KeyA" deed={t('payouts.noneDeed')} />
          ) : (
            <EmptyList words={t('payouts.never')} />
          )
        ) : null}
      </div>
      {open ? <PayoutPanel key={open.id} payout={open} onClose={() => go({})} /> : null}
    </div>
  );
}

const idOf = ({ id }: Payout): string => id;
