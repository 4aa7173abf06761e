import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useUndo } from '../../app/undo.tsx';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { lookAgain, type Technician, type Ticket } from './ticket.ts';
import styles from './Dispatch.module.css';

/** TKT-05: who goes; Enter gives her the order, and its three copies are printed at once. */
export function Dispatch({ ticket, onDone }: { ticket: Ticket; onDone: (ticket: Ticket) => void }) {
  const { t } = useTranslation('tickets');
  const asked = useLedger(contract.tickets.technicians, {});
  const command = useCommand(contract.tickets.dispatch);
  const { print } = usePrinting();
  const offerUndo = useUndo();
  // whoever has least in hand first
  const technicians = (asked.data ?? [])
    .filter(({ active }) => active)
    .toSorted((one, other) => one.openOrders - other.openOrders);
  async function give({ id, name }: Technician): Promise<void> {
    const result = await command.send({ id: ticket.id, version: ticket.version, technicianId: id });
    if (!result.ok) return lookAgain(result.error);
    const { paperId, version } = result.value;
    if (paperId !== null) void print(paperId);
    offerUndo(t('dispatch.done', { name, number: ticket.number }), () =>
      desk.tickets.recall({ id: ticket.id, version, reason: t('recall.mistake') }),
    );
    return onDone(result.value);
  }

  const { list, row } = useRowKeys(technicians, idOf, (technician) => void give(technician));
  const { ref } = list;
  const isListed = technicians.length > 0;

  useEffect(() => {
    if (isListed) ref.current?.focus({ preventScroll: true });
  }, [isListed, ref]);

  return (
    <section aria-labelledby="dispatch" className={styles['dispatch']}>
      <header>
        <h3 id="dispatch">{t('dispatch.title')}</h3>
        {isListed ? (
          <p>
            <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}{' '}
            <KeyHint keys="Enter" /> {t('dispatch.submit')}
          </p>
        ) : null}
      </header>
      <FailureNote failure={command.failure ?? asked.failure} />
      {isListed || asked.isPending ? (
        <div {...list} aria-label={t('dispatch.title')}>
          <ul aria-busy={command.busy}>
            {technicians.map((technician) => (
              <li key={technician.id} {...row(technician)}>
                <button type="button" tabIndex={-1}>
                  {technician.name}
                </button>
                <span>{technician.trade}</span>
                <small>{t('technician.orders', { n: technician.openOrders })}</small>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <EmptyList words={t('dispatch.nobody')} keys="Control+Digit3" deed={t('dispatch.toTechnicians')} />
      )}
    </section>
  );
}

const idOf = ({ id }: Technician): string => id;
