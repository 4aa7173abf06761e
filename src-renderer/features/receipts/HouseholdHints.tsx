import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { RepairLines } from '../tickets/RepairLines.tsx';
import { isOpen } from '../tickets/ticket.ts';
import type { Owed } from './typedTaking.ts';
import styles from './HouseholdHints.module.css';

/** Quietly beside the money: what the household has paid ahead, and FEE-14 what is not mended there yet. */
export function HouseholdHints({ owed }: { owed: readonly Owed[] }) {
  return (
    <div className={styles['hints']}>
      {owed.map((household) => (
        <OneHousehold key={household.unitId} household={household} isOnly={owed.length === 1} />
      ))}
    </div>
  );
}

function OneHousehold({ household, isOnly }: { household: Owed; isOnly: boolean }) {
  const { t } = useTranslation('receipts');
  const mayLook = useMay(contract.tickets.ofUnit.roles);
  const { unitId, unitCode, accounts } = household;
  const repairs = useLedger(contract.tickets.ofUnit, { unitId }, { enabled: mayLook });
  const open = repairs.data?.filter(isOpen) ?? [];
  const kept = accounts.filter(({ balanceFen }) => balanceFen > 0);
  if (kept.length === 0 && open.length === 0) return null;
  return (
    <section>
      {isOnly ? null : <h3 className="numbers">{unitCode}</h3>}
      {kept.map(({ id, itemName, balanceFen }) => (
        <p key={id}>
          {t('hint.prepaid', { item: itemName ?? t('prepaid.general'), yuan: fenText(balanceFen) })}
        </p>
      ))}
      {open.length === 0 ? null : (
        <>
          <p>{t('hint.repairs', { n: open.length })}</p>
          <RepairLines tickets={open.slice(0, 3)} />
        </>
      )}
    </section>
  );
}
