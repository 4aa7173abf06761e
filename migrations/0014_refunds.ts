import type { Database } from 'better-sqlite3';

/**
 * Money that goes back: prepaid money too, what finance owes in one register whatever it is for, refunds undone by rows of
 * their own, what is kept of a deposit as a charge. Vehicles and spaces say from when they are a household's.
 */
export function up(db: Database): void {
  widenCheck(
    db,
    'receipts',
    "kind IN ('receipt', 'reversal', 'deposit-refund')",
    "kind IN ('receipt', 'reversal', 'deposit-refund', 'prepaid-refund')",
  );
  widenCheck(
    db,
    'charge_adjustments',
    "kind IN ('waiver', 'offset', 'history')",
    "kind IN ('waiver', 'offset', 'history', 'deposit')",
  );
  db.exec(`
    INSERT INTO paper_kinds VALUES ('prepaid-refund');

    -- a refund that was undone counts as voided, not as negative
    DROP INDEX receipts_negative;
    CREATE INDEX receipts_negative ON receipts (book_id) WHERE kind <> 'receipt' AND voided_at IS NULL;

    -- 退预存: what a household left here goes back to it
    CREATE TABLE prepaid_refunds (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      account_id TEXT NOT NULL REFERENCES prepaid_accounts (id),
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      reason TEXT NOT NULL CHECK (reason <> ''),
      -- by finance unless the office pays out of the drawer
      way TEXT NOT NULL CHECK (way IN ('finance', 'cash')),
      -- the negative receipt of a refund in cash
      receipt_id TEXT REFERENCES receipts (id),
      paper_id TEXT NOT NULL REFERENCES papers (id),
      payee TEXT NOT NULL CHECK (payee <> ''),
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      approved_by TEXT NOT NULL REFERENCES staff (id),
      CHECK ((way = 'cash') = (receipt_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX prepaid_refunds_by_account ON prepaid_refunds (account_id, made_at);
    CREATE INDEX prepaid_refunds_by_day ON prepaid_refunds (made_on);
    CREATE INDEX prepaid_refunds_by_finance ON prepaid_refunds (made_at) WHERE way = 'finance';
    CREATE TRIGGER prepaid_refunds_no_update BEFORE UPDATE ON prepaid_refunds
      BEGIN SELECT RAISE(ABORT, 'a refund stays as it was made'); END;
    CREATE TRIGGER prepaid_refunds_no_delete BEFORE DELETE ON prepaid_refunds
      BEGIN SELECT RAISE(ABORT, 'refunds are never deleted'); END;

    CREATE TABLE new_prepaid_entries (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES prepaid_accounts (id),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      receipt_id TEXT REFERENCES receipts (id),
      adjustment_id TEXT REFERENCES charge_adjustments (id),
      -- what finance pays back is on no receipt
      refund_id TEXT REFERENCES prepaid_refunds (id),
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      CHECK ((receipt_id IS NOT NULL) + (adjustment_id IS NOT NULL) + (refund_id IS NOT NULL) = 1)
    ) STRICT;
    INSERT INTO new_prepaid_entries (rowid, id, account_id, amount_fen, receipt_id, adjustment_id, made_at, made_on, made_by)
      SELECT rowid, id, account_id, amount_fen, receipt_id, adjustment_id, made_at, made_on, made_by FROM prepaid_entries;
    DROP TABLE prepaid_entries;
    ALTER TABLE new_prepaid_entries RENAME TO prepaid_entries;
    CREATE INDEX prepaid_entries_by_account ON prepaid_entries (account_id, made_at);
    CREATE INDEX prepaid_entries_by_day ON prepaid_entries (made_on);
    CREATE TRIGGER prepaid_entries_no_update BEFORE UPDATE ON prepaid_entries
      BEGIN SELECT RAISE(ABORT, 'what went in or out of an account stays'); END;
    CREATE TRIGGER prepaid_entries_no_delete BEFORE DELETE ON prepaid_entries
      BEGIN SELECT RAISE(ABORT, 'what went in or out of an account stays'); END;

    -- 财务退款登记: what finance paid of a deposit, an account or a reversed receipt; taken back by another row
    CREATE TABLE finance_payouts (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('deposit', 'prepaid', 'reversal')),
      -- the refund, or the negative receipt
      subject_id TEXT NOT NULL,
      -- below 0: it was not paid after all
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      undoes TEXT UNIQUE REFERENCES finance_payouts (id),
      paid_on TEXT CHECK (paid_on IS date(paid_on)),
      paid_by TEXT CHECK (paid_by <> ''),
      voucher TEXT CHECK (voucher <> ''),
      reason TEXT CHECK (reason <> ''),
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL REFERENCES staff (id),
      CHECK ((amount_fen < 0) = (undoes IS NOT NULL)),
      CHECK ((undoes IS NULL) = (paid_on IS NOT NULL) AND (undoes IS NULL) = (paid_by IS NOT NULL)),
      CHECK (undoes IS NULL OR voucher IS NULL),
      CHECK ((undoes IS NULL) = (reason IS NULL))
    ) STRICT;
    CREATE INDEX finance_payouts_by_subject ON finance_payouts (subject_id, amount_fen);
    CREATE TRIGGER finance_payouts_paid_once BEFORE INSERT ON finance_payouts
      WHEN NEW.undoes IS NULL
        AND (SELECT coalesce(sum(amount_fen), 0) FROM finance_payouts WHERE subject_id = NEW.subject_id) <> 0
      BEGIN SELECT RAISE(ABORT, 'a refund is paid once'); END;
    CREATE TRIGGER finance_payouts_no_update BEFORE UPDATE ON finance_payouts
      BEGIN SELECT RAISE(ABORT, 'what finance paid stays: take it back with another row'); END;
    CREATE TRIGGER finance_payouts_no_delete BEFORE DELETE ON finance_payouts
      BEGIN SELECT RAISE(ABORT, 'what finance paid stays: take it back with another row'); END;
    INSERT INTO finance_payouts (id, kind, subject_id, amount_fen, paid_on, paid_by, made_at, made_by)
      SELECT refund.id, 'deposit', refund.id, refund.refunded_fen,
        coalesce((SELECT business_date FROM journal WHERE at = refund.paid_at AND procedure = 'receipts.confirmRefund'
          LIMIT 1), refund.made_on), staff.name, refund.paid_at, refund.paid_by
      FROM deposit_refunds AS refund JOIN staff ON staff.id = refund.paid_by
      WHERE refund.way = 'finance' AND refund.refunded_fen > 0;

    CREATE TABLE new_deposit_refunds (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      deposit_id TEXT NOT NULL REFERENCES deposits (id),
      refunded_fen INTEGER NOT NULL CHECK (refunded_fen >= 0),
      deducted_fen INTEGER NOT NULL CHECK (deducted_fen >= 0),
      deducted_for TEXT CHECK (deducted_for <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      -- by finance unless the office pays out of the drawer
      way TEXT NOT NULL CHECK (way IN ('finance', 'cash')),
      -- the negative receipt of a refund in cash
      receipt_id TEXT REFERENCES receipts (id),
      paper_id TEXT NOT NULL REFERENCES papers (id),
      payee TEXT NOT NULL CHECK (payee <> ''),
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      approved_by TEXT NOT NULL REFERENCES staff (id),
      -- what was kept is this charge, settled by it; NULL where it was kept before there was one
      charge_id TEXT REFERENCES charges (id),
      CHECK (refunded_fen + deducted_fen > 0),
      CHECK ((deducted_fen > 0) = (deducted_for IS NOT NULL)),
      CHECK (charge_id IS NULL OR deducted_fen > 0),
      CHECK ((way = 'cash') = (receipt_id IS NOT NULL))
    ) STRICT;
    INSERT INTO new_deposit_refunds (rowid, id, number, deposit_id, refunded_fen, deducted_fen, deducted_for, reason, way,
        receipt_id, paper_id, payee, made_at, made_on, made_by, approved_by)
      SELECT rowid, id, number, deposit_id, refunded_fen, deducted_fen, deducted_for, reason, way, receipt_id, paper_id,
        payee, made_at, made_on, made_by, approved_by FROM deposit_refunds;
    DROP TABLE deposit_refunds;
    ALTER TABLE new_deposit_refunds RENAME TO deposit_refunds;
    CREATE INDEX deposit_refunds_by_deposit ON deposit_refunds (deposit_id, made_at);
    CREATE INDEX deposit_refunds_by_day ON deposit_refunds (made_on);
    CREATE INDEX deposit_refunds_by_finance ON deposit_refunds (made_at) WHERE way = 'finance' AND refunded_fen > 0;
    CREATE UNIQUE INDEX deposit_refunds_charges ON deposit_refunds (charge_id) WHERE charge_id IS NOT NULL;
    CREATE TRIGGER deposit_refunds_no_update BEFORE UPDATE ON deposit_refunds
      BEGIN SELECT RAISE(ABORT, 'a refund stays as it was made'); END;
    CREATE TRIGGER deposit_refunds_no_delete BEFORE DELETE ON deposit_refunds
      BEGIN SELECT RAISE(ABORT, 'refunds are never deleted'); END;

    -- a refund that should not have been: in cash while its shift is open, by finance while it is not paid
    CREATE TABLE refund_undos (
      refund_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('deposit', 'prepaid')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      approved_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER refund_undos_no_update BEFORE UPDATE ON refund_undos
      BEGIN SELECT RAISE(ABORT, 'what was undone stays undone'); END;
    CREATE TRIGGER refund_undos_no_delete BEFORE DELETE ON refund_undos
      BEGIN SELECT RAISE(ABORT, 'what was undone stays undone'); END;

    -- since when it is the household's; NULL: since ever, as far as charges go
    ALTER TABLE vehicles ADD COLUMN held_from TEXT CHECK (held_from IS date(held_from));
    ALTER TABLE parking_spaces ADD COLUMN held_from TEXT CHECK (held_from IS date(held_from));
  `);
}

/**
 * A CHECK lets more in than before: not a row has to be written anew, be they a million, so only the table's own words
 * change, as SQLite itself says to do it (lang_altertable, "other kinds of table schema changes").
 */
function widenCheck(db: Database, table: string, from: string, to: string): void {
  const version = db.pragma('schema_version', { simple: true }) as number;
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  const { changes } = db
    .prepare(
      `UPDATE sqlite_schema SET sql = replace(sql, @from, @to)
       WHERE type = 'table' AND name = @table AND instr(sql, @from) > 0`,
    )
    .run({ table, from, to });
  db.pragma(`schema_version = ${version + 1}`);
  db.pragma('writable_schema = OFF');
  db.unsafeMode(false);
  if (changes !== 1) throw new Error(`${table} has no CHECK (${from})`);
}
