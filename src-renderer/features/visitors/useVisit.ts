import { contract } from '../../../src-shared/contract/index.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import type { Visit } from './visit.ts';

/**
 * One visit as it stands now: the newest of what a command just answered and what the lists show. Someone who is
 * neither waiting nor inside any more is looked up in the register of his day.
 */
export function useVisit(id: string | null, held: Visit | null, day: string | null) {
  const { zone, today } = useOfficeTime();
  const own = held?.id === id ? held : null;
  const present = useLedger(contract.visitors.present, {});
  const here = present.data?.find((visit) => visit.id === id);
  const ownDay = own ? businessDate(own.arrivedAt, zone) : (day ?? today);
  const register = useLedger(
    contract.visitors.ofDay,
    { day: ownDay ?? '' },
    {
      enabled: id !== null && ownDay !== undefined && present.data !== undefined && here === undefined,
    },
  );
  const there = register.data?.find((visit) => visit.id === id);
  const known = [own, here, there].filter((visit): visit is Visit => Boolean(visit));
  return {
    visit: known.sort((one, other) => other.version - one.version)[0],
    isPending: present.isPending || register.isFetching,
  };
}
