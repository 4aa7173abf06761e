import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { ageBandNames, ageBands, type AgeBand } from '../../../../src-shared/rules/feeItems.ts';
import { fen, type Fen, minus } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { ownersOfUnit } from '../../households/unitColumns.ts';
import { balance, isOpen } from '../openCharges.ts';

type Arrears = Contract['fees']['arrears'];
type Row = Output<Arrears>['rows'][number];
type Found = NonNullable<(typeof arrearsOfAll)['row']>;

/** FEE-08: who owes, the most first, a hundred at a time; the sums are those of everybody who fits, not of the page. */
export function arrears({ tx, today }: Scene, input: Input<Arrears>): Output<Arrears> {
  const asked: Asked = {
    ...bandDays(today),
    band: input.band ?? '',
    atLeastFen: input.atLeastFen,
    afterFen: input.after?.owedFen ?? fen(Number.MAX_SAFE_INTEGER),
    afterUnit: input.after?.unitId ?? '',
  };
  const found =
    input.buildingId === null
      ? tx.all(arrearsOfAll, asked)
      : tx.all(arrearsOfBuilding, { ...asked, buildingId: input.buildingId });
  const whole = found[0]!; // the sums stand even beside an empty page
  const rows = found.flatMap((row) => rowOf(row) ?? []);
  return {
    households: whole.households,
    owedFen: whole.all_owed_fen,
    disputedFen: whole.all_disputed_fen,
    byBand: bandsOf(whole),
    rows: rows.slice(0, pageRows),
    more: rows.length > pageRows,
  };
}

/** What is overdue by more than each band's least, less what is by more than its most. */
function bandsOf(whole: Found): Output<Arrears>['byBand'] {
  const from = [
    whole.all_owed_fen,
    whole.all_overdue_0,
    whole.all_overdue_30,
    whole.all_overdue_90,
    whole.all_overdue_365,
  ];
  return ageBandNames.map((band, nth) => ({ band, owedFen: minus(from[nth]!, from[nth + 1] ?? fen(0)) }));
}

function rowOf(row: Found): Row | null {
  if (row.unit_id === null || row.code === null) return null;
  return {
    unitId: row.unit_id as Row['unitId'],
    unitCode: row.code,
    buildingName: row.building ?? '',
    owners: row.owners ?? '',
    owedFen: row.owed_fen ?? fen(0),
    disputedFen: row.disputed_fen ?? fen(0),
    charges: row.charges ?? 0,
    oldestFrom: row.oldest_from ?? '',
    oldestDue: row.oldest_due ?? '',
    lastDunnedAt: row.last_dunned_at,
    promisedOn: row.promised_on,
  };
}

/** The last day on which each band's charges were due: of one that was due today nothing is overdue yet. */
const bandDays = (today: string): BandDays => ({
  today,
  to30: dayFrom(today, -ageBands[1].upTo),
  to90: dayFrom(today, -ageBands[2].upTo),
  to365: dayFrom(today, -ageBands[3].upTo),
});

type BandDays = { today: string; to30: string; to90: string; to365: string };
type Asked = BandDays & {
  band: AgeBand | '';
  atLeastFen: Fen;
  afterFen: Fen;
  afterUnit: string;
};

const pageRows = 100;

/**
 * What is owed by each household that owes, in the order of the index: nothing but open charges is read. Bands are summed
 * from their younger end on (`overdue_30`: more than 30 days), which is half the comparing.
 */
const owing = ({ today, to30, to90, to365 }: Asked) =>
  tables
    .selectFrom('charges')
    .select([
      'charges.unit_id',
      sql<Fen>`sum(${balance})`.as('owed_fen'),
      sql<Fen | null>`sum(${balance}) FILTER (WHERE disputed)`.as('disputed_fen'),
      sql<number>`count(*)`.as('charges'),
      sql<string>`min(from_on)`.as('oldest_from'),
      sql<string>`min(due_on)`.as('oldest_due'),
      sql<Fen | null>`sum(${balance}) FILTER (WHERE due_on < ${today})`.as('overdue_0'),
      sql<Fen | null>`sum(${balance}) FILTER (WHERE due_on < ${to30})`.as('overdue_30'),
      sql<Fen | null>`sum(${balance}) FILTER (WHERE due_on < ${to90})`.as('overdue_90'),
      sql<Fen | null>`sum(${balance}) FILTER (WHERE due_on < ${to365})`.as('overdue_365'),
    ])
    .where(isOpen)
    .groupBy('charges.unit_id');

const summed = ['owed_fen', 'disputed_fen', 'overdue_0', 'overdue_30', 'overdue_90', 'overdue_365'] as const;

/** Those of them that fit, summed and paged in one statement, so that both are of the same moment. */
const summedAndPaged = (everyone: ReturnType<typeof owing>, asked: Asked) =>
  tables
    .with(
      (cte) => cte('fitting').materialized(),
      () =>
        everyone.having(
          // a band nobody asked for costs no comparing
          sql<boolean>`owed_fen >= ${asked.atLeastFen} AND (${asked.band} = '' OR CASE ${asked.band}
            WHEN 'not-due' THEN owed_fen > ifnull(overdue_0, 0)
            WHEN 'to-30' THEN overdue_0 > ifnull(overdue_30, 0)
            WHEN 'to-90' THEN overdue_30 > ifnull(overdue_90, 0)
            WHEN 'to-365' THEN overdue_90 > ifnull(overdue_365, 0)
            ELSE overdue_365 > 0 END)`,
        ),
    )
    .with('page', (db) =>
      db
        .selectFrom('fitting')
        .selectAll()
        .where(
          sql<boolean>`owed_fen < ${asked.afterFen} OR (owed_fen = ${asked.afterFen} AND unit_id > ${asked.afterUnit})`,
        )
        .orderBy('owed_fen', 'desc')
        .orderBy('unit_id')
        .limit(pageRows + 1),
    )
    .with('whole', (db) =>
      db
        .selectFrom('fitting')
        .select([
          sql<number>`count(*)`.as('households'),
          ...summed.map((column) => sql<Fen>`coalesce(sum(${sql.ref(column)}), 0)`.as(`all_${column}`)),
        ]),
    )
    .selectFrom('whole')
    .leftJoin('page', (join) => join.onTrue())
    .leftJoin('units', 'units.id', 'page.unit_id')
    .leftJoin('buildings', 'buildings.id', 'units.building_id')
    .select([
      'households',
      'all_owed_fen',
      'all_disputed_fen',
      'all_overdue_0',
      'all_overdue_30',
      'all_overdue_90',
      'all_overdue_365',
      'page.unit_id',
      'page.owed_fen',
      'page.disputed_fen',
      'page.charges',
      'page.oldest_from',
      'page.oldest_due',
      'units.code',
      'buildings.name as building',
      ownersOfUnit.as('owners'),
      sql<number | null>`(SELECT max(made_at) FROM dunnings WHERE unit_id = page.unit_id)`.as(
        'last_dunned_at',
      ),
      // what it said last; a notice pushed under the door takes no promise back
      sql<string | null>`(
        SELECT promised_on FROM dunnings WHERE unit_id = page.unit_id AND way <> 'notice'
        ORDER BY made_at DESC, rowid DESC LIMIT 1)`.as('promised_on'),
    ])
    .orderBy('page.owed_fen', 'desc')
    .orderBy('page.unit_id');

export const arrearsOfAll = query<Asked>()((asked) => summedAndPaged(owing(asked), asked));

export const arrearsOfBuilding = query<Asked & { buildingId: string }>()((asked) =>
  summedAndPaged(
    owing(asked).where(
      'charges.unit_id',
      'in',
      tables.selectFrom('units').select('id').where('building_id', '=', asked.buildingId),
    ),
    asked,
  ),
);
