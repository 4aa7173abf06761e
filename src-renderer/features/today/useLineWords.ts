import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../../../src-shared/contract/index.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { useSentence } from '../../app/useSentence.ts';
import type { Duty, Line, Matter } from '../../app/today/lines.ts';

/** What a line of 今日 says: what there is to do, for whom or in which room, and what more is known. */
export type LineWords = { what: string; whom: string; about: string };

export function useLineWords(): (line: Line) => LineWords {
  const { t } = useTranslation(['today', 'visitors']);
  const { time } = useOfficeTime();
  const { when } = useOfficeWords();
  const sentence = useSentence();

  function wordsOfMatter({ kind, facts, since }: Matter): LineWords {
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
  }

  const documentOf = (document: string): string => t(`visitors:document.${document as 'id-card'}`);

  function aboutDuty({ name, left, done }: Duty): string {
    if (done) return t(done.byHand ? 'done.byHand' : 'done.byRecord', { by: done.by, time: time(done.at) });
    if (left === 0) return t('done.nothing');
    return t(`about.${name}`, { n: left ?? 0 });
  }

  return ({ matter, duty }) =>
    matter ? wordsOfMatter(matter) : { what: t(`duty.${duty.name}`), whom: '', about: aboutDuty(duty) };
}

const told = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
