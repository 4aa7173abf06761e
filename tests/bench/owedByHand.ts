import Database from 'better-sqlite3';

/** The limit of what is asked at the counter: the same answers by statements written by hand and prepared once. */
export type OwedByHand = {
  /** What one household may be asked for. */
  sumOf: (unitId: string) => unknown;
  /** All that the counter shows of one household. */
  owed: (unitId: string) => unknown;
  /** The first hundred of those who owe, and the sums of all. */
  arrears: () => unknown;
  close: () => void;
};

const open = 'amount_fen > settled_fen AND withdrawn_at IS NULL';

export function owedByHand(file: string, today: string): OwedByHand {
  const db = new Database(file, { readonly: true });
  // as carefully as the ledger itself reads
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  const sum = db.prepare(
    `SELECT sum(amount_fen - settled_fen) AS owed FROM charges WHERE unit_id = ? AND ${open} AND disputed = 0`,
  );
  const code = db.prepare('SELECT id, code FROM units WHERE id = ?');
  const charges = db.prepare(
    `SELECT charges.*, fee_items.name, rounding,
       CASE object WHEN 'vehicle' THEN (SELECT plate FROM vehicles WHERE id = object_id)
         WHEN 'space' THEN (SELECT code FROM parking_spaces WHERE id = object_id) ELSE '' END AS object_name
     FROM charges JOIN fee_items ON fee_items.id = item_id WHERE unit_id = ? AND ${open}
     ORDER BY from_on, late_of IS NOT NULL, fee_items.name, charges.id`,
  );
  const people = db.prepare(
    `SELECT name FROM residencies JOIN people ON people.id = person_id
     WHERE unit_id = ? AND relation IN ('owner', 'tenant') AND (from_on IS NULL OR from_on <= ?)
       AND (to_on IS NULL OR to_on >= ?) ORDER BY relation, residencies.rowid`,
  );
  const accounts = db.prepare(
    `SELECT prepaid_accounts.id, item_id, name, balance_fen, auto_apply FROM prepaid_accounts
     LEFT JOIN fee_items ON fee_items.id = item_id WHERE unit_id = ? ORDER BY item_id IS NOT NULL, name`,
  );
  const bills = db.prepare(
    `SELECT sum(line.amount_fen) AS amount
     FROM receipt_entries AS opening JOIN receipts ON receipts.code = opening.place / 1000
     JOIN receipt_entries AS line ON line.place BETWEEN opening.place AND receipts.code * 1000 + 499
       AND line.unit_id = opening.unit_id
     WHERE opening.unit_id = ? AND opening.opens_at >= ? AND line.kind = 'charge' AND receipts.received_on > ?
       AND receipts.kind = 'receipt' AND voided_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM receipts AS reversal WHERE reversal.reversal_of = receipts.id)
     GROUP BY receipts.code`,
  );
  const arrears = db.prepare(arrearsSql);
  const aYearAgo = dayBefore(today, 365);
  const enteredSince = Date.parse(`${dayBefore(today, 366)}T00:00:00Z`);
  const days = {
    today,
    to30: dayBefore(today, 30),
    to90: dayBefore(today, 90),
    to365: dayBefore(today, 365),
  };
  return {
    sumOf: (unitId) => sum.get(unitId),
    owed: (unitId) => {
      const unit = code.get(unitId) as { id: string; code: string };
      const rows = (charges.all(unitId) as ChargeRow[]).map((row) => chargeOf(row, unit.code));
      const amounts = (bills.all(unitId, enteredSince, aYearAgo) as { amount: number }[]).map(
        ({ amount }) => amount,
      );
      return {
        unitId,
        unitCode: unit.code,
        people: [
          ...new Set((people.all(unitId, today, today) as { name: string }[]).map(({ name }) => name)),
        ],
        charges: rows,
        owedFen: rows.reduce((total, { balanceFen }) => total + balanceFen, 0),
        lateFeeFen: 0,
        accounts: accounts.all(unitId),
        usualFen: amounts.sort((a, b) => a - b)[Math.floor((amounts.length - 1) / 2)] ?? null,
      };
    },
    arrears: () => arrears.all(days),
    close: () => db.close(),
  };
}

type ChargeRow = Record<string, string | number | null> & { amount_fen: number; settled_fen: number };

const chargeOf = (row: ChargeRow, unitCode: string) => ({
  id: row['id'],
  unitId: row['unit_id'],
  unitCode,
  itemId: row['item_id'],
  itemName: row['name'],
  objectId: row['object_id'],
  objectName: row['object_name'],
  source: row['source'],
  fromOn: row['from_on'],
  toOn: row['to_on'],
  dueOn: row['due_on'],
  amountFen: row.amount_fen,
  settledFen: row.settled_fen,
  balanceFen: row.amount_fen - row.settled_fen,
  disputed: row['disputed'] === 1,
  calculation: row['calculation'],
  bookedAt: row['booked_at'],
  withdrawnAt: row['withdrawn_at'],
  lateFeeFen: 0,
  lateFeeText: '',
});

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

const left = 'amount_fen - settled_fen';

const arrearsSql = `
  WITH owing AS MATERIALIZED (
    SELECT unit_id, sum(${left}) AS owed, sum(${left}) FILTER (WHERE disputed) AS disputed, count(*) AS charges,
      min(from_on) AS oldest_from, min(due_on) AS oldest_due, sum(${left}) FILTER (WHERE due_on < $today) AS b0,
      sum(${left}) FILTER (WHERE due_on < $to30) AS b1, sum(${left}) FILTER (WHERE due_on < $to90) AS b2,
      sum(${left}) FILTER (WHERE due_on < $to365) AS b3
    FROM charges WHERE ${open} GROUP BY unit_id),
  page AS (SELECT * FROM owing ORDER BY owed DESC, unit_id LIMIT 101),
  whole AS (SELECT count(*), sum(owed), sum(disputed), sum(b0), sum(b1), sum(b2), sum(b3) FROM owing)
  SELECT whole.*, page.*, units.code, buildings.name,
    (SELECT group_concat(people.name, '、' ORDER BY residencies.rowid) FROM residencies
     JOIN people ON people.id = person_id WHERE residencies.unit_id = units.id AND to_on IS NULL AND relation = 'owner') AS owners,
    (SELECT max(made_at) FROM dunnings WHERE unit_id = page.unit_id) AS dunned,
    (SELECT promised_on FROM dunnings WHERE unit_id = page.unit_id AND way <> 'notice'
     ORDER BY made_at DESC, rowid DESC LIMIT 1) AS promised
  FROM whole LEFT JOIN page LEFT JOIN units ON units.id = page.unit_id LEFT JOIN buildings ON buildings.id = building_id
  ORDER BY owed DESC, page.unit_id`;
