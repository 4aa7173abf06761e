import { visitors as asked } from '../../../src-shared/contract/visitors.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Contribution, Due, Matter, Proof } from '../duties/contribution.ts';
import { visitLog } from './log.ts';
import { openVisits } from './present.ts';

type OpenVisit = NonNullable<(typeof openVisits)['row']>;

/** Who waits, who is inside, and whose slip or document lies where it should not. */
export const visitorsToday: Contribution = {
  roles: asked.present.roles,
  matters: ({ tx, today, counter }) =>
    tx.all(openVisits, {}).flatMap((visit) => mattersOf(visit, today, counter.zone)),
  duties: { 'visitors-out': slipsBack },
  glance: ({ tx }) => {
    const open = tx.all(openVisits, {});
    return (['waiting', 'inside'] as const).map((state) => ({
      kind: `visitors.${state}` as const,
      count: open.filter((visit) => visit.state === state).length,
    }));
  },
  log: visitLog,
};

function mattersOf(visit: OpenVisit, today: string, zone: string): Matter[] {
  const who = visit.visitor_name ?? '';
  const about = { ref: visit.id, dueAt: null, since: visit.arrived_at };
  if (visit.state === 'waiting') {
    const facts = { who, unit: visit.unit_code ?? '', host: visit.host_name ?? '' };
    return [{ ...about, kind: 'visitors.waiting', facts }];
  }
  const day = businessDate(visit.arrived_at, zone);
  const slip = { who, number: visit.pass_number ?? '' };
  const matters: Matter[] = [];
  if (visit.document_shown !== null && visit.document_returned_at === null)
    matters.push({
      ...about,
      kind: 'visitors.document-here',
      facts: { ...slip, document: visit.document_shown },
    });
  if (day < today)
    matters.push({ ...about, kind: 'visitors.inside-since-yesterday', facts: { ...slip, day } });
  return matters;
}

/** VIS-06: at the end of the day every slip is back; the last one that came proves it. */
function slipsBack({ tx, counter }: Scene, { on }: Due): ReturnType<Proof> {
  const left = tx.all(openVisits, {}).filter(({ state }) => state === 'inside').length;
  const last = tx.first(lastToLeave, {});
  const isThatDay = last !== undefined && businessDate(last.at!, counter.zone) === on;
  return { left, done: left === 0 && isThatDay ? { at: last.at!, by: last.by } : null };
}

const lastToLeave = query()(() =>
  tables
    .selectFrom('visits')
    .innerJoin('staff', 'staff.id', 'visits.closed_by')
    .select(['visits.closed_at as at', 'staff.name as by'])
    .where('visits.closed_at', 'is not', null)
    .orderBy('visits.closed_at', 'desc')
    .limit(1),
);
