import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import type { Ticket } from './ticket.ts';
import styles from './CallerPhone.module.css';

/** HOU-12: the caller's number, masked; shown whole to phone back (TKT-04), it is written down who looked. */
export function CallerPhone({ ticket, masked }: { ticket: Ticket; masked: string }) {
  const { t } = useTranslation('tickets');
  const mayReveal = useMay(contract.tickets.revealPhone.roles);
  const reveal = useCommand(contract.tickets.revealPhone);
  const [number, setNumber] = useState<string | null>(null);

  async function turn(): Promise<void> {
    if (number !== null) return setNumber(null);
    const result = await reveal.send({ id: ticket.id });
    if (result.ok) setNumber(result.value.phone);
  }

  return (
    <span className={styles['phone']}>
      <span aria-live="polite">{number ?? masked}</span>
      {mayReveal ? (
        <KeyButton
          keys="Alt+KeyN"
          size="small"
          type="text"
          label={t('phone.reveal')}
          loading={reveal.busy}
          onAct={() => void turn()}
        >
          {t(number === null ? 'phone.reveal' : 'phone.cover')}
        </KeyButton>
      ) : null}
      <FailureNote failure={reveal.failure} />
    </span>
  );
}
