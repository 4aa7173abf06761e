import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import type { UnitId } from '../../../src-shared/contract/households.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { RepairLines } from './RepairLines.tsx';
import { isOpen } from './ticket.ts';
import part from '../../app/PartTitle.module.css';
import styles from './HouseholdRepairs.module.css';

/** What is being mended in a household, what was mended last, and F6 for a new report from there. */
export function HouseholdRepairs({ unitId }: { unitId: UnitId }) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const repairs = useLedger(contract.tickets.ofUnit, { unitId });
  const all = repairs.data ?? [];
  const open = all.filter(isOpen);
  const last = all.filter((ticket) => !isOpen(ticket)).slice(0, 3);

  return (
    <section aria-labelledby="repairs" className={styles['repairs']}>
      <header className={part['title']}>
        <h2 id="repairs">{open.length === 0 ? t('title') : t('household.open', { n: open.length })}</h2>
        <KeyButton
          keys="newTicket"
          label={t('new.title')}
          onAct={() => void navigate(`${paths.newTicket(crypto.randomUUID())}?unit=${unitId}`)}
        >
          {t('new.open')}
        </KeyButton>
      </header>
      <FailureNote failure={repairs.failure} />
      {all.length === 0 && !repairs.isPending ? (
        <p>{t('household.none')}</p>
      ) : (
        <RepairLines tickets={[...open, ...last]} />
      )}
    </section>
  );
}
