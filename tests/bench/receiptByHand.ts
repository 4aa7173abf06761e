import Database from 'better-sqlite3';
import { hash, randomUUID } from 'node:crypto';
import { defaultTemplate } from '../../src-shared/rules/receiptPaper.ts';
import { newId } from '../../src-main/ledger/newId.ts';
import type { Payment } from './receiptDesk.ts';

type Row = Record<string, string | number | null>;

/**
 * The limit of taking money: the statements a receipt of three charges comes to, written by hand, prepared once, in one
 * transaction with synchronous=FULL: its number, lines, payments, settled charges, its paper in the outbox, and the
 * journal row with its hash. It reads only what it writes; no contract, no roles, no checks.
 */
export function takeByHand(file: string): { run: (payment: Payment) => void; close: () => void } {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('cache_size = -65536');
  const office = db.prepare('SELECT * FROM office');
  const member = db.prepare(
    'SELECT id, login, name, (SELECT group_concat(role) FROM staff_roles WHERE staff_id = staff.id) AS roles FROM staff WHERE active = 1 LIMIT 1',
  );
  const answered = db.prepare(
    'SELECT procedure, staff_id, input, output FROM journal JOIN journal_payloads USING (seq) WHERE key = ?',
  );
  const shift = db.prepare('SELECT id, nth, cashier_id FROM drawer_shifts WHERE ended_at IS NULL');
  const book = db.prepare(`SELECT * FROM receipt_books WHERE state = 'issued' ORDER BY nth LIMIT 1`);
  const nextNo = db.prepare('UPDATE receipt_books SET next_no = next_no + 1 WHERE id = ?');
  const charge = db.prepare(
    `SELECT charges.*, units.code AS unit_code, units.area_cm2, fee_items.name AS item_name FROM charges
     JOIN units ON units.id = charges.unit_id JOIN fee_items ON fee_items.id = charges.item_id WHERE charges.id = ?`,
  );
  const paper = db.prepare(`INSERT INTO papers VALUES (?, 'receipt', ?, ?, ?, ?, ?, 'waiting', NULL)`);
  const receipt = db.prepare(
    `INSERT INTO receipts (code, id, book_id, no, number, kind, unit_id, payer, total_fen, started_at, taken_at, received_on,
       deposit_on, shift_id, taken_by, tendered_fen, handwritten, paper_id)
     VALUES (?, ?, ?, ?, ?, 'receipt', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
  );
  const line = db.prepare(
    `INSERT INTO receipt_entries (place, kind, unit_id, item_id, charge_id, amount_fen, voids, opens_at)
     VALUES (? * 1000 + ?, 'charge', ?, ?, ?, ?, 0, ?)`,
  );
  const settle = db.prepare('UPDATE charges SET settled_fen = settled_fen + ? WHERE id = ?');
  const pay = db.prepare(
    `INSERT INTO receipt_entries (place, method, amount_fen, cause, reference, shift_id, taken_by, received_on,
       deposit_on) VALUES (? * 1000 + 500 + ?, ?, ?, 'taken', ?, ?, ?, ?, ?)`,
  );
  const last = db.prepare('SELECT seq, at, behind_ms, hash FROM journal ORDER BY seq DESC LIMIT 1');
  const journal = db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const payload = db.prepare('INSERT INTO journal_payloads VALUES (?, ?, ?, ?, NULL)');

  const run = db.transaction((asked: Payment) => {
    const key = randomUUID();
    answered.get(key);
    const here = office.get() as Row;
    const clerk = member.get() as Row;
    const drawer = shift.get() as Row;
    const from = book.get() as Row;
    const now = Date.now();
    const id = newId(now);
    const paperId = newId(now);
    const number = `${here['counter_code']}-${from['code']}${String(from['next_no']).padStart(6, '0')}`;
    const owed = asked.lines.map(({ chargeId }) => charge.get(chargeId) as Row);
    const made = {
      number,
      kind: 'receipt',
      payer: asked.payer,
      takenAt: '2026-11-23 08:10',
      takenBy: clerk['name'],
    };

    nextNo.run(from['id']);
    paper.run(paperId, id, number, JSON.stringify(sheet(made, here, owed, asked)), now, clerk['id']);
    const code = Number(from['nth']) * 100_000_000 + Number(from['next_no']);
    receipt.run(
      code,
      id,
      from['id'],
      from['next_no'],
      number,
      asked.unitId,
      asked.payer,
      asked.lines.reduce((total, { amountFen }) => total + amountFen, 0),
      asked.startedAt,
      now,
      day,
      day,
      drawer['id'],
      clerk['id'],
      asked.tenderedFen,
      paperId,
    );
    asked.lines.forEach(({ chargeId, amountFen }, at) => {
      const { unit_id, item_id } = owed[at]!;
      line.run(code, at + 1, unit_id, item_id, chargeId, amountFen, at === 0 ? now : null);
      settle.run(amountFen, chargeId);
    });
    asked.payments.forEach(({ method, amountFen, reference }, at) =>
      pay.run(code, at + 1, method, amountFen, reference, drawer['id'], clerk['id'], day, day),
    );

    const before = last.get() as { seq: number; hash: string };
    const salt = randomUUID();
    const input = JSON.stringify(asked);
    const output = JSON.stringify({ value: answer(id, paperId, number, from, owed, asked) });
    const digest = hash('sha256', JSON.stringify([salt, input, output]));
    const seq = before.seq + 1;
    const row = [seq, now, 0, day, clerk['id'], here['counter_code'], 'receipts.take', key, digest];
    journal.run(...row, hash('sha256', JSON.stringify([before.hash, ...row])));
    payload.run(seq, salt, input, output);
  });
  return { run: (payment) => run.immediate(payment), close: () => db.close() };
}

const day = '2026-11-23';

/** What the paper says, as long as the ledger's. */
const sheet = (made: object, office: Row, owed: readonly Row[], asked: Payment): object => ({
  officeName: office['office_name'],
  letterhead: office['letterhead'],
  template: defaultTemplate,
  layout: null,
  ...made,
  code: '300001000001230',
  date: day,
  rooms: owed[0]!['unit_code'],
  area: '100.24㎡',
  lines: owed.map((row) => ({
    room: row['unit_code'],
    item: row['item_name'],
    period: `${row['from_on']}–${row['to_on']}`,
    quantity: '100.24㎡',
    factor: '1月',
    price: '1.40',
    due: '140.34',
    waived: '',
    offset: '',
    paid: '140.34',
    owed: '0.00',
    calculation: row['calculation'],
  })),
  totalFen: 42_102,
  total: '421.02',
  totalInWords: '肆佰贰拾壹元零贰分',
  methods: asked.payments.map(() => ({ method: '现金', amount: '210.51' })),
  tendered: '300.00',
  change: '89.49',
  prepaidBalance: '',
  note: '',
  reversalOf: '',
  reason: '',
});

/** What the clerk is answered, as long as the ledger's. */
const answer = (
  id: string,
  paperId: string,
  number: string,
  book: Row,
  owed: readonly Row[],
  asked: Payment,
): object => ({
  id,
  number,
  bookId: book['id'],
  no: book['next_no'],
  unitId: asked.unitId,
  paperId,
  totalFen: 42_102,
  changeFen: 8_949,
  receivedOn: day,
  depositOn: day,
  lines: owed.map((row) => ({
    kind: 'charge',
    unitId: row['unit_id'],
    itemId: row['item_id'],
    chargeId: row['id'],
    accountId: null,
    depositId: null,
    fromOn: row['from_on'],
    toOn: row['to_on'],
    calculation: row['calculation'],
    amountFen: row['amount_fen'],
  })),
});
