import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import styles from './HouseholdFees.module.css';

type Account = Output<Contract['receipts']['accounts']>[number];

/** 预存 of a household, what came and went last, and whether new charges may be paid from it by themselves. */
export function PrepaidAccounts({ unitId }: { unitId: string }) {
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
        {accounts.map((account) => (
          <AccountLine key={account.id} account={account} />
        ))}
      </ul>
    </section>
  );
}

function AccountLine({ account }: { account: Account }) {
  const { t } = useTranslation('fees');
  const mayChoose = useMay(contract.receipts.setAutoApply.roles);
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
    </li>
  );
}
