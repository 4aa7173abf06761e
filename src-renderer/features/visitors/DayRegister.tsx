import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { DayPages } from '../../app/DayPages.tsx';
import { EmptyList } from '../../app/EmptyList.tsx';
import { useVisitWords } from './useVisitWords.ts';
import { peopleOf, type Visit } from './visit.ts';
import { type Column, VisitTable } from './VisitTable.tsx';
import styles from './DayRegister.module.css';

type Props = {
  day: string;
  onDay: (day: string) => void;
  openId: string | null;
  onOpen: (id: string) => void;
};

/** The register of one day as it was written, in the order of arrival. */
export function DayRegister({ day, onDay, openId, onOpen }: Props) {
  const { t } = useTranslation('visitors');
  const { today = day, longDay } = useOfficeTime();
  const register = useLedger(contract.visitors.ofDay, { day }, { keepPrevious: true });
  const visits = register.data ?? [];
  const { list, row } = useRowKeys(
    visits,
    ({ id }) => id,
    ({ id }) => onOpen(id),
  );

  return (
    <section aria-label={t('view.register')} className={styles['register']}>
      <header>
        <DayPages day={day} today={today} onDay={onDay} />
        <p>{t('register.sum', { day: longDay(day), n: visits.length, people: peopleOf(visits) })}</p>
      </header>
      <FailureNote failure={register.failure} />
      {visits.length === 0 && !register.isPending ? (
        <EmptyList words={t('register.empty')} keys="newVisitor" deed={t('waiting.emptyDeed')} />
      ) : (
        <div {...list} className={styles['list']} aria-label={t('view.register')}>
          <VisitTable
            label={t('view.register')}
            visits={visits}
            before={before}
            after={after}
            Below={CameAs}
            row={row}
            openId={openId}
          />
        </div>
      )}
    </section>
  );
}

const before: readonly Column[] = [{ name: 'arrived', title: 'column.arrived', Cell: Arrived }];
const after: readonly Column[] = [
  { name: 'business', title: 'column.business', Cell: Business },
  { name: 'whereTo', title: 'column.whereTo', Cell: WhereTo },
  { name: 'ending', title: 'column.ending', Cell: Ending },
];

type CellProps = { visit: Visit };

function Arrived({ visit }: CellProps) {
  return useOfficeTime().time(visit.arrivedAt);
}

function CameAs({ visit: { category, company } }: CellProps) {
  const { t } = useTranslation('visitors');
  return [t(`category.${category}`), company].filter(Boolean).join(' · ');
}

function Business({ visit }: CellProps) {
  return visit.business;
}

function WhereTo({ visit }: CellProps) {
  return useVisitWords().whereTo(visit);
}

function Ending({ visit }: CellProps) {
  const { t } = useTranslation('visitors');
  const { ending } = useVisitWords();
  return (
    <>
      {ending(visit)}
      <small className={styles['pass']}>
        {visit.passNumber}
        {isSlipMissing(visit) ? ` · ${t('facts.slipMissing')}` : null}
      </small>
    </>
  );
}

/** The visitor left and his pass did not come back (VIS-06). */
const isSlipMissing = ({ closedAt, passNumber, slipReturnedAt }: CellProps['visit']): boolean =>
  closedAt !== null && passNumber !== null && slipReturnedAt === null;
