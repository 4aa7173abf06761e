import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { ListFilter } from '../../app/ListFilter.tsx';
import { useMay } from '../../app/session.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { ReceiptsHead } from '../receipts/ReceiptsHead.tsx';
import { type Deposit, isUnsettled, matchesDeposit } from './deposit.ts';
import { DepositPanel } from './DepositPanel.tsx';
import { DepositTable } from './DepositTable.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './lists.module.css';

/** 押金台账 (FEE-12): what is only held, for whom and against which receipt, apart from what was earned. */
export function DepositsScreen() {
  const { t } = useTranslation('books');
  const [place, setPlace] = useSearchParams();
  const [typed, setTyped] = useState('');
  const heldOnly = place.get('all') === null;
  // one that was just given back stays open, and what finance has yet to pay is not done with
  const asked = useLedger(contract.receipts.deposits, { unitId: null, heldOnly: false });
  const known = asked.data?.rows ?? [];
  const all = heldOnly ? known.filter(isUnsettled) : known;
  const rows = typed.trim() === '' ? all : all.filter((one) => matchesDeposit(one, typed.trim()));
  const openId = place.get('deposit');
  const open = known.find(({ id }) => id === openId);
  const go = (to: { deposit?: string }) => setPlace({ ...(heldOnly ? {} : { all: '1' }), ...to });
  const toggle = () => setPlace(heldOnly ? { all: '1' } : {});
  const { list, row } = useRowKeys(rows, idOf, ({ id }) => go({ deposit: id }));
  useDeskKey('Alt+KeyA', t('deposits.all'), () => toggle());
  useDeskKey('Escape', t('deposits.clear'), () => setTyped(''), {
    enabled: typed !== '' && open === undefined,
  });
  const isOpen = open !== undefined;
  const isListed = all.length > 0;
  const { lists, toList } = useBackToList(isListed && !isOpen);

  return (
    <div className={frame['screen']}>
      <ReceiptsHead view="deposits">
        <ListFilter
          label={t('deposits.filterLabel')}
          how={t('deposits.filter')}
          typed={typed}
          onTyped={setTyped}
          onList={toList}
        />
      </ReceiptsHead>
      <div ref={lists} className={frame['lists']}>
        <header className={styles['bar']}>
          <Checkbox checked={!heldOnly} onChange={toggle}>
            {t('deposits.all')} <KeyHint keys="Alt+KeyA" />
          </Checkbox>
        </header>
        <FailureNote failure={asked.failure} />
        {asked.data && isListed ? (
          <p className={styles['total']}>
            {t('deposits.held')} <strong>{fenText(asked.data.heldFen)}</strong>{' '}
            {t('deposits.count', { n: rows.length })}
          </p>
        ) : null}
        {rows.length > 0 ? (
          <div {...list} className={styles['rows']} aria-label={t('deposits.title')}>
            <DepositTable deposits={rows} row={row} openId={openId} />
          </div>
        ) : asked.data ? (
          <NoDeposits isFiltered={isListed} heldOnly={heldOnly} />
        ) : null}
      </div>
      {open ? <DepositPanel key={open.id} deposit={open} onClose={() => go({})} /> : null}
    </div>
  );
}

const idOf = ({ id }: Deposit): string => id;

function NoDeposits({ isFiltered, heldOnly }: { isFiltered: boolean; heldOnly: boolean }) {
  const { t } = useTranslation('books');
  const mayTake = useMay(contract.receipts.take.roles);
  if (isFiltered) return <EmptyList words={t('deposits.none')} keys="Escape" deed={t('deposits.clear')} />;
  if (!heldOnly) return <EmptyList words={t('deposits.empty')} />;
  return mayTake ? (
    <EmptyList words={t('deposits.emptyHeld')} keys="takeMoney" deed={t('deposits.emptyHeldDeed')} />
  ) : (
    <EmptyList words={t('deposits.emptyNow')} />
  );
}
