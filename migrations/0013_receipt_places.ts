import type { Database } from 'better-sqlite3';

/**
 * Receipts, their lines and payments are kept under numbers that rise: a table is added to at its end, and a payment
 * touches fewer pages of the file (docs/decisions/0023). What reads lines and payments finds them where they were, as
 * views.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE new_receipts (
      -- the number of its bar code: its book's own at the counter, and in eight digits its number in the book
      code INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      book_id TEXT NOT NULL REFERENCES receipt_books (id),
      no INTEGER NOT NULL CHECK (no >= 1),
      -- as it prints, WX-A1-A000123
      number TEXT NOT NULL CHECK (number <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('receipt', 'reversal', 'deposit-refund')),
      unit_id TEXT REFERENCES units (id),
      payer TEXT NOT NULL CHECK (payer <> ''),
      total_fen INTEGER NOT NULL,
      -- FEE-02: from the first key to the receipt
      started_at INTEGER NOT NULL,
      taken_at INTEGER NOT NULL,
      -- 收款日期, and the finance day the cash is due (交款日)
      received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
      deposit_on TEXT NOT NULL CHECK (deposit_on IS date(deposit_on)),
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      taken_by TEXT NOT NULL REFERENCES staff (id),
      -- what was handed over in cash; the change is the rest
      tendered_fen INTEGER CHECK (tendered_fen >= 0),
      note TEXT,
      -- 补录: written by hand while the PC was down
      handwritten INTEGER NOT NULL CHECK (handwritten IN (0, 1)),
      reversal_of TEXT REFERENCES receipts (id),
      reason TEXT CHECK (reason <> ''),
      -- whoever agreed that money goes back; what is taken needs nobody
      approved_by TEXT REFERENCES staff (id),
      paper_id TEXT REFERENCES papers (id),
      voided_at INTEGER,
      voided_by TEXT REFERENCES staff (id),
      void_reason TEXT CHECK (void_reason <> ''),
      -- 换票: the invoice that took its place
      invoice_number TEXT CHECK (invoice_number <> ''),
      invoiced_at INTEGER,
      invoiced_by TEXT REFERENCES staff (id),
      CHECK (code % 100000000 = no),
      CHECK (started_at <= taken_at),
      CHECK (kind = 'receipt' OR total_fen < 0),
      CHECK (kind <> 'receipt' OR total_fen > 0),
      CHECK ((kind = 'reversal') = (reversal_of IS NOT NULL)),
      CHECK (reversal_of IS NULL OR reason IS NOT NULL),
      CHECK ((kind = 'receipt') = (approved_by IS NULL)),
      CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL)),
      CHECK ((invoice_number IS NULL) = (invoiced_at IS NULL) AND (invoiced_at IS NULL) = (invoiced_by IS NULL)),
      CHECK (handwritten = 1 OR paper_id IS NOT NULL)
    ) STRICT;
    INSERT INTO new_receipts
      SELECT books.nth * 100000000 + receipts.no, receipts.*
      FROM receipts JOIN receipt_books AS books ON books.id = receipts.book_id
      ORDER BY 1;

    -- both sides of a receipt, what it is for and how it was paid
    CREATE TABLE receipt_entries (
      -- the code of its receipt and three digits: lines from 001, payments from 501
      place INTEGER PRIMARY KEY,
      receipt_code INTEGER NOT NULL GENERATED ALWAYS AS (place / 1000) VIRTUAL REFERENCES receipts (code),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      -- of a prepaid account: what goes into it stands on a line, what comes out of it is a payment
      account_id TEXT REFERENCES prepaid_accounts (id),

      -- a line; voiding adds the same lines the other way
      kind TEXT CHECK (kind IN ('charge', 'prepaid', 'deposit')),
      unit_id TEXT REFERENCES units (id),
      item_id TEXT REFERENCES fee_items (id),
      charge_id TEXT REFERENCES charges (id),
      deposit_id TEXT REFERENCES deposits (id),
      voids INTEGER CHECK (voids IN (0, 1)),
      -- when the receipt was taken, on the first line it has for a household: by these a household finds its receipts
      opens_at INTEGER,

      -- a payment; voiding and 改方式 add some, each in the shift and on the days it happened
      method TEXT CHECK (method IN ('cash', 'wechat', 'alipay', 'card', 'transfer', 'prepaid', 'finance')),
      cause TEXT CHECK (cause IN ('taken', 'voided', 'method-changed')),
      -- when it was voided or its method changed; what was taken has the time of its receipt
      moved_at INTEGER,
      reference TEXT CHECK (reference <> ''),
      -- the day the bank credited a transfer
      value_on TEXT CHECK (value_on IS date(value_on)),
      shift_id TEXT REFERENCES drawer_shifts (id),
      taken_by TEXT REFERENCES staff (id),
      received_on TEXT CHECK (received_on IS date(received_on)),
      deposit_on TEXT CHECK (deposit_on IS date(deposit_on)),

      CHECK (place % 1000 NOT IN (0, 500)),
      CHECK (iif(place % 1000 < 500,
        kind IS NOT NULL AND unit_id IS NOT NULL AND voids IS NOT NULL
          AND coalesce(method, cause, moved_at, reference, value_on, shift_id, taken_by, received_on, deposit_on) IS NULL,
        method IS NOT NULL AND cause IS NOT NULL AND shift_id IS NOT NULL AND taken_by IS NOT NULL
          AND received_on IS NOT NULL AND deposit_on IS NOT NULL
          AND coalesce(kind, unit_id, item_id, charge_id, deposit_id, voids, opens_at) IS NULL)),
      CHECK ((kind IS 'charge') = (charge_id IS NOT NULL)),
      CHECK ((kind IS 'deposit') = (deposit_id IS NOT NULL)),
      CHECK ((coalesce(kind, method) = 'prepaid') = (account_id IS NOT NULL)),
      CHECK ((coalesce(cause, 'taken') = 'taken') = (moved_at IS NULL)),
      -- finance pays back, it takes nothing in at the desk
      CHECK (method IS NOT 'finance' OR amount_fen < 0)
    ) STRICT;
    INSERT INTO receipt_entries
      (place, amount_fen, account_id, kind, unit_id, item_id, charge_id, deposit_id, voids, opens_at)
      SELECT receipts.code * 1000 + nth, amount_fen, account_id, line.kind, line.unit_id, item_id, charge_id, deposit_id,
        voids, iif(nth = min(nth) OVER (PARTITION BY receipt_id, line.unit_id), taken_at, NULL)
      FROM receipt_lines AS line JOIN new_receipts AS receipts ON receipts.id = line.receipt_id;
    INSERT INTO receipt_entries
      (place, amount_fen, account_id, method, cause, moved_at, reference, value_on, shift_id, taken_by, received_on,
        deposit_on)
      SELECT receipts.code * 1000 + 500 + nth, amount_fen, account_id, method, cause, moved_at, reference, value_on,
        payment.shift_id, payment.taken_by, payment.received_on, payment.deposit_on
      FROM receipt_payments AS payment JOIN new_receipts AS receipts ON receipts.id = payment.receipt_id;

    DROP TABLE receipt_payments;
    DROP TABLE receipt_lines;
    DROP TABLE receipts;
    ALTER TABLE new_receipts RENAME TO receipts;

    -- I12: reversed once, and never a reversal
    CREATE UNIQUE INDEX receipts_reversed_once ON receipts (reversal_of) WHERE reversal_of IS NOT NULL;
    -- 换票: one invoice for one receipt
    CREATE UNIQUE INDEX receipts_invoices ON receipts (invoice_number) WHERE invoice_number IS NOT NULL;
    -- I18: what became of a book's numbers, without reading each of its receipts
    CREATE INDEX receipts_voided ON receipts (book_id) WHERE voided_at IS NOT NULL;
    CREATE INDEX receipts_negative ON receipts (book_id) WHERE kind <> 'receipt';
    -- every other receipt was received on the day its id was made
    CREATE INDEX receipts_handwritten ON receipts (received_on) WHERE handwritten = 1;
    CREATE TRIGGER receipts_coded_by_their_book BEFORE INSERT ON receipts
      WHEN NEW.code IS NOT (SELECT nth * 100000000 + NEW.no FROM receipt_books WHERE id = NEW.book_id)
      BEGIN SELECT RAISE(ABORT, 'the code of a receipt is its book and its number'); END;
    -- REPLACE asks no delete trigger on a connection of its own
    CREATE TRIGGER receipts_never_replaced BEFORE INSERT ON receipts
      WHEN EXISTS (SELECT 1 FROM receipts WHERE id = NEW.id OR code = NEW.code)
      BEGIN SELECT RAISE(ABORT, 'a receipt stays as it was written: void or reverse it'); END;
    CREATE TRIGGER receipts_facts_stay BEFORE UPDATE OF code, id, book_id, no, number, kind, unit_id, payer, total_fen,
        started_at, taken_at, received_on, deposit_on, shift_id, taken_by, tendered_fen, note, handwritten, reversal_of,
        reason, approved_by, paper_id ON receipts
      BEGIN SELECT RAISE(ABORT, 'a receipt stays as it was written: void or reverse it'); END;
    CREATE TRIGGER receipts_void_once BEFORE UPDATE OF voided_at, voided_by, void_reason ON receipts
      WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a voided receipt stays voided'); END;
    CREATE TRIGGER receipts_invoiced_once BEFORE UPDATE OF invoice_number, invoiced_at, invoiced_by ON receipts
      WHEN OLD.invoiced_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a receipt is exchanged for one invoice'); END;
    -- I2: money belongs to a shift that is open at this moment
    CREATE TRIGGER receipts_in_an_open_shift BEFORE INSERT ON receipts
      WHEN (SELECT state FROM drawer_shifts WHERE id = NEW.shift_id) IS NOT 'open'
      BEGIN SELECT RAISE(ABORT, 'no money without an open drawer'); END;
    CREATE TRIGGER receipts_no_delete BEFORE DELETE ON receipts
      BEGIN SELECT RAISE(ABORT, 'receipts are never deleted'); END;

    -- one entry for each household of a receipt
    CREATE INDEX receipt_entries_by_unit ON receipt_entries (unit_id, opens_at) WHERE opens_at IS NOT NULL;
    -- what was taken has the day of its receipt
    CREATE INDEX receipt_entries_moved ON receipt_entries (received_on) WHERE moved_at IS NOT NULL;
    CREATE TRIGGER receipt_entries_in_an_open_shift BEFORE INSERT ON receipt_entries
      WHEN NEW.method IS NOT NULL AND (SELECT state FROM drawer_shifts WHERE id = NEW.shift_id) IS NOT 'open'
      BEGIN SELECT RAISE(ABORT, 'no money without an open drawer'); END;
    CREATE TRIGGER receipt_entries_never_replaced BEFORE INSERT ON receipt_entries
      WHEN EXISTS (SELECT 1 FROM receipt_entries WHERE place = NEW.place)
      BEGIN SELECT RAISE(ABORT, 'what a receipt is for and how it was paid stays'); END;
    CREATE TRIGGER receipt_entries_no_update BEFORE UPDATE ON receipt_entries
      BEGIN SELECT RAISE(ABORT, 'what a receipt is for and how it was paid stays'); END;
    CREATE TRIGGER receipt_entries_no_delete BEFORE DELETE ON receipt_entries
      BEGIN SELECT RAISE(ABORT, 'what a receipt is for and how it was paid stays'); END;

    -- always from a receipt to its places: nothing is known of how many there are, and a place leads nowhere else
    CREATE VIEW receipt_lines AS
      SELECT receipts.id AS receipt_id, entry.place % 1000 AS nth, entry.kind, entry.unit_id, entry.item_id,
        entry.charge_id, entry.account_id, entry.deposit_id, entry.amount_fen, entry.voids
      FROM receipts CROSS JOIN receipt_entries AS entry
        ON entry.place BETWEEN receipts.code * 1000 + 1 AND receipts.code * 1000 + 499;
    CREATE VIEW receipt_payments AS
      SELECT receipts.id AS receipt_id, entry.place % 1000 - 500 AS nth, entry.method, entry.amount_fen, entry.cause,
        entry.moved_at, entry.account_id, entry.reference, entry.value_on, entry.shift_id, entry.taken_by,
        entry.received_on, entry.deposit_on
      FROM receipts CROSS JOIN receipt_entries AS entry
        ON entry.place BETWEEN receipts.code * 1000 + 501 AND receipts.code * 1000 + 999;
    -- the lines a household has on all its receipts, found by the household
    CREATE VIEW unit_lines AS
      SELECT entry.unit_id, opening.opens_at AS taken_at, receipts.id AS receipt_id, entry.place % 1000 AS nth,
        entry.kind, entry.item_id, entry.charge_id, entry.amount_fen, entry.voids
      FROM receipt_entries AS opening
      CROSS JOIN receipts ON receipts.code = opening.place / 1000
      CROSS JOIN receipt_entries AS entry ON entry.unit_id = opening.unit_id
        AND entry.place BETWEEN opening.place AND receipts.code * 1000 + 499
      WHERE opening.opens_at IS NOT NULL;
  `);
}
