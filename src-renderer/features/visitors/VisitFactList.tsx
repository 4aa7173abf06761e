import { useTranslation } from 'react-i18next';
import { type Fact, FactList } from '../../app/FactList.tsx';
import { useVisitWords } from './useVisitWords.ts';
import { type Visit, whoMustAgree } from './visit.ts';

/** What the register knows of a visit, and nothing that it does not. */
export function VisitFactList({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visitors');
  const { at, whereTo, ending } = useVisitWords();
  const { documentShown, documentReturnedAt, hostAnswer, hostCalledAt } = visit;
  const whom = whoMustAgree[visit.category] ?? 'host';
  const isClosed = visit.closedAt !== null;

  const slipWords = ({ slipReturnedAt }: Visit): string =>
    slipReturnedAt === null ? t('facts.slipMissing') : t('facts.slipBack', { time: at(slipReturnedAt) });

  const facts: Fact[] = [
    [t('form.business'), visit.business],
    [t('column.whereTo'), whereTo(visit) || null],
    [
      t(whom === 'superior' ? 'facts.reported' : 'facts.call'),
      hostAnswer === null || hostCalledAt === null
        ? null
        : [at(hostCalledAt), visit.calledName, t(`answer.${whom}.${hostAnswer}`)].join(' '),
    ],
    [t('form.company'), visit.company],
    [t('form.phoneTail'), visit.phoneTail],
    [t('form.plate'), visit.plate],
    [
      t('pass.document'),
      documentShown === null
        ? visit.documentWaivedWhy && t('facts.waived', { why: visit.documentWaivedWhy })
        : documentReturnedAt === null
          ? t(`document.${documentShown}`)
          : t('facts.returned', { document: t(`document.${documentShown}`), time: at(documentReturnedAt) }),
    ],
    [t('pass.guidedTo'), visit.guidedTo],
    [t('column.pass'), isClosed ? visit.passNumber : null],
    [t('facts.slip'), isClosed && visit.passNumber !== null ? slipWords(visit) : null],
    [t('column.arrived'), isClosed ? at(visit.arrivedAt) : null],
    [t('column.ending'), isClosed ? ending(visit) : null],
    [t('facts.registeredBy'), isClosed ? visit.registeredBy : null],
  ];
  return <FactList facts={facts} />;
}
