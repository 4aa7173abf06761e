import type { Database } from 'better-sqlite3';

/** How a drawer's shift ends: counted, looked into, sealed, received; its cash on a 交款单; the months' end. */
export function up(db: Database): void {
  db.exec(`
    INSERT INTO paper_kinds VALUES ('hand-in');
    INSERT INTO drawer_count_purposes VALUES ('closing'), ('receiving');
    INSERT INTO drawer_movement_kinds VALUES ('change-in'), ('paid-in'), ('paid-out');
    ALTER TABLE drawer_movements ADD COLUMN approved_by TEXT REFERENCES staff (id);
    CREATE TRIGGER drawer_movements_out_is_approved BEFORE INSERT ON drawer_movements
      WHEN NEW.kind = 'paid-out' AND (NEW.amount_fen > 0 OR NEW.approved_by IS NULL OR NEW.approved_by = NEW.moved_by)
      BEGIN SELECT RAISE(ABORT, 'what is paid out another person agreed to'); END;
    CREATE TRIGGER drawer_movements_in_an_open_shift BEFORE INSERT ON drawer_movements
      WHEN (SELECT state FROM drawer_shifts WHERE id = NEW.shift_id) IS NOT 'open'
      BEGIN SELECT RAISE(ABORT, 'no cash moves without an open drawer'); END;

    -- one row, absent where the office never decided
    CREATE TABLE drawer_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      float_fen INTEGER NOT NULL CHECK (float_fen >= 0),
      tolerance_fen INTEGER NOT NULL CHECK (tolerance_fen >= 0),
      remind_from TEXT NOT NULL CHECK (remind_from GLOB '[0-2][0-9]:[0-5][0-9]')
    ) STRICT;

    -- CSH-09: who was trained to take money, and when; no row at all in an office that keeps no such record
    CREATE TABLE cash_trainings (
      staff_id TEXT PRIMARY KEY REFERENCES staff (id),
      trained_on TEXT NOT NULL CHECK (trained_on IS date(trained_on)),
      noted_at INTEGER NOT NULL,
      noted_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;

    -- 暂离
    CREATE TABLE drawer_pauses (
      id TEXT PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      suspended_at INTEGER NOT NULL,
      resumed_at INTEGER CHECK (resumed_at >= suspended_at)
    ) STRICT;
    CREATE UNIQUE INDEX drawer_pauses_one_open ON drawer_pauses (shift_id) WHERE resumed_at IS NULL;
    CREATE TRIGGER drawer_pauses_end_once BEFORE UPDATE ON drawer_pauses
      WHEN OLD.resumed_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.shift_id <> OLD.shift_id OR NEW.reason <> OLD.reason
        OR NEW.suspended_at <> OLD.suspended_at
      BEGIN SELECT RAISE(ABORT, 'a pause only ends'); END;
    CREATE TRIGGER drawer_pauses_no_delete BEFORE DELETE ON drawer_pauses
      BEGIN SELECT RAISE(ABORT, 'pauses are never deleted'); END;

    -- every closing count that was handed in, and what should have been there at that moment (I6)
    CREATE TABLE drawer_reckonings (
      count_id TEXT PRIMARY KEY REFERENCES drawer_counts (id),
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      expected_fen INTEGER NOT NULL,
      variance_fen INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX drawer_reckonings_by_shift ON drawer_reckonings (shift_id);
    CREATE TRIGGER drawer_reckonings_add_up BEFORE INSERT ON drawer_reckonings
      WHEN NEW.variance_fen IS NOT
        (SELECT counted_fen FROM drawer_counts WHERE id = NEW.count_id AND shift_id = NEW.shift_id) - NEW.expected_fen
      BEGIN SELECT RAISE(ABORT, 'a difference is counted less expected'); END;
    CREATE TRIGGER drawer_reckonings_no_update BEFORE UPDATE ON drawer_reckonings
      BEGIN SELECT RAISE(ABORT, 'what was reckoned stays'); END;
    CREATE TRIGGER drawer_reckonings_no_delete BEFORE DELETE ON drawer_reckonings
      BEGIN SELECT RAISE(ABORT, 'what was reckoned stays'); END;

    -- counted in the owner's absence: by whom, before whom, and why
    CREATE TABLE drawer_forced_counts (
      count_id TEXT PRIMARY KEY REFERENCES drawer_reckonings (count_id),
      forced_by TEXT NOT NULL REFERENCES staff (id),
      witnessed_by TEXT NOT NULL REFERENCES staff (id),
      why TEXT NOT NULL CHECK (why <> ''),
      CHECK (forced_by <> witnessed_by)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER drawer_forced_counts_by_others BEFORE INSERT ON drawer_forced_counts
      WHEN (SELECT cashier_id FROM drawer_shifts JOIN drawer_reckonings ON drawer_reckonings.shift_id = drawer_shifts.id
            WHERE count_id = NEW.count_id) IN (NEW.forced_by, NEW.witnessed_by)
      BEGIN SELECT RAISE(ABORT, 'who has the drawer counts it herself'); END;
    CREATE TRIGGER drawer_forced_counts_no_update BEFORE UPDATE ON drawer_forced_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
    CREATE TRIGGER drawer_forced_counts_no_delete BEFORE DELETE ON drawer_forced_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

    -- a drawer sealed by its last count; a difference with its reason and whoever else agreed (I7)
    CREATE TABLE drawer_seals (
      shift_id TEXT PRIMARY KEY REFERENCES drawer_shifts (id),
      count_id TEXT NOT NULL UNIQUE REFERENCES drawer_reckonings (count_id),
      variance_fen INTEGER NOT NULL,
      reason TEXT CHECK (reason IN ('change-given-wrong', 'method-mixed-up', 'counterfeit', 'receipt-missing',
        'not-found', 'other')),
      reason_text TEXT CHECK (reason_text <> ''),
      approved_by TEXT REFERENCES staff (id),
      sealed_at INTEGER NOT NULL,
      CHECK ((variance_fen = 0) = (approved_by IS NULL)),
      CHECK ((variance_fen = 0) = (reason IS NULL) AND (variance_fen = 0) = (reason_text IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER drawer_seals_by_another BEFORE INSERT ON drawer_seals
      WHEN (SELECT cashier_id FROM drawer_shifts WHERE id = NEW.shift_id) = NEW.approved_by
        OR NEW.variance_fen IS NOT (SELECT variance_fen FROM drawer_reckonings WHERE count_id = NEW.count_id)
      BEGIN SELECT RAISE(ABORT, 'nobody agrees to her own difference'); END;
    CREATE TRIGGER drawer_seals_no_update BEFORE UPDATE ON drawer_seals
      BEGIN SELECT RAISE(ABORT, 'a seal stays'); END;
    -- broken where the receiver counts something else: the count and the rejection stay
    CREATE TABLE drawer_rejections (
      id TEXT PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      sealed_count_id TEXT NOT NULL REFERENCES drawer_reckonings (count_id),
      count_id TEXT NOT NULL UNIQUE REFERENCES drawer_counts (id),
      rejected_at INTEGER NOT NULL,
      rejected_by TEXT NOT NULL REFERENCES staff (id),
      note TEXT NOT NULL CHECK (note <> '')
    ) STRICT;
    CREATE INDEX drawer_rejections_by_shift ON drawer_rejections (shift_id);
    CREATE TRIGGER drawer_rejections_no_update BEFORE UPDATE ON drawer_rejections
      BEGIN SELECT RAISE(ABORT, 'a rejection stays'); END;
    CREATE TRIGGER drawer_rejections_no_delete BEFORE DELETE ON drawer_rejections
      BEGIN SELECT RAISE(ABORT, 'a rejection stays'); END;
    CREATE TRIGGER drawer_seals_broken_by_rejection BEFORE DELETE ON drawer_seals
      WHEN NOT EXISTS (SELECT 1 FROM drawer_rejections WHERE sealed_count_id = OLD.count_id)
      BEGIN SELECT RAISE(ABORT, 'only a receiver who counts something else breaks a seal'); END;

    -- a lone clerk's cash in a numbered bag
    CREATE TABLE drawer_bags (
      shift_id TEXT PRIMARY KEY REFERENCES drawer_shifts (id),
      number TEXT NOT NULL UNIQUE CHECK (number <> ''),
      bagged_at INTEGER NOT NULL,
      bagged_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER drawer_bags_no_update BEFORE UPDATE ON drawer_bags
      BEGIN SELECT RAISE(ABORT, 'a bag stays'); END;
    CREATE TRIGGER drawer_bags_no_delete BEFORE DELETE ON drawer_bags
      BEGIN SELECT RAISE(ABORT, 'a bag stays'); END;

    -- I10: another person's own count, and both signatures over one digest
    CREATE TABLE drawer_receptions (
      shift_id TEXT PRIMARY KEY REFERENCES drawer_shifts (id),
      count_id TEXT NOT NULL UNIQUE REFERENCES drawer_counts (id),
      received_by TEXT NOT NULL REFERENCES staff (id),
      received_at INTEGER NOT NULL,
      turn_in_fen INTEGER NOT NULL CHECK (turn_in_fen >= 0),
      retained_fen INTEGER NOT NULL CHECK (retained_fen >= 0),
      digest TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER drawer_receptions_by_another BEFORE INSERT ON drawer_receptions
      WHEN (SELECT cashier_id FROM drawer_shifts WHERE id = NEW.shift_id) = NEW.received_by
        OR NEW.turn_in_fen + NEW.retained_fen IS NOT (SELECT counted_fen FROM drawer_counts WHERE id = NEW.count_id)
        OR NEW.turn_in_fen + NEW.retained_fen IS NOT
          (SELECT counted_fen FROM drawer_seals JOIN drawer_counts ON drawer_counts.id = drawer_seals.count_id
           WHERE drawer_seals.shift_id = NEW.shift_id)
      BEGIN SELECT RAISE(ABORT, 'a drawer is received by another person who counts the same'); END;
    CREATE TRIGGER drawer_receptions_no_update BEFORE UPDATE ON drawer_receptions
      BEGIN SELECT RAISE(ABORT, 'a reception stays'); END;
    CREATE TRIGGER drawer_receptions_no_delete BEFORE DELETE ON drawer_receptions
      BEGIN SELECT RAISE(ABORT, 'a reception stays'); END;
    -- the states follow one another, and what a state says stands in its own table
    CREATE TRIGGER drawer_shifts_go_on BEFORE UPDATE OF state ON drawer_shifts
      WHEN NEW.state <> OLD.state AND NOT (
        (OLD.state = 'open' AND NEW.state IN ('suspended', 'counting', 'cancelled', 'review', 'sealed'))
        OR (OLD.state = 'suspended' AND NEW.state IN ('open', 'counting', 'review', 'sealed'))
        OR (OLD.state = 'counting' AND NEW.state IN ('open', 'review', 'sealed'))
        OR (OLD.state = 'review' AND NEW.state IN ('counting', 'sealed'))
        OR (OLD.state = 'sealed' AND NEW.state IN ('counting', 'closed')))
      BEGIN SELECT RAISE(ABORT, 'a shift does not go that way'); END;
    CREATE TRIGGER drawer_shifts_sealed_by_count BEFORE UPDATE OF state ON drawer_shifts
      WHEN NEW.state = 'sealed' AND NOT EXISTS (SELECT 1 FROM drawer_seals WHERE shift_id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'a drawer is sealed by a count'); END;
    CREATE TRIGGER drawer_shifts_closed_by_reception BEFORE UPDATE OF state ON drawer_shifts
      WHEN NEW.state = 'closed'
        AND NEW.retained_fen IS NOT (SELECT retained_fen FROM drawer_receptions WHERE shift_id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'a shift is over when it was received'); END;

    -- 交款单
    CREATE TABLE hand_ins (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE CHECK (number <> ''),
      deposit_on TEXT NOT NULL CHECK (deposit_on IS date(deposit_on)),
      cut_off TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'handed', 'received', 'disputed', 'cancelled')),
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL REFERENCES staff (id),
      -- 应交, 长款, 短款, movements, 备用金增减, carried: together 实交 and what is carried on
      due_fen INTEGER NOT NULL,
      over_fen INTEGER NOT NULL CHECK (over_fen >= 0),
      short_fen INTEGER NOT NULL CHECK (short_fen <= 0),
      movements_fen INTEGER NOT NULL,
      float_change_fen INTEGER NOT NULL,
      carried_in_fen INTEGER NOT NULL,
      turned_in_fen INTEGER NOT NULL CHECK (turned_in_fen >= 0),
      -- below 0 what finance has had already, above 0 what it is still to get
      carried_out_fen INTEGER NOT NULL,
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      late_reason TEXT CHECK (late_reason <> ''),
      check_code TEXT NOT NULL CHECK (length(check_code) = 8),
      -- the ledger's head as it stands on the paper
      head_seq INTEGER NOT NULL,
      head_hash TEXT NOT NULL,
      paper_id TEXT NOT NULL REFERENCES papers (id),
      handed_at INTEGER,
      handed_to TEXT REFERENCES staff (id),
      disputed_at INTEGER,
      dispute_reason TEXT CHECK (dispute_reason <> ''),
      received_at INTEGER,
      received_by TEXT REFERENCES staff (id),
      received_fen INTEGER CHECK (received_fen >= 0),
      difference_note TEXT CHECK (difference_note <> ''),
      cancelled_at INTEGER,
      cancelled_by TEXT REFERENCES staff (id),
      cancel_reason TEXT CHECK (cancel_reason <> ''),
      CHECK (due_fen + over_fen + short_fen + movements_fen + float_change_fen + carried_in_fen
        = turned_in_fen + carried_out_fen),
      CHECK (turned_in_fen = 0 OR carried_out_fen > -100),
      CHECK ((late = 1) = (late_reason IS NOT NULL)),
      CHECK ((handed_at IS NULL) = (handed_to IS NULL)),
      CHECK (handed_to IS NULL OR handed_to <> made_by),
      CHECK ((state IN ('handed', 'disputed', 'received')) = (handed_at IS NOT NULL)),
      CHECK ((disputed_at IS NULL) = (dispute_reason IS NULL)),
      CHECK (state <> 'disputed' OR disputed_at IS NOT NULL),
      CHECK ((state = 'received') = (received_at IS NOT NULL)),
      CHECK ((received_at IS NULL) = (received_by IS NULL) AND (received_at IS NULL) = (received_fen IS NULL)),
      CHECK (received_by IS NULL OR received_by <> made_by),
      CHECK (received_fen IS NULL OR received_fen = turned_in_fen OR difference_note IS NOT NULL),
      CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
      CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancel_reason IS NULL))
    ) STRICT;
    CREATE INDEX hand_ins_by_day ON hand_ins (deposit_on);
    CREATE INDEX hand_ins_not_received ON hand_ins (made_at) WHERE state IN ('prepared', 'handed', 'disputed');
    CREATE TRIGGER hand_ins_facts_stay BEFORE UPDATE OF id, number, deposit_on, cut_off, made_at, made_by, due_fen, over_fen,
        short_fen, movements_fen, float_change_fen, carried_in_fen, turned_in_fen, carried_out_fen, late, late_reason,
        check_code, head_seq, head_hash, paper_id ON hand_ins
      BEGIN SELECT RAISE(ABORT, 'a slip stays as it was made out'); END;
    CREATE TRIGGER hand_ins_go_on BEFORE UPDATE OF state ON hand_ins
      WHEN NOT ((OLD.state = 'prepared' AND NEW.state IN ('handed', 'cancelled'))
        OR (OLD.state = 'handed' AND NEW.state IN ('received', 'disputed'))
        OR (OLD.state = 'disputed' AND NEW.state = 'received'))
      BEGIN SELECT RAISE(ABORT, 'a slip does not go that way'); END;
    CREATE TRIGGER hand_ins_end_once BEFORE UPDATE ON hand_ins WHEN OLD.state IN ('received', 'cancelled')
      BEGIN SELECT RAISE(ABORT, 'a slip that is received stays'); END;
    CREATE TRIGGER hand_ins_no_delete BEFORE DELETE ON hand_ins
      BEGIN SELECT RAISE(ABORT, 'slips are never deleted'); END;

    -- I13: a payment is on one slip at most that was not called back
    CREATE TABLE hand_in_lines (
      hand_in_id TEXT NOT NULL REFERENCES hand_ins (id),
      receipt_id TEXT NOT NULL REFERENCES receipts (id),
      nth INTEGER NOT NULL,
      released INTEGER NOT NULL CHECK (released IN (0, 1)),
      PRIMARY KEY (hand_in_id, receipt_id, nth)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX hand_in_lines_once ON hand_in_lines (receipt_id, nth) WHERE released = 0;
    -- I17: what a shift had besides its receipts is settled by one slip at most
    CREATE TABLE hand_in_shifts (
      hand_in_id TEXT NOT NULL REFERENCES hand_ins (id),
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      -- what it took after the cut-off is due by then, on a later slip
      rest_due_on TEXT CHECK (rest_due_on IS date(rest_due_on)),
      released INTEGER NOT NULL CHECK (released IN (0, 1)),
      PRIMARY KEY (hand_in_id, shift_id)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX hand_in_shifts_once ON hand_in_shifts (shift_id) WHERE released = 0;
    CREATE INDEX hand_in_shifts_with_rest ON hand_in_shifts (rest_due_on) WHERE released = 0 AND rest_due_on IS NOT NULL;
    CREATE TABLE hand_in_pieces (
      hand_in_id TEXT NOT NULL REFERENCES hand_ins (id),
      denomination_fen INTEGER NOT NULL CHECK (denomination_fen > 0),
      pieces INTEGER NOT NULL CHECK (pieces BETWEEN 0 AND 100000),
      PRIMARY KEY (hand_in_id, denomination_fen)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER hand_in_lines_of_closed_shifts BEFORE INSERT ON hand_in_lines
      WHEN (SELECT drawer_shifts.state FROM receipt_payments
            JOIN drawer_shifts ON drawer_shifts.id = receipt_payments.shift_id
            WHERE receipt_id = NEW.receipt_id AND receipt_payments.nth = NEW.nth) IS NOT 'closed'
        OR (SELECT receipt_payments.deposit_on FROM receipt_payments
            WHERE receipt_id = NEW.receipt_id AND receipt_payments.nth = NEW.nth)
          > (SELECT hand_ins.deposit_on FROM hand_ins WHERE id = NEW.hand_in_id)
      BEGIN SELECT RAISE(ABORT, 'a slip holds what closed shifts took and what is due by its day'); END;
    CREATE TRIGGER hand_in_lines_only_released BEFORE UPDATE ON hand_in_lines
      WHEN OLD.released = 1 OR NEW.hand_in_id <> OLD.hand_in_id OR NEW.receipt_id <> OLD.receipt_id OR NEW.nth <> OLD.nth
        OR (SELECT state FROM hand_ins WHERE id = OLD.hand_in_id) <> 'cancelled'
      BEGIN SELECT RAISE(ABORT, 'a line leaves a slip only with the whole slip'); END;
    CREATE TRIGGER hand_in_lines_no_delete BEFORE DELETE ON hand_in_lines
      BEGIN SELECT RAISE(ABORT, 'a line leaves a slip only with the whole slip'); END;
    CREATE TRIGGER hand_in_shifts_only_released BEFORE UPDATE ON hand_in_shifts
      WHEN OLD.released = 1 OR NEW.hand_in_id <> OLD.hand_in_id OR NEW.shift_id <> OLD.shift_id OR NEW.rest_due_on IS NOT OLD.rest_due_on
        OR (SELECT state FROM hand_ins WHERE id = OLD.hand_in_id) <> 'cancelled'
      BEGIN SELECT RAISE(ABORT, 'a shift leaves a slip only with the whole slip'); END;
    CREATE TRIGGER hand_in_shifts_no_delete BEFORE DELETE ON hand_in_shifts
      BEGIN SELECT RAISE(ABORT, 'a shift leaves a slip only with the whole slip'); END;
    CREATE TRIGGER hand_in_pieces_no_update BEFORE UPDATE ON hand_in_pieces
      BEGIN SELECT RAISE(ABORT, 'what was handed in stays'); END;
    CREATE TRIGGER hand_in_pieces_no_delete BEFORE DELETE ON hand_in_pieces
      BEGIN SELECT RAISE(ABORT, 'what was handed in stays'); END;

    -- what a channel's own statement says of a day; a correction is a new row that stands for the one before
    CREATE TABLE channel_statements (
      id TEXT PRIMARY KEY,
      day TEXT NOT NULL CHECK (day IS date(day)),
      channel TEXT NOT NULL CHECK (channel IN ('wechat', 'alipay', 'card', 'transfer')),
      taken_fen INTEGER NOT NULL,
      statement_fen INTEGER NOT NULL CHECK (statement_fen >= 0),
      fee_fen INTEGER CHECK (fee_fen >= 0),
      explanation TEXT CHECK (explanation <> ''),
      corrects TEXT UNIQUE REFERENCES channel_statements (id),
      compared_at INTEGER NOT NULL,
      compared_by TEXT NOT NULL REFERENCES staff (id),
      CHECK (taken_fen = statement_fen OR explanation IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX channel_statements_first ON channel_statements (day, channel) WHERE corrects IS NULL;
    CREATE INDEX channel_statements_by_day ON channel_statements (day, channel, compared_at);
    CREATE TRIGGER channel_statements_no_update BEFORE UPDATE ON channel_statements
      BEGIN SELECT RAISE(ABORT, 'a statement is corrected by a new one'); END;
    CREATE TRIGGER channel_statements_no_delete BEFORE DELETE ON channel_statements
      BEGIN SELECT RAISE(ABORT, 'a statement is corrected by a new one'); END;

    -- CSH-04
    CREATE TABLE reconciliations (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      by TEXT NOT NULL REFERENCES staff (id),
      safe_counted_fen INTEGER NOT NULL CHECK (safe_counted_fen >= 0),
      data TEXT NOT NULL CHECK (json_valid(data)),
      difference_fen INTEGER NOT NULL,
      explanation TEXT CHECK (explanation <> ''),
      CHECK (difference_fen = 0 OR explanation IS NOT NULL)
    ) STRICT;
    CREATE TRIGGER reconciliations_no_update BEFORE UPDATE ON reconciliations
      BEGIN SELECT RAISE(ABORT, 'what was compared stays'); END;
    CREATE TRIGGER reconciliations_no_delete BEFORE DELETE ON reconciliations
      BEGIN SELECT RAISE(ABORT, 'what was compared stays'); END;

    -- CSH-03: a month that was signed is shut
    CREATE TABLE signed_months (
      month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
      data TEXT NOT NULL CHECK (json_valid(data)),
      signed_at INTEGER NOT NULL,
      signed_by TEXT NOT NULL REFERENCES staff (id),
      approved_by TEXT NOT NULL REFERENCES staff (id),
      CHECK (signed_by <> approved_by)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER signed_months_no_update BEFORE UPDATE ON signed_months
      BEGIN SELECT RAISE(ABORT, 'a signed month stays'); END;
    CREATE TRIGGER signed_months_no_delete BEFORE DELETE ON signed_months
      BEGIN SELECT RAISE(ABORT, 'a signed month stays'); END;
    CREATE TRIGGER receipts_not_in_signed_months BEFORE INSERT ON receipts
      WHEN EXISTS (SELECT 1 FROM signed_months WHERE month >= substr(NEW.received_on, 1, 7))
      BEGIN SELECT RAISE(ABORT, 'nothing is received in or before a month that was signed'); END;
  `);
}
