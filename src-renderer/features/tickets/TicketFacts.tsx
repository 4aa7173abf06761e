import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { type Fact, FactList } from '../../app/FactList.tsx';
import { CallerPhone } from './CallerPhone.tsx';
import type { Ticket } from './ticket.ts';
import { useTicketWords } from './useTicketWords.ts';

/** What is known of a repair, in the order it came about, and nothing that is not; of one that is out, what is needed now. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const { when, period, promise } = useTicketWords();
  const at = (instant: number | null) => (instant === null ? null : when(instant));
  const { appointmentFrom, appointmentTo, amountFen, state } = ticket;
  const isDone = ticket.voucherReturnedAt !== null;
  const isClosed = ticket.closedAt !== null;
  const isOut = state === 'dispatched';

  const facts: Fact[] = [
    [
      t('form.phone'),
      ticket.phone === null ? null : <CallerPhone key="phone" ticket={ticket} masked={ticket.phone} />,
    ],
    [t('form.demand'), ticket.demand],
    [t('form.class'), isOut ? null : t(`class.${ticket.class}`)],
    [t('form.scope'), isOut ? null : t(`scope.${ticket.scope}`)],
    [
      t('facts.registered'),
      isOut ? null : [when(ticket.registeredAt), t(`source.${ticket.source}`), ticket.registeredBy].join(' '),
    ],
    [t('facts.promise'), isOut || isDone || isClosed ? null : promise(ticket)],
    [
      t('form.appointment'),
      appointmentFrom === null || appointmentTo === null ? null : period(appointmentFrom, appointmentTo),
    ],
    [
      t('facts.dispatched'),
      ticket.dispatchedAt === null ? null : [when(ticket.dispatchedAt), ticket.technicianName].join(' '),
    ],
    [t('voucher.arrived'), at(ticket.arrivedAt)],
    [t('voucher.finished'), at(ticket.finishedAt)],
    [t('voucher.actualWork'), ticket.actualWork],
    [
      t('voucher.amount'),
      amountFen === null
        ? null
        : amountFen === 0
          ? t('facts.free')
          : t(ticket.consentSigned ? 'facts.priceSigned' : 'yuan', { yuan: fenText(amountFen) }),
    ],
    [t('facts.site'), isDone ? t(ticket.siteCleared ? 'facts.cleared' : 'facts.notCleared') : null],
    [t('facts.voucher'), at(ticket.voucherReturnedAt)],
    [t('voucher.acceptedBy'), ticket.acceptedBy],
    [t('facts.closed'), isClosed && state === 'closed' ? at(ticket.closedAt) : null],
    [
      t('facts.cancelled'),
      ticket.cancelReason === null || ticket.closedAt === null
        ? null
        : [when(ticket.closedAt), t(`reason.${ticket.cancelReason}`)].join(' '),
    ],
    [
      t('facts.book'),
      ticket.bookedOn === null ? null : t('facts.bookLine', { day: ticket.bookedOn, line: ticket.bookLine }),
    ],
  ];
  return <FactList facts={facts} />;
}
