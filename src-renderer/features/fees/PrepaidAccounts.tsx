import { Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitId } from '../../../src-shared/contract/households.ts';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { PrepaidRefunds } from './PrepaidRefunds.tsx';
import { RefundPrepaid } from './RefundPrepaid.tsx';
import styles from './HouseholdFees.module.css';

type Account = Output<Contract['receipts']['accounts']>[number];

/**
 * 预存 of a household, what came and went last, whether new charges may be paid from it by themselves, and the way to
 * give it back to `payee`.
 */
export function PrepaidAccounts({ unitId, payee }: { unitId: UnitId; payee: string }) {
  const { t } = useTranslation('fees');
  const asked = useLedger(contract.receipts.accounts, { unitId });
  const accounts = asked.data ?? [];
  if (accounts.length === 0) return <FailureNote failure={asked.failure} />;
  return (
    <section aria-labelledby="prepaid">
      <div className={styles['title']}>
        <h2 id="prepaid">{t('prepaid.title')}</h2>
      </div>
      <ul className={styles['rows']}>
        {accounts.map((account, at) => (
          <AccountLine key={account.id} account={account} payee={payee} isFirst={at === 0} />
        ))}
      </ul>
      <PrepaidRefunds unitId={unitId} />
    </section>
  );
}

function AccountLine({ account, payee, isFirst }: { account: Account; payee: string; isFirst: boolean }) {
  const { t } = useTranslation('fees');
  const mayChoose = useMay(contract.receipts.setAutoApply.roles);
  const mayRefund = useMay(contract.receipts.refundPrepaid.roles);
  const [isRefunding, refund] = useState(false);
  const command = useCommand(contract.receipts.setAutoApply);
  const { id, itemName, balanceFen, autoApply, entries } = account;
  const [last] = entries;
  return (
    <li>
      <span>
        {itemName === null ? t('prepaid.general') : t('prepaid.of', { item: itemName })}
        {last ? (
          <small>
            {' '}
            {last.on} {last.text} {fenText(last.amountFen)}
          </small>
        ) : null}
        <FailureNote failure={command.failure} />
      </span>
      <strong className="numbers">{fenText(balanceFen)}</strong>
      <label>
        <Switch
          checked={autoApply}
          disabled={!mayChoose}
          loading={command.busy}
          onChange={(chosen) => void command.send({ id, autoApply: chosen })}
        />
        {t('prepaid.auto')}
      </label>
      {mayRefund && balanceFen > 0 ? (
        <KeyButton keys={isFirst ? 'Alt+KeyB' : ''} size="small" onAct={() => refund(true)}>
          {t('prepaid.refund.open')}
        </KeyButton>
      ) : null}
      {isRefunding ? <RefundPrepaid account={account} payee={payee} close={() => refund(false)} /> : null}
    </li>
  );
}
