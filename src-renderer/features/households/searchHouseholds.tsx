import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import type { SearchMatch } from '../../../src-shared/rules/estate.ts';
import { desk } from '../../app/desk.ts';
import { paths } from '../../app/paths.ts';
import { HitLine } from '../../app/search/HitLine.tsx';
import { ledgerSource } from '../../app/search/source.ts';

type Found = Output<(typeof contract)['households']['search']>[number];

/** A room, a name, pinyin, a phone's last digits or a plate leads to the household. */
export const searchHouseholds = ledgerSource<Found>({
  id: 'households',
  roles: contract.households.search.roles,
  ask: (text) => desk.households.search({ text }),
  keyOf: ({ unitId }) => unitId,
  addressOf: ({ unitId }) => paths.household(unitId),
  Line,
});

function Line({ row }: { row: Found }) {
  const { t } = useTranslation('households');
  return (
    <HitLine
      code={row.code}
      title={row.owners || t('unknown.owner')}
      state={t(matches[row.matched])}
      aside={row.projectName}
      more={
        <>
          <span {...(row.matched === 'phone' ? { 'data-matched': true } : {})}>{row.phones}</span>
          <span {...(row.matched === 'plate' ? { 'data-matched': true } : {})}>{row.plates}</span>
        </>
      }
      {...(row.matched === 'room' ? { matched: 'code' } : row.matched === 'name' ? { matched: 'title' } : {})}
    />
  );
}

const matches = {
  room: 'search.matchedRoom',
  name: 'search.matchedName',
  phone: 'search.matchedPhone',
  plate: 'search.matchedPlate',
} as const satisfies Record<SearchMatch, string>;
