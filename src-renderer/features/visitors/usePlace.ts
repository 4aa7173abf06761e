import { useLocation, useSearchParams } from 'react-router';
import { placeOfPage } from '../../app/tasks/places.ts';

/**
 * What the screen shows, kept in its address: `?new=<task>`, with `&unit=<id>` for a household's visitor, `?visit=<id>`,
 * `?day=2026-11-22`.
 */
export function usePlace() {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const { state } = location;
  const visitId = params.get('visit');
  const unitId = params.get('unit');
  const day = params.get('day');

  const go = (panel: Record<string, string>, place: { day: string | null; toLeave?: boolean }) =>
    setParams(
      { ...(place.day === null ? {} : { day: place.day }), ...panel },
      {
        replace: true,
        state: { toLeave: place.toLeave ?? false },
      },
    );

  return {
    day,
    unitId,
    visitId,
    /** Where the new visitor's form keeps its draft; `null` while there is none. */
    newPlace: visitId === null ? placeOfPage(location) : null,
    /** The visit was opened to let the visitor go. */
    toLeave: (state as { toLeave?: boolean } | null)?.toLeave === true,
    openNew: () => go({ new: crypto.randomUUID() }, { day }),
    openVisit: (id: string, toLeave = false) => go({ visit: id }, { day, toLeave }),
    close: () => go({}, { day }),
    showDay: (wanted: string | null) => go(panelOf(params), { day: wanted }),
  };
}

const panelOf = (params: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...params].filter(([name]) => name !== 'day'));
