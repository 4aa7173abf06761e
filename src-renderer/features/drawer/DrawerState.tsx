import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { offerNote } from '../../app/undo.tsx';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import styles from './DrawerState.module.css';

/** Who has the drawer and since when; an empty shift of one's own can be given back, a shut drawer be opened. */
export function DrawerState() {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const { at } = useOfficeWords();
  const whoId = useSession(({ who }) => who?.id);
  const mayOpen = useMay(contract.drawer.open.roles);
  const drawer = useLedger(contract.drawer.current, {});
  const cancel = useCommand(contract.drawer.cancel);
  const shift = drawer.data;
  if (shift === undefined) return <FailureNote failure={drawer.failure} />;

  async function giveBack(): Promise<void> {
    const result = await cancel.send({});
    if (result.ok) offerNote(t('drawer.cancelled'));
  }

  return (
    <div className={styles['state']}>
      <span>
        {shift === null
          ? t('drawer.none')
          : t('drawer.of', {
              nth: shift.nth,
              name: shift.cashierName,
              time: at(shift.openedAt),
              n: shift.receipts,
            })}
      </span>
      {shift === null && mayOpen ? (
        <KeyButton
          keys="Alt+KeyO"
          size="small"
          label={t('drawer.open')}
          onAct={() => void navigate(paths.takeMoney(crypto.randomUUID()))}
        >
          {t('drawer.open')}
        </KeyButton>
      ) : null}
      {shift !== null && shift.cashierId === whoId && shift.receipts === 0 ? (
        <KeyButton
          keys="Alt+KeyO"
          size="small"
          type="text"
          label={t('drawer.cancel')}
          loading={cancel.busy}
          onAct={() => void giveBack()}
        >
          {t('drawer.cancel')}
        </KeyButton>
      ) : null}
      <FailureNote failure={cancel.failure} />
    </div>
  );
}
