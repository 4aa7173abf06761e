import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../../../src-shared/contract/index.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { useSentence } from '../../app/useSentence.ts';
import type { Matter } from '../../app/today/lines.ts';

/** What a line of 今日 says: what there is to do, for whom or in which room, and what more is known. */
export type LineWords = { what: string; whom: string; about: string };

/** A matter that waits, as a sentence; a drawer that is being counted has no sum to tell. */
export function useMatterWords(): (matter: Pick<Matter, 'kind' | 'facts' | 'since'>) => LineWords {
  const { t } = useTranslation(['today', 'visitors']);
  const { when } = useOfficeWords();
  const sentence = useSentence();

  const documentOf = (document: string): string => t(`visitors:document.${document as 'id-card'}`);

  return ({ kind, facts, since }) => {
    const fact = (name: string) => String(facts[name] ?? '');
    const what = t(`matter.${kind}`, {
      hours: fact('hours'),
      month: fact('month'),
      paper: kind === 'papers.not-on-paper' ? t(`paper.${fact('paper') as 'work-order'}`) : '',
    });
    const who = fact('who') || t('visitors:nameless');
    switch (kind) {
      case 'visitors.waiting':
        return { what, whom: who, about: told(fact('unit'), fact('host')) };
      case 'visitors.document-here':
        return { what, whom: who, about: told(documentOf(fact('document')), fact('number')) };
      case 'visitors.inside-since-yesterday':
        return { what, whom: who, about: told(t('since', { when: when(since) }), fact('number')) };
      case 'papers.not-on-paper':
        return { what, whom: '', about: fact('number') };
      case 'office.backup-old':
      case 'office.second-backup-old': {
        const trouble = fact('trouble') as FailureCode | '';
        return { what, whom: '', about: trouble === '' ? t('backUpNow') : sentence({ code: trouble }) };
      }
      case 'drafts.parked':
        return { what, whom: fact('title'), about: fact('who') };
      case 'fees.promise-due':
        return {
          what,
          whom: fact('where'),
          about: told(t('promisedOn', { on: fact('on'), owed: fact('owed') }), fact('by')),
        };
      case 'fees.item-uncharged':
        return { what, whom: fact('item'), about: `${fact('from')}–${fact('to')}` };
      case 'fees.month-unreported':
        return { what, whom: '', about: t('monthToTell') };
      case 'receipts.book-low':
        return { what, whom: fact('book'), about: told(t('blanks', { n: fact('blank') }), fact('holder')) };
      case 'receipts.refund-to-pay':
        return {
          what,
          whom: fact('where'),
          about: told(`¥${fact('amount')}`, fact('payee'), fact('number')),
        };
      case 'receipts.week-open':
      case 'receipts.week-unchecked':
        return { what, whom: '', about: told(`${fact('from')}–${fact('to')}`, fact('by')) };
      case 'handover.waiting':
        return { what, whom: fact('shift'), about: told(t('madeOutBy', { by: fact('by') }), fact('number')) };
      case 'handover.task':
        return {
          what: fact('text'),
          whom: fact('assignedTo') && t('seenToBy', { to: fact('assignedTo') }),
          about: told(what, t('givenBy', { by: fact('givenBy') })),
        };
      case 'handover.open-note':
      case 'handover.notice':
        return {
          what: fact('text'),
          whom: fact('assignedTo') && t('seenToBy', { to: fact('assignedTo') }),
          about: told(
            what,
            t('notedBy', { by: fact('by') }),
            fact('until') && t('until', { day: fact('until') }),
          ),
        };
      case 'drawer.to-receive':
        return { what, whom: fact('name'), about: t('receiveDrawer') };
      case 'drawer.bag-waits':
        return { what, whom: fact('bag'), about: told(fact('name'), t('receiveBag')) };
      case 'drawer.open-since':
        return { what, whom: fact('name'), about: t('drawerSince', { day: fact('day') }) };
      case 'drawer.hand-in-overdue':
        return { what, whom: '', about: t('cashOf', { day: fact('day'), n: fact('n') }) };
      case 'drawer.slip-prepared':
      case 'drawer.slip-to-confirm':
      case 'drawer.slip-disputed':
        return { what, whom: fact('number'), about: told(`¥${fact('amount')}`, fact('by')) };
      case 'tickets.unscheduled':
      case 'tickets.to-dispatch':
      case 'tickets.arrive':
      case 'tickets.fix':
      case 'tickets.voucher-out':
      case 'tickets.to-accept':
        return {
          what,
          whom: fact('where'),
          about: told(fact('demand'), fact('technician'), fact('caller')),
        };
    }
  };
}

const told = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
