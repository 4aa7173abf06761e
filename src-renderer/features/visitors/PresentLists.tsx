import { type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { useVisitWords } from './useVisitWords.ts';
import { isDocumentOut, peopleOf, type Visit } from './visit.ts';
import { type Column, VisitTable } from './VisitTable.tsx';
import stack from '../../app/ListStack.module.css';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import styles from './PresentLists.module.css';

type Props = {
  visits: readonly Visit[];
  openId: string | null;
  onOpen: (id: string, toLeave?: boolean) => void;
};

/** VIS-06, VIS-12: who waits, in the order they came, and who is inside with a slip that is not back yet. */
export function PresentLists({ visits, openId, onOpen }: Props) {
  const { t } = useTranslation('visitors');
  const waiting = visits.filter(({ state }) => state === 'waiting');
  const inside = visits.filter(({ state }) => state === 'inside');
  const { current, list, row } = useRowKeys([...waiting, ...inside], idOf, ({ id }) => onOpen(id));
  const onLeave = (id: string) => onOpen(id, true);

  useIdleFocus(list.ref);

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.altKey && event.code === 'KeyL' && current && event.target === event.currentTarget) {
      event.preventDefault();
      onLeave(current.id);
    } else list.onKeyDown(event);
  }

  const keys = { ...list, onKeyDown: press };
  const shared = { row, openId, onLeave, Below: WhatFor };
  return (
    <div {...keys} className={stack['lists']} aria-label={t('view.present')}>
      <section aria-label={t('waiting.title')}>
        <header>
          <h2>{t('waiting.title')}</h2>
          <span>{t('count', { n: waiting.length, people: peopleOf(waiting) })}</span>
          {visits.length > 0 ? <RowKeyHints /> : null}
        </header>
        {waiting.length === 0 ? (
          <EmptyList words={t('waiting.empty')} keys="newVisitor" deed={t('waiting.emptyDeed')} />
        ) : (
          <VisitTable
            {...shared}
            label={t('waiting.title')}
            visits={waiting}
            before={waitingBefore}
            after={waitingAfter}
          />
        )}
      </section>
      <section aria-label={t('inside.title')}>
        <header>
          <h2>{t('inside.title')}</h2>
          <span>{t('count', { n: inside.length, people: peopleOf(inside) })}</span>
        </header>
        {inside.length === 0 ? (
          <EmptyList words={t('inside.empty')} />
        ) : (
          <VisitTable
            {...shared}
            label={t('inside.title')}
            visits={inside}
            before={insideBefore}
            after={insideAfter}
          />
        )}
      </section>
    </div>
  );
}

const idOf = ({ id }: Visit): string => id;

const waitingBefore: readonly Column[] = [{ name: 'arrived', title: 'column.arrived', Cell: Arrived }];
const waitingAfter: readonly Column[] = [
  { name: 'whereTo', title: 'column.whereTo', Cell: WhereTo },
  { name: 'waited', title: 'column.waited', Cell: Waited },
];
const insideBefore: readonly Column[] = [{ name: 'pass', title: 'column.pass', Cell: PassNumber }];
const insideAfter: readonly Column[] = [
  { name: 'whereTo', title: 'column.whereTo', Cell: WhereTo },
  { name: 'since', title: 'column.since', Cell: InsideSince },
];

type CellProps = { visit: Visit };

function Arrived({ visit }: CellProps) {
  return useVisitWords().at(visit.arrivedAt);
}

function WhereTo({ visit }: CellProps) {
  return useVisitWords().whereTo(visit);
}

function WhatFor({ visit: { category, company, business } }: CellProps) {
  const { t } = useTranslation('visitors');
  return [t(`category.${category}`), company, business].filter(Boolean).join(' · ');
}

function Waited({ visit }: CellProps) {
  return <Overdue visit={visit} since={visit.arrivedAt} />;
}

function InsideSince({ visit }: CellProps) {
  const { t } = useTranslation('visitors');
  const { at, overdue } = useVisitWords();
  const since = visit.passIssuedAt ?? visit.arrivedAt;
  return (
    <>
      <span className={styles['clock']}>{at(since)}</span>
      {overdue(visit) === undefined ? ' · ' : null}
      <Overdue visit={visit} since={since} />
      {isDocumentOut(visit) ? <strong className={styles['soon']}>{t('inside.documentOut')}</strong> : null}
    </>
  );
}

/** 昨日未收回, in words and red; of today just how long. */
function Overdue({ visit, since }: { visit: Visit; since: number }) {
  const words = useVisitWords();
  const overdue = words.overdue(visit);
  return overdue === undefined ? (
    words.howLong(since)
  ) : (
    <strong className={styles['overdue']}>{overdue}</strong>
  );
}

/** The last digits are what one reads out. */
function PassNumber({ visit }: CellProps) {
  const number = visit.passNumber ?? '';
  const end = number.lastIndexOf('-') + 1;
  return (
    <span className={styles['pass']}>
      {number.slice(0, end)}
      <strong>{number.slice(end)}</strong>
    </span>
  );
}

function RowKeyHints() {
  const { t } = useTranslation('visitors');
  return (
    <p>
      <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')} <KeyHint keys="Enter" />{' '}
      {t('hint.open')} <KeyHint keys="Alt+KeyL" /> {t('hint.leave')}
    </p>
  );
}
