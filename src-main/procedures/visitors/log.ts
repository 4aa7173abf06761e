import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { LogEntry } from '../duties/contribution.ts';

/** SHF-06: what the desk did about visitors on a day of the office, in the order of time. */
export function visitLog({ tx, counter }: Scene, day: string): LogEntry[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return tx
    .all(visitsTouched, {
      day,
      before: businessDate(midnight - dayMs, 'UTC'),
      from: midnight - dayMs,
      to: midnight + 2 * dayMs,
    })
    .flatMap(eventsOf)
    .filter(({ at }) => businessDate(at, counter.zone) === day)
    .toSorted((a, b) => a.at - b.at);
}

function eventsOf(visit: TouchedVisit): LogEntry[] {
  const who = visit.visitor_name ?? '';
  const ref = visit.id;
  const events: LogEntry[] = [
    {
      at: visit.arrived_at,
      by: visit.registered_by,
      what: 'visitors.registered',
      ref,
      facts: { who, people: visit.party_size, business: visit.business ?? '' },
    },
  ];
  const { pass_issued_at: passedAt, pass_number: number } = visit;
  if (passedAt !== null && number !== null)
    events.push({
      at: passedAt,
      by: visit.passed_by ?? '',
      what: 'visitors.pass-issued',
      ref,
      facts: { who, number },
    });
  if (visit.closed_at !== null && visit.state in endings)
    events.push({
      at: visit.closed_at,
      by: visit.closed_by ?? '',
      what: endings[visit.state as keyof typeof endings],
      ref,
      facts: { who, number: number ?? '', outcome: visit.outcome ?? '' },
    });
  return events;
}

const endings = {
  left: 'visitors.left',
  refused: 'visitors.refused',
  'handed-over': 'visitors.handed-over',
} as const;

const dayMs = 86_400_000;

type TouchedVisit = NonNullable<(typeof visitsTouched)['row']>;

/** The visits of a day and of the one before, and those that ended about then; wide enough for every zone. */
export const visitsTouched = query<{ day: string; before: string; from: number; to: number }>()(
  ({ day, before, from, to }) =>
    tables
      .selectFrom('visits')
      .innerJoin('staff as registrar', 'registrar.id', 'visits.registered_by')
      .leftJoin('staff as passer', 'passer.id', 'visits.pass_issued_by')
      .leftJoin('staff as closer', 'closer.id', 'visits.closed_by')
      .select([
        'visits.id',
        'visits.state',
        'visits.visitor_name',
        'visits.party_size',
        'visits.business',
        'visits.arrived_at',
        'registrar.name as registered_by',
        'visits.pass_number',
        'visits.pass_issued_at',
        'passer.name as passed_by',
        'visits.closed_at',
        'closer.name as closed_by',
        'visits.outcome',
      ])
      .where((eb) =>
        eb.or([
          eb('visits.business_date', '=', day),
          eb('visits.business_date', '=', before),
          eb.and([eb('visits.closed_at', '>=', from), eb('visits.closed_at', '<', to)]),
        ]),
      )
      .orderBy('visits.arrived_at'),
);
