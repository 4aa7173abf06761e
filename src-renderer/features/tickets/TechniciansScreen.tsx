import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { TechnicianForm } from './TechnicianForm.tsx';
import type { Technician } from './ticket.ts';
import { TicketsHead } from './TicketsHead.tsx';
import styles from './TechniciansScreen.module.css';

/** TKT-32: who mends, what for, and how many orders each has in hand; a lead adds and changes them. */
export function TechniciansScreen() {
  const { t } = useTranslation('tickets');
  const mayKeep = useMay(contract.tickets.addTechnician.roles);
  const asked = useLedger(contract.tickets.technicians, {});
  const [begunId, setBegun] = useState(useAskedForm().form);
  const technicians = asked.data ?? [];
  const begun = begunId === 'new' ? 'new' : technicians.find(({ id }) => id === begunId);
  const { list, row } = useRowKeys(technicians, idOf, ({ id }) => mayKeep && setBegun(id));
  const { ref } = list;
  const isListed = technicians.length > 0;

  useEffect(() => {
    if (isListed) ref.current?.focus({ preventScroll: true });
  }, [isListed, ref]);

  return (
    <div className={styles['screen']}>
      <TicketsHead view="technicians" />
      <section className={styles['list']} aria-label={t('view.technicians')}>
        {mayKeep ? (
          <header>
            <KeyButton keys="F2" onAct={() => setBegun('new')}>
              {t('technician.add')}
            </KeyButton>
            <p>{t('technician.hint')}</p>
          </header>
        ) : null}
        <FailureNote failure={asked.failure} />
        {!isListed && !asked.isPending ? (
          mayKeep ? (
            <EmptyList words={t('technician.empty')} keys="F2" deed={t('technician.add')} />
          ) : (
            <EmptyList words={t('technician.emptyAsk')} />
          )
        ) : (
          <div {...list} aria-label={t('view.technicians')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('technician.name')}</th>
                  <th scope="col">{t('technician.trade')}</th>
                  <th scope="col">{t('technician.phone')}</th>
                  <th scope="col">{t('technician.inHand')}</th>
                </tr>
              </thead>
              <tbody>
                {technicians.map((technician) => (
                  <tr key={technician.id} {...row(technician)} data-keeps={mayKeep}>
                    <th scope="row">
                      {technician.name}
                      {technician.active ? null : <small> {t('technician.left')}</small>}
                    </th>
                    <td>{technician.trade}</td>
                    <td>{technician.phone}</td>
                    <td>{technician.active ? t('technician.orders', { n: technician.openOrders }) : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {begun === undefined || !mayKeep ? null : (
        <TechnicianForm technician={begun === 'new' ? null : begun} onClose={() => setBegun(null)} />
      )}
    </div>
  );
}

const idOf = ({ id }: Technician): string => id;
