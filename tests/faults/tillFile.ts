import { openReader } from '../../src-main/ledger/connection.ts';
import { firstTill, type Written } from './till.ts';

/** What lies in a ledger file nobody has open: the commands that were done, the rows they caused, and their facts. */
export type Found = { done: string[]; written: Written; facts: Map<string, string> };

/** Reads it past the desk, with the keys that begin like this. */
export function foundIn(ledger: string, keys: string): Found {
  const db = openReader(ledger);
  try {
    const done = db.prepare('SELECT key FROM journal WHERE key GLOB ? ORDER BY seq').pluck().all(`${keys}*`);
    const counts = Object.keys(firstTill.written).map((table) => [
      table,
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    ]);
    const facts = db.prepare(factsKept).raw().all() as [string, string][];
    return {
      done: done as string[],
      written: Object.fromEntries(counts) as Written,
      facts: new Map(facts),
    };
  } finally {
    db.close();
  }
}

/** What an answer tells of what will stand in the file for good, in the same words as `foundIn` has it. */
export function factsTold(procedure: string, value: unknown): [fact: string, as: string][] {
  if (procedure === 'receipts.take') {
    const { id, number, totalFen } = value as { id: string; number: string; totalFen: number };
    return [[`receipt ${id}`, `${number} ${totalFen}`]];
  }
  if (procedure === 'drawer.receive') return [receptionFact(value as ReceptionTold)];
  if (procedure === 'drawer.prepareHandIn') return [handInFact(value as HandInTold)];
  if (procedure === 'drawer.handInAndReopen') {
    const { handIn, reception } = value as { handIn: HandInTold | null; reception: ReceptionTold };
    return [receptionFact(reception), ...(handIn === null ? [] : [handInFact(handIn)])];
  }
  if (procedure === 'drawer.submitCount') {
    const { shift, reckonings } = value as { shift: { id: string }; reckonings: ReckoningTold[] };
    const { countedFen, expectedFen, varianceFen } = reckonings.at(-1)!;
    return [[`count ${shift.id} ${reckonings.length}`, `${countedFen} ${expectedFen} ${varianceFen}`]];
  }
  return [];
}

type ReceptionTold = { shiftId: string; digest: string; turnInFen: number; retainedFen: number };
type HandInTold = { id: string; number: string; turnedInFen: number; checkCode: string };
type ReckoningTold = { countedFen: number; expectedFen: number; varianceFen: number };

const receptionFact = (told: ReceptionTold): [string, string] => [
  `reception ${told.shiftId}`,
  `${told.digest} ${told.turnInFen} ${told.retainedFen}`,
];
const handInFact = (told: HandInTold): [string, string] => [
  `hand-in ${told.id}`,
  `${told.number} ${told.turnedInFen} ${told.checkCode}`,
];

const factsKept = `
  SELECT 'receipt ' || receipts.id, number || ' ' || total_fen FROM receipts
  UNION ALL SELECT 'reception ' || shift_id, digest || ' ' || turn_in_fen || ' ' || retained_fen FROM drawer_receptions
  UNION ALL SELECT 'hand-in ' || id, number || ' ' || turned_in_fen || ' ' || check_code FROM hand_ins
  UNION ALL SELECT 'count ' || reckoned.shift_id || ' ' || row_number() OVER (PARTITION BY reckoned.shift_id ORDER BY count_id),
    counted_fen || ' ' || expected_fen || ' ' || variance_fen
  FROM drawer_reckonings AS reckoned JOIN drawer_counts ON drawer_counts.id = count_id`;
