import type { Database } from 'better-sqlite3';

/** Money taken: note books, receipts and what they settled, how they were paid, prepayments and deposits. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE form_layouts (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      width_um INTEGER NOT NULL CHECK (width_um BETWEEN 40000 AND 420000),
      height_um INTEGER NOT NULL CHECK (height_um BETWEEN 40000 AND 420000),
      -- the rows of the form: how far apart, and how many on a page
      line_step_um INTEGER NOT NULL CHECK (line_step_um BETWEEN 2000 AND 50000),
      lines_a_page INTEGER NOT NULL CHECK (lines_a_page BETWEEN 1 AND 20),
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      version INTEGER NOT NULL CHECK (version >= 1)
    ) STRICT;
    CREATE TRIGGER form_layouts_no_delete BEFORE DELETE ON form_layouts
      BEGIN SELECT RAISE(ABORT, 'layouts are never deleted'); END;

    -- 票据: which numbers were issued to whom, and how the book ended
    CREATE TABLE receipt_books (
      id TEXT PRIMARY KEY,
      -- the book's own number at this counter; it stands in the bar code
      nth INTEGER NOT NULL UNIQUE CHECK (nth BETWEEN 1 AND 9999),
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('own', 'pre-printed', 'hand')),
      layout_id TEXT REFERENCES form_layouts (id),
      first_no INTEGER NOT NULL CHECK (first_no >= 1),
      last_no INTEGER NOT NULL CHECK (last_no BETWEEN 1 AND 99999999),
      next_no INTEGER NOT NULL,
      -- NULL: the counter's book, for whoever has the drawer
      issued_to TEXT REFERENCES staff (id),
      issued_at INTEGER NOT NULL,
      issued_by TEXT NOT NULL REFERENCES staff (id),
      state TEXT NOT NULL CHECK (state IN ('issued', 'used-up', 'returned', 'written-off')),
      returned_at INTEGER,
      returned_to TEXT REFERENCES staff (id),
      written_off_at INTEGER,
      written_off_by TEXT REFERENCES staff (id),
      CHECK (last_no >= first_no),
      CHECK (next_no BETWEEN first_no AND last_no + 1),
      CHECK (state <> 'issued' OR next_no <= last_no),
      CHECK (state <> 'used-up' OR next_no = last_no + 1),
      CHECK ((state IN ('returned', 'written-off')) = (returned_at IS NOT NULL)),
      CHECK ((returned_at IS NULL) = (returned_to IS NULL)),
      CHECK ((state = 'written-off') = (written_off_at IS NOT NULL)),
      CHECK ((written_off_at IS NULL) = (written_off_by IS NULL))
    ) STRICT;
    CREATE TRIGGER receipt_books_facts_stay
      BEFORE UPDATE OF id, nth, code, kind, first_no, last_no, issued_to, issued_at, issued_by ON receipt_books
      BEGIN SELECT RAISE(ABORT, 'which numbers a book has stays'); END;
    -- I5: no number is left out, none is given twice
    CREATE TRIGGER receipt_books_one_by_one BEFORE UPDATE OF next_no ON receipt_books
      WHEN NEW.next_no NOT IN (OLD.next_no, OLD.next_no + 1)
      BEGIN SELECT RAISE(ABORT, 'numbers follow one another'); END;
    CREATE TRIGGER receipt_books_no_delete BEFORE DELETE ON receipt_books
      BEGIN SELECT RAISE(ABORT, 'books are never deleted'); END;
    -- a number spoiled before anything was written on it; it stays in the account of the book
    CREATE TABLE receipt_spoiled_numbers (
      book_id TEXT NOT NULL REFERENCES receipt_books (id),
      no INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      spoiled_at INTEGER NOT NULL,
      spoiled_by TEXT NOT NULL REFERENCES staff (id),
      PRIMARY KEY (book_id, no)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER receipt_spoiled_numbers_no_update BEFORE UPDATE ON receipt_spoiled_numbers
      BEGIN SELECT RAISE(ABORT, 'a spoiled number stays spoiled'); END;
    CREATE TRIGGER receipt_spoiled_numbers_no_delete BEFORE DELETE ON receipt_spoiled_numbers
      BEGIN SELECT RAISE(ABORT, 'a spoiled number stays spoiled'); END;

    CREATE TABLE receipts (
      id TEXT PRIMARY KEY,
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
      CHECK (started_at <= taken_at),
      CHECK (kind = 'receipt' OR total_fen < 0),
      CHECK (kind <> 'receipt' OR total_fen > 0),
      CHECK ((kind = 'reversal') = (reversal_of IS NOT NULL)),
      CHECK (reversal_of IS NULL OR reason IS NOT NULL),
      CHECK ((kind = 'receipt') = (approved_by IS NULL)),
      CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL)),
      CHECK ((invoice_number IS NULL) = (invoiced_at IS NULL) AND (invoiced_at IS NULL) = (invoiced_by IS NULL)),
      CHECK (handwritten = 1 OR paper_id IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX receipts_numbers ON receipts (book_id, no);
    -- I12: reversed once, and never a reversal
    CREATE UNIQUE INDEX receipts_reversed_once ON receipts (reversal_of) WHERE reversal_of IS NOT NULL;
    -- 换票: one invoice for one receipt
    CREATE UNIQUE INDEX receipts_invoices ON receipts (invoice_number) WHERE invoice_number IS NOT NULL;
    -- I18: what became of a book's numbers, without reading each of its receipts
    CREATE INDEX receipts_voided ON receipts (book_id) WHERE voided_at IS NOT NULL;
    CREATE INDEX receipts_negative ON receipts (book_id) WHERE kind <> 'receipt';
    -- REPLACE asks no delete trigger on a connection of its own
    CREATE TRIGGER receipts_never_replaced BEFORE INSERT ON receipts
      WHEN EXISTS (SELECT 1 FROM receipts WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'a receipt stays as it was written: void or reverse it'); END;
    CREATE TRIGGER receipts_facts_stay BEFORE UPDATE OF id, book_id, no, number, kind, unit_id, payer, total_fen,
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

    -- prepaid money of a household, for everything or for one item (水电充值)
    CREATE TABLE prepaid_accounts (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      item_id TEXT REFERENCES fee_items (id),
      balance_fen INTEGER NOT NULL CHECK (balance_fen >= 0),
      -- the household's own choice: new charges are paid from it by the billing run
      auto_apply INTEGER NOT NULL CHECK (auto_apply IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX prepaid_accounts_once ON prepaid_accounts (unit_id, coalesce(item_id, ''));
    CREATE TRIGGER prepaid_accounts_facts_stay BEFORE UPDATE OF id, unit_id, item_id ON prepaid_accounts
      BEGIN SELECT RAISE(ABORT, 'whose account it is stays'); END;
    CREATE TRIGGER prepaid_accounts_no_delete BEFORE DELETE ON prepaid_accounts
      BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;
    CREATE TABLE prepaid_entries (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES prepaid_accounts (id),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      receipt_id TEXT REFERENCES receipts (id),
      adjustment_id TEXT REFERENCES charge_adjustments (id),
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      CHECK ((receipt_id IS NULL) <> (adjustment_id IS NULL))
    ) STRICT;
    CREATE INDEX prepaid_entries_by_account ON prepaid_entries (account_id, made_at);
    CREATE INDEX prepaid_entries_by_day ON prepaid_entries (made_on);
    CREATE TRIGGER prepaid_entries_no_update BEFORE UPDATE ON prepaid_entries
      BEGIN SELECT RAISE(ABORT, 'what went in or out of an account stays'); END;
    CREATE TRIGGER prepaid_entries_no_delete BEFORE DELETE ON prepaid_entries
      BEGIN SELECT RAISE(ABORT, 'what went in or out of an account stays'); END;

    -- 押金: never income, always somebody's
    CREATE TABLE deposits (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      item_id TEXT NOT NULL REFERENCES fee_items (id),
      receipt_id TEXT NOT NULL REFERENCES receipts (id),
      payer TEXT NOT NULL CHECK (payer <> ''),
      amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
      -- paid back and kept back, together never more than it was
      refunded_fen INTEGER NOT NULL CHECK (refunded_fen >= 0),
      deducted_fen INTEGER NOT NULL CHECK (deducted_fen >= 0),
      taken_on TEXT NOT NULL CHECK (taken_on IS date(taken_on)),
      -- its receipt was voided or reversed
      cancelled_at INTEGER,
      CHECK (refunded_fen + deducted_fen <= amount_fen),
      CHECK (cancelled_at IS NULL OR refunded_fen + deducted_fen = 0)
    ) STRICT;
    CREATE INDEX deposits_by_unit ON deposits (unit_id, taken_on);
    CREATE INDEX deposits_by_receipt ON deposits (receipt_id);
    CREATE INDEX deposits_by_day ON deposits (taken_on);
    CREATE INDEX deposits_held ON deposits (taken_on) WHERE cancelled_at IS NULL AND amount_fen > refunded_fen + deducted_fen;
    CREATE TRIGGER deposits_facts_stay
      BEFORE UPDATE OF id, unit_id, item_id, receipt_id, payer, amount_fen, taken_on ON deposits
      BEGIN SELECT RAISE(ABORT, 'a deposit stays as it was taken'); END;
    CREATE TRIGGER deposits_cancelled_once BEFORE UPDATE ON deposits WHEN OLD.cancelled_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a deposit given back with its receipt stays so'); END;
    CREATE TRIGGER deposits_no_delete BEFORE DELETE ON deposits
      BEGIN SELECT RAISE(ABORT, 'deposits are never deleted'); END;
    CREATE TABLE deposit_refunds (
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
      -- finance has paid
      paid_at INTEGER,
      paid_by TEXT REFERENCES staff (id),
      CHECK (refunded_fen + deducted_fen > 0),
      CHECK ((deducted_fen > 0) = (deducted_for IS NOT NULL)),
      CHECK ((way = 'cash') = (receipt_id IS NOT NULL)),
      CHECK ((paid_at IS NULL) = (paid_by IS NULL))
    ) STRICT;
    CREATE INDEX deposit_refunds_by_deposit ON deposit_refunds (deposit_id, made_at);
    CREATE INDEX deposit_refunds_by_day ON deposit_refunds (made_on);
    CREATE INDEX deposit_refunds_to_pay ON deposit_refunds (made_at) WHERE paid_at IS NULL;
    CREATE TRIGGER deposit_refunds_facts_stay BEFORE UPDATE OF id, number, deposit_id, refunded_fen, deducted_fen,
        deducted_for, reason, way, receipt_id, paper_id, payee, made_at, made_on, made_by, approved_by ON deposit_refunds
      BEGIN SELECT RAISE(ABORT, 'a refund stays as it was made'); END;
    CREATE TRIGGER deposit_refunds_paid_once BEFORE UPDATE ON deposit_refunds WHEN OLD.paid_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a refund is paid once'); END;
    CREATE TRIGGER deposit_refunds_no_delete BEFORE DELETE ON deposit_refunds
      BEGIN SELECT RAISE(ABORT, 'refunds are never deleted'); END;

    -- what a receipt is for; voiding adds the same lines the other way
    CREATE TABLE receipt_lines (
      receipt_id TEXT NOT NULL REFERENCES receipts (id),
      nth INTEGER NOT NULL CHECK (nth >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('charge', 'prepaid', 'deposit')),
      unit_id TEXT NOT NULL REFERENCES units (id),
      item_id TEXT REFERENCES fee_items (id),
      charge_id TEXT REFERENCES charges (id),
      account_id TEXT REFERENCES prepaid_accounts (id),
      deposit_id TEXT REFERENCES deposits (id),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      voids INTEGER NOT NULL CHECK (voids IN (0, 1)),
      PRIMARY KEY (receipt_id, nth),
      CHECK ((kind = 'charge') = (charge_id IS NOT NULL)),
      CHECK ((kind = 'prepaid') = (account_id IS NOT NULL)),
      CHECK ((kind = 'deposit') = (deposit_id IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    -- of a charge too: its household is asked for first, so that a receipt's lines lie side by side here
    CREATE INDEX receipt_lines_by_unit ON receipt_lines (unit_id, charge_id);
    CREATE TRIGGER receipt_lines_never_replaced BEFORE INSERT ON receipt_lines
      WHEN EXISTS (SELECT 1 FROM receipt_lines WHERE receipt_id = NEW.receipt_id AND nth = NEW.nth)
      BEGIN SELECT RAISE(ABORT, 'a line of a receipt stays'); END;
    CREATE TRIGGER receipt_lines_no_update BEFORE UPDATE ON receipt_lines
      BEGIN SELECT RAISE(ABORT, 'a line of a receipt stays'); END;
    CREATE TRIGGER receipt_lines_no_delete BEFORE DELETE ON receipt_lines
      BEGIN SELECT RAISE(ABORT, 'a line of a receipt stays'); END;

    -- how a receipt was paid; voiding and 改方式 add lines, each in the shift and on the days it happened
    CREATE TABLE receipt_payments (
      receipt_id TEXT NOT NULL REFERENCES receipts (id),
      nth INTEGER NOT NULL CHECK (nth >= 1),
      method TEXT NOT NULL CHECK (method IN ('cash', 'wechat', 'alipay', 'card', 'transfer', 'prepaid', 'finance')),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      cause TEXT NOT NULL CHECK (cause IN ('taken', 'voided', 'method-changed')),
      -- when it was voided or its method changed; what was taken has the time of its receipt
      moved_at INTEGER,
      account_id TEXT REFERENCES prepaid_accounts (id),
      reference TEXT CHECK (reference <> ''),
      -- the day the bank credited a transfer
      value_on TEXT CHECK (value_on IS date(value_on)),
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      taken_by TEXT NOT NULL REFERENCES staff (id),
      received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
      deposit_on TEXT NOT NULL CHECK (deposit_on IS date(deposit_on)),
      PRIMARY KEY (receipt_id, nth),
      CHECK ((method = 'prepaid') = (account_id IS NOT NULL)),
      CHECK ((cause = 'taken') = (moved_at IS NULL)),
      -- finance pays back, it takes nothing in at the desk
      CHECK (method <> 'finance' OR amount_fen < 0)
    ) STRICT, WITHOUT ROWID;
    -- the receipt before the method: what a day adds is added at its end
    CREATE INDEX receipt_payments_by_day ON receipt_payments (received_on, receipt_id, method, amount_fen);
    CREATE TRIGGER receipt_payments_in_an_open_shift BEFORE INSERT ON receipt_payments
      WHEN (SELECT state FROM drawer_shifts WHERE id = NEW.shift_id) IS NOT 'open'
      BEGIN SELECT RAISE(ABORT, 'no money without an open drawer'); END;
    CREATE TRIGGER receipt_payments_never_replaced BEFORE INSERT ON receipt_payments
      WHEN EXISTS (SELECT 1 FROM receipt_payments WHERE receipt_id = NEW.receipt_id AND nth = NEW.nth)
      BEGIN SELECT RAISE(ABORT, 'how a receipt was paid stays'); END;
    CREATE TRIGGER receipt_payments_no_update BEFORE UPDATE ON receipt_payments
      BEGIN SELECT RAISE(ABORT, 'how a receipt was paid stays'); END;
    CREATE TRIGGER receipt_payments_no_delete BEFORE DELETE ON receipt_payments
      BEGIN SELECT RAISE(ABORT, 'how a receipt was paid stays'); END;

    -- what the office decides about its receipts; one row each, absent where it never decided
    CREATE TABLE receipt_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      late_fees_first INTEGER NOT NULL CHECK (late_fees_first IN (0, 1)),
      cash_refunds INTEGER NOT NULL CHECK (cash_refunds IN (0, 1)),
      ask_above_times INTEGER NOT NULL CHECK (ask_above_times BETWEEN 2 AND 100),
      week_begins INTEGER NOT NULL CHECK (week_begins BETWEEN 1 AND 7)
    ) STRICT;
    CREATE TABLE receipt_templates (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      data TEXT NOT NULL CHECK (json_valid(data)),
      version INTEGER NOT NULL CHECK (version >= 1)
    ) STRICT;

    -- FEE-10: the week's slips as they were registered, and who looked them through (FEE-13)
    CREATE TABLE week_registers (
      from_on TEXT PRIMARY KEY CHECK (from_on IS date(from_on)),
      to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
      data TEXT NOT NULL CHECK (json_valid(data)),
      registered_at INTEGER NOT NULL,
      registered_by TEXT NOT NULL REFERENCES staff (id),
      checked_at INTEGER,
      checked_by TEXT REFERENCES staff (id),
      check_note TEXT,
      CHECK ((checked_at IS NULL) = (checked_by IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER week_registers_facts_stay
      BEFORE UPDATE OF from_on, to_on, data, registered_at, registered_by ON week_registers
      BEGIN SELECT RAISE(ABORT, 'a register stays as it was written'); END;
    CREATE TRIGGER week_registers_checked_once BEFORE UPDATE ON week_registers WHEN OLD.checked_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a register is checked once'); END;
    CREATE TRIGGER week_registers_no_delete BEFORE DELETE ON week_registers
      BEGIN SELECT RAISE(ABORT, 'registers are never deleted'); END;
  `);
}
