import { contract } from '../../../src-shared/contract/index.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { desk } from '../../app/desk.ts';
import { paths } from '../../app/paths.ts';
import { HitLine } from '../../app/search/HitLine.tsx';
import { ledgerSource } from '../../app/search/source.ts';
import { useVisitWords } from './useVisitWords.ts';
import type { Visit } from './visit.ts';

/** A visitor's name or the number of his pass leads to the visit, on the day he came. */
export const searchVisitors = ledgerSource<Visit>({
  id: 'visitors',
  roles: contract.visitors.search.roles,
  ask: (text) => desk.visitors.search({ text }),
  keyOf: ({ id }) => id,
  addressOf: ({ id, closedAt, arrivedAt }, { zone }) =>
    closedAt === null ? paths.visit(id) : paths.visit(id, businessDate(arrivedAt, zone)),
  Line,
});

function Line({ row }: { row: Visit }) {
  const words = useVisitWords();
  return (
    <HitLine
      code={words.who(row)}
      title={words.whereTo(row)}
      state={words.ending(row)}
      aside={words.at(row.arrivedAt)}
      more={row.passNumber}
    />
  );
}
