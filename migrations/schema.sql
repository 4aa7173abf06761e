-- what the migrations lead to; written by `npm run schema`, never by hand

CREATE TABLE absences (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      left_at INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      -- nobody where the only leader there is leaves
      told_id TEXT REFERENCES staff (id),
      relief_id TEXT NOT NULL REFERENCES staff (id),
      back_at INTEGER CHECK (back_at >= left_at),
      CHECK (told_id <> staff_id AND relief_id <> staff_id)
    ) STRICT;

CREATE INDEX absences_by_day ON absences (business_date, left_at);

CREATE UNIQUE INDEX absences_one_open ON absences (staff_id) WHERE back_at IS NULL;

CREATE TRIGGER absences_end_once BEFORE UPDATE ON absences
      WHEN OLD.back_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.staff_id <> OLD.staff_id OR NEW.left_at <> OLD.left_at
        OR NEW.reason <> OLD.reason OR NEW.told_id IS NOT OLD.told_id OR NEW.relief_id <> OLD.relief_id
        OR NEW.business_date <> OLD.business_date
      BEGIN SELECT RAISE(ABORT, 'an absence only ends'); END;

CREATE TRIGGER absences_no_delete BEFORE DELETE ON absences
      BEGIN SELECT RAISE(ABORT, 'absences are never deleted'); END;

CREATE TABLE arranged_shifts (
      id TEXT PRIMARY KEY,
      day TEXT NOT NULL CHECK (day IS date(day)),
      duty_shift_id TEXT NOT NULL REFERENCES duty_shifts (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      -- whose shift it would have been; nobody's where it is one more
      instead_of TEXT REFERENCES staff (id),
      why TEXT NOT NULL CHECK (why IN ('rest', 'leave', 'extra')),
      note TEXT CHECK (note <> ''),
      arranged_at INTEGER NOT NULL,
      arranged_by TEXT NOT NULL REFERENCES staff (id),
      cancelled_at INTEGER,
      cancelled_by TEXT REFERENCES staff (id),
      CHECK (instead_of <> staff_id),
      CHECK ((why = 'extra') = (instead_of IS NULL)),
      CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL))
    ) STRICT;

CREATE INDEX arranged_shifts_by_time ON arranged_shifts (arranged_at);

CREATE UNIQUE INDEX arranged_shifts_for_once ON arranged_shifts (day, duty_shift_id, instead_of)
      WHERE cancelled_at IS NULL AND instead_of IS NOT NULL;

CREATE UNIQUE INDEX arranged_shifts_once ON arranged_shifts (day, duty_shift_id, staff_id) WHERE cancelled_at IS NULL;

CREATE TRIGGER arranged_shifts_no_delete BEFORE DELETE ON arranged_shifts
      BEGIN SELECT RAISE(ABORT, 'what was arranged is taken back, not deleted'); END;

CREATE TRIGGER arranged_shifts_only_cancelled BEFORE UPDATE ON arranged_shifts
      WHEN OLD.cancelled_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.day <> OLD.day OR NEW.duty_shift_id <> OLD.duty_shift_id
        OR NEW.staff_id <> OLD.staff_id OR NEW.instead_of IS NOT OLD.instead_of OR NEW.why <> OLD.why
        OR NEW.note IS NOT OLD.note OR NEW.arranged_at <> OLD.arranged_at OR NEW.arranged_by <> OLD.arranged_by
      BEGIN SELECT RAISE(ABORT, 'what was arranged is taken back, not changed'); END;

CREATE TABLE attendances (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      duty_shift_id TEXT NOT NULL REFERENCES duty_shifts (id),
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      -- the shift as it was that day
      begins_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL CHECK (ends_at > begins_at),
      signed_in_at INTEGER NOT NULL,
      -- the desk, the tools and oneself are ready (SHF-01, SHF-15)
      ready INTEGER NOT NULL CHECK (ready IN (0, 1)),
      signed_out_at INTEGER CHECK (signed_out_at >= signed_in_at),
      UNIQUE (business_date, duty_shift_id, staff_id)
    ) STRICT;

CREATE INDEX attendances_here ON attendances (staff_id) WHERE signed_out_at IS NULL;

CREATE TRIGGER attendances_end_once BEFORE UPDATE ON attendances
      WHEN OLD.signed_out_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.staff_id <> OLD.staff_id
        OR NEW.duty_shift_id <> OLD.duty_shift_id OR NEW.business_date <> OLD.business_date
        OR NEW.signed_in_at <> OLD.signed_in_at OR NEW.ready <> OLD.ready OR NEW.begins_at <> OLD.begins_at
        OR NEW.ends_at <> OLD.ends_at
      BEGIN SELECT RAISE(ABORT, 'an attendance only ends'); END;

CREATE TRIGGER attendances_no_delete BEFORE DELETE ON attendances
      BEGIN SELECT RAISE(ABORT, 'attendances are never deleted'); END;

CREATE TABLE backup_failures (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      place TEXT NOT NULL CHECK (place IN ('first', 'second', 'chosen')),
      trouble TEXT NOT NULL CHECK (trouble <> '')
    ) STRICT;

CREATE INDEX backup_failures_by_at ON backup_failures (at);

CREATE TABLE backups (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      file TEXT NOT NULL,
      bytes INTEGER NOT NULL CHECK (bytes > 0),
      seq INTEGER NOT NULL CHECK (seq > 0)
    , occasion TEXT NOT NULL DEFAULT 'asked'
      CHECK (occasion IN ('asked', 'half-hour', 'leaving', 'daily', 'before-upgrade')), place TEXT NOT NULL DEFAULT 'first' CHECK (place IN ('first', 'second', 'chosen'))) STRICT;

CREATE INDEX backups_by_at ON backups (at);

CREATE TABLE billing_exclusions (
      run_id TEXT NOT NULL REFERENCES billing_runs (id),
      item_id TEXT NOT NULL REFERENCES fee_items (id),
      object_id TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      PRIMARY KEY (run_id, item_id, object_id)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER billing_exclusions_no_delete BEFORE DELETE ON billing_exclusions
      BEGIN SELECT RAISE(ABORT, 'what a run left out stays'); END;

CREATE TRIGGER billing_exclusions_no_update BEFORE UPDATE ON billing_exclusions
      BEGIN SELECT RAISE(ABORT, 'what a run left out stays'); END;

CREATE TABLE billing_runs (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
      to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
      item_ids TEXT NOT NULL CHECK (json_valid(item_ids)),
      -- NULL for every building
      building_ids TEXT CHECK (json_valid(building_ids)),
      charge_count INTEGER NOT NULL CHECK (charge_count >= 1),
      total_fen INTEGER NOT NULL CHECK (total_fen >= 1),
      posted_at INTEGER NOT NULL,
      posted_by TEXT NOT NULL REFERENCES staff (id),
      withdrawn_at INTEGER,
      withdrawn_by TEXT REFERENCES staff (id),
      withdraw_reason TEXT CHECK (withdraw_reason <> ''),
      CHECK (to_on >= from_on),
      CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdraw_reason IS NULL))
    ) STRICT;

CREATE TRIGGER billing_runs_facts_stay BEFORE UPDATE OF id, number, from_on, to_on, item_ids, building_ids,
        charge_count, total_fen, posted_at, posted_by ON billing_runs
      BEGIN SELECT RAISE(ABORT, 'what was posted stays'); END;

CREATE TRIGGER billing_runs_no_delete BEFORE DELETE ON billing_runs
      BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;

CREATE TRIGGER billing_runs_withdrawn_once BEFORE UPDATE ON billing_runs WHEN OLD.withdrawn_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a withdrawn run stays withdrawn'); END;

CREATE TABLE buildings (
      id TEXT PRIMARY KEY,
      project_id TEXT NOT NULL REFERENCES projects (id),
      name TEXT NOT NULL CHECK (name <> ''),
      sort_key TEXT NOT NULL,
      floors INTEGER CHECK (floors BETWEEN 1 AND 200),
      has_lift INTEGER CHECK (has_lift IN (0, 1)),
      structure TEXT,
      pipes TEXT,
      UNIQUE (project_id, name)
    ) STRICT;

CREATE INDEX buildings_by_sort_key ON buildings (sort_key);

CREATE TRIGGER buildings_no_delete BEFORE DELETE ON buildings
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;

CREATE TABLE cash_trainings (
      staff_id TEXT PRIMARY KEY REFERENCES staff (id),
      trained_on TEXT NOT NULL CHECK (trained_on IS date(trained_on)),
      noted_at INTEGER NOT NULL,
      noted_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;

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

CREATE INDEX channel_statements_by_day ON channel_statements (day, channel, compared_at);

CREATE UNIQUE INDEX channel_statements_first ON channel_statements (day, channel) WHERE corrects IS NULL;

CREATE TRIGGER channel_statements_no_delete BEFORE DELETE ON channel_statements
      BEGIN SELECT RAISE(ABORT, 'a statement is corrected by a new one'); END;

CREATE TRIGGER channel_statements_no_update BEFORE UPDATE ON channel_statements
      BEGIN SELECT RAISE(ABORT, 'a statement is corrected by a new one'); END;

CREATE TABLE charge_adjustments (
      id TEXT PRIMARY KEY,
      charge_id TEXT NOT NULL REFERENCES charges (id),
      kind TEXT NOT NULL CHECK (kind IN ('waiver', 'offset', 'history', 'deposit')),
      -- below 0: taken back
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      reverses TEXT UNIQUE REFERENCES charge_adjustments (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      approved_by TEXT NOT NULL REFERENCES staff (id),
      made_at INTEGER NOT NULL,
      -- the office's day it counts from; of a payment before this ledger the day it was made
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      CHECK ((amount_fen < 0) = (reverses IS NOT NULL))
    ) STRICT;

CREATE INDEX charge_adjustments_by_charge ON charge_adjustments (charge_id, made_at);

CREATE INDEX charge_adjustments_by_day ON charge_adjustments (made_on);

CREATE TRIGGER charge_adjustments_no_delete BEFORE DELETE ON charge_adjustments
      BEGIN SELECT RAISE(ABORT, 'an adjustment stays: take it back with another'); END;

CREATE TRIGGER charge_adjustments_no_update BEFORE UPDATE ON charge_adjustments
      BEGIN SELECT RAISE(ABORT, 'an adjustment stays: take it back with another'); END;

CREATE TABLE charge_disputes (
      id TEXT PRIMARY KEY,
      charge_id TEXT NOT NULL REFERENCES charges (id),
      doubt TEXT NOT NULL CHECK (doubt <> ''),
      explained TEXT,
      opened_at INTEGER NOT NULL,
      opened_by TEXT NOT NULL REFERENCES staff (id),
      settled_at INTEGER,
      settled_by TEXT REFERENCES staff (id),
      outcome TEXT CHECK (outcome <> ''),
      CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (outcome IS NULL))
    ) STRICT;

CREATE INDEX charge_disputes_by_charge ON charge_disputes (charge_id, opened_at);

CREATE UNIQUE INDEX charge_disputes_open ON charge_disputes (charge_id) WHERE settled_at IS NULL;

CREATE TRIGGER charge_disputes_no_delete BEFORE DELETE ON charge_disputes
      BEGIN SELECT RAISE(ABORT, 'disputes are never deleted'); END;

CREATE TRIGGER charge_disputes_settle_once BEFORE UPDATE ON charge_disputes
      WHEN OLD.settled_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.charge_id <> OLD.charge_id OR NEW.doubt <> OLD.doubt
        OR NEW.explained IS NOT OLD.explained OR NEW.opened_at <> OLD.opened_at OR NEW.opened_by <> OLD.opened_by
      BEGIN SELECT RAISE(ABORT, 'a dispute is settled once'); END;

CREATE TABLE charge_readings (
      charge_id TEXT NOT NULL REFERENCES charges (id),
      nth INTEGER NOT NULL CHECK (nth >= 1),
      meter_id TEXT NOT NULL REFERENCES meters (id),
      from_value INTEGER NOT NULL,
      to_value INTEGER NOT NULL,
      -- NULL where the meter was taken out at to_value
      to_reading_id TEXT REFERENCES meter_readings (id),
      read_on TEXT NOT NULL CHECK (read_on IS date(read_on)),
      PRIMARY KEY (charge_id, nth)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX charge_readings_by_meter ON charge_readings (meter_id, read_on);

CREATE TRIGGER charge_readings_no_delete BEFORE DELETE ON charge_readings
      BEGIN SELECT RAISE(ABORT, 'what a charge was calculated from stays'); END;

CREATE TRIGGER charge_readings_no_update BEFORE UPDATE ON charge_readings
      BEGIN SELECT RAISE(ABORT, 'what a charge was calculated from stays'); END;

CREATE TABLE charges (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      item_id TEXT NOT NULL REFERENCES fee_items (id),
      -- the unit itself, one of its vehicles or parking spaces
      object_id TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('run', 'ahead', 'manual', 'opening', 'late-fee', 'ticket')),
      run_id TEXT REFERENCES billing_runs (id),
      -- the charge that was paid late
      late_of TEXT REFERENCES charges (id),
      standard_id TEXT REFERENCES fee_standards (id),
      from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
      to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
      due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
      -- what it was calculated from: cm², 1/1,000 units, or NULL where the calculation alone says it
      quantity INTEGER,
      -- in 1/10,000 yuan
      price INTEGER,
      -- how it was rounded and months were counted, 'fen days'
      rule TEXT NOT NULL,
      -- as it prints: 100.24㎡ × 1.40元 × 12月 = 1684.03元
      calculation TEXT NOT NULL CHECK (calculation <> ''),
      amount_fen INTEGER NOT NULL CHECK (amount_fen BETWEEN 1 AND 100000000000),
      -- receipts and adjustments together; recomputed by an invariant
      settled_fen INTEGER NOT NULL CHECK (settled_fen BETWEEN 0 AND amount_fen),
      disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
      booked_at INTEGER NOT NULL,
      booked_by TEXT NOT NULL REFERENCES staff (id),
      withdrawn_at INTEGER,
      -- its item's 违约金 as it was when this was booked; no rate: none
      late_rate_millionths INTEGER CHECK (late_rate_millionths BETWEEN 1 AND 1000000),
      late_grace_days INTEGER CHECK (late_grace_days BETWEEN 0 AND 3650),
      late_cap_millionths INTEGER CHECK (late_cap_millionths BETWEEN 1 AND 10000000),
      CHECK (to_on >= from_on),
      CHECK ((late_rate_millionths IS NULL) = (late_grace_days IS NULL)),
      CHECK (late_rate_millionths IS NOT NULL OR late_cap_millionths IS NULL),
      CHECK ((source = 'run') = (run_id IS NOT NULL)),
      CHECK ((source = 'late-fee') = (late_of IS NOT NULL)),
      CHECK (withdrawn_at IS NULL OR settled_fen = 0)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX charges_beside ON charges (unit_id, from_on)
      WHERE (source IN ('manual', 'late-fee', 'ticket') OR withdrawn_at IS NOT NULL);

CREATE INDEX charges_late ON charges (late_of) WHERE late_of IS NOT NULL;

CREATE UNIQUE INDEX charges_once ON charges (from_on, unit_id, item_id, object_id)
      WHERE withdrawn_at IS NULL AND source IN ('run', 'ahead', 'opening');

CREATE INDEX charges_open
      ON charges (unit_id, from_on, item_id, due_on, amount_fen, settled_fen, disputed, run_id, withdrawn_at)
      WHERE amount_fen > settled_fen AND withdrawn_at IS NULL;

CREATE TRIGGER charges_facts_stay BEFORE UPDATE OF id, unit_id, item_id, object_id, source, run_id, late_of,
        standard_id, from_on, to_on, due_on, quantity, price, rule, calculation, amount_fen, booked_at, booked_by,
        late_rate_millionths, late_grace_days, late_cap_millionths ON charges
      BEGIN SELECT RAISE(ABORT, 'a charge stays as it was booked'); END;

CREATE TRIGGER charges_no_delete BEFORE DELETE ON charges
      BEGIN SELECT RAISE(ABORT, 'charges are never deleted'); END;

CREATE TRIGGER charges_withdrawn_stay BEFORE UPDATE ON charges WHEN OLD.withdrawn_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a withdrawn charge stays withdrawn'); END;

CREATE TABLE closing_checks (
      id TEXT PRIMARY KEY,
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      duty_shift_id TEXT NOT NULL REFERENCES duty_shifts (id),
      item TEXT NOT NULL CHECK (item IN ('safe-scrambled', 'receipts-counted', 'desk-tidy', 'notices-passed-on')),
      checked_at INTEGER NOT NULL,
      checked_by TEXT NOT NULL REFERENCES staff (id),
      unchecked_at INTEGER
    ) STRICT;

CREATE UNIQUE INDEX closing_checks_once ON closing_checks (business_date, duty_shift_id, item) WHERE unchecked_at IS NULL;

CREATE TRIGGER closing_checks_no_delete BEFORE DELETE ON closing_checks
      BEGIN SELECT RAISE(ABORT, 'a check is taken back, not deleted'); END;

CREATE TRIGGER closing_checks_only_taken_back BEFORE UPDATE ON closing_checks
      WHEN OLD.unchecked_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.business_date <> OLD.business_date
        OR NEW.duty_shift_id <> OLD.duty_shift_id OR NEW.item <> OLD.item OR NEW.checked_at <> OLD.checked_at
        OR NEW.checked_by <> OLD.checked_by
      BEGIN SELECT RAISE(ABORT, 'a check is taken back, not changed'); END;

CREATE TABLE compiled_logs (
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      half TEXT NOT NULL CHECK (half IN ('morning', 'afternoon')),
      at INTEGER NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      entries INTEGER NOT NULL CHECK (entries >= 0),
      remark TEXT CHECK (remark <> ''),
      PRIMARY KEY (business_date, half)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER compiled_logs_no_delete BEFORE DELETE ON compiled_logs
      BEGIN SELECT RAISE(ABORT, 'a closed log is final'); END;

CREATE TRIGGER compiled_logs_no_update BEFORE UPDATE ON compiled_logs
      BEGIN SELECT RAISE(ABORT, 'a closed log is final'); END;

CREATE TABLE "deposit_refunds" (
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

CREATE INDEX deposit_refunds_by_day ON deposit_refunds (made_on);

CREATE INDEX deposit_refunds_by_deposit ON deposit_refunds (deposit_id, made_at);

CREATE INDEX deposit_refunds_by_finance ON deposit_refunds (made_at) WHERE way = 'finance' AND refunded_fen > 0;

CREATE UNIQUE INDEX deposit_refunds_charges ON deposit_refunds (charge_id) WHERE charge_id IS NOT NULL;

CREATE TRIGGER deposit_refunds_no_delete BEFORE DELETE ON deposit_refunds
      BEGIN SELECT RAISE(ABORT, 'refunds are never deleted'); END;

CREATE TRIGGER deposit_refunds_no_update BEFORE UPDATE ON deposit_refunds
      BEGIN SELECT RAISE(ABORT, 'a refund stays as it was made'); END;

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

CREATE INDEX deposits_by_day ON deposits (taken_on);

CREATE INDEX deposits_by_receipt ON deposits (receipt_id);

CREATE INDEX deposits_by_unit ON deposits (unit_id, taken_on);

CREATE INDEX deposits_held ON deposits (taken_on) WHERE cancelled_at IS NULL AND amount_fen > refunded_fen + deducted_fen;

CREATE TRIGGER deposits_cancelled_once BEFORE UPDATE ON deposits WHEN OLD.cancelled_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a deposit given back with its receipt stays so'); END;

CREATE TRIGGER deposits_facts_stay
      BEFORE UPDATE OF id, unit_id, item_id, receipt_id, payer, amount_fen, taken_on ON deposits
      BEGIN SELECT RAISE(ABORT, 'a deposit stays as it was taken'); END;

CREATE TRIGGER deposits_no_delete BEFORE DELETE ON deposits
      BEGIN SELECT RAISE(ABORT, 'deposits are never deleted'); END;

CREATE TABLE desk_notes (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('night', 'abnormal', 'notice', 'open-issue', 'task')),
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      noted_at INTEGER NOT NULL,
      noted_by TEXT NOT NULL REFERENCES staff (id),
      -- when it happened, where that is not when it was written down
      happened_at INTEGER NOT NULL CHECK (happened_at <= noted_at),
      text TEXT NOT NULL CHECK (text <> ''),
      -- how it was dealt with
      handling TEXT CHECK (handling <> ''),
      -- of a task: who gave it, and by when
      given_by TEXT CHECK (given_by <> ''),
      due_on TEXT CHECK (due_on IS date(due_on)),
      -- a notice stands until then
      until_on TEXT CHECK (until_on IS date(until_on)),
      needs_action INTEGER NOT NULL CHECK (needs_action IN (0, 1)),
      assigned_to TEXT CHECK (assigned_to <> ''),
      assigned_at INTEGER,
      done_at INTEGER,
      done_by TEXT REFERENCES staff (id),
      done_how TEXT CHECK (done_how <> ''),
      CHECK ((kind = 'task') = (given_by IS NOT NULL)),
      CHECK (kind NOT IN ('task', 'open-issue') OR needs_action = 1),
      CHECK (kind <> 'abnormal' OR handling IS NOT NULL),
      CHECK ((kind = 'notice') = (until_on IS NOT NULL)),
      CHECK ((assigned_to IS NULL) = (assigned_at IS NULL)),
      CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NULL) = (done_how IS NULL))
    ) STRICT;

CREATE INDEX desk_notes_by_day ON desk_notes (business_date, noted_at);

CREATE INDEX desk_notes_by_end ON desk_notes (done_at) WHERE done_at IS NOT NULL;

CREATE INDEX desk_notes_open ON desk_notes (noted_at) WHERE needs_action = 1 AND done_at IS NULL;

CREATE INDEX desk_notes_standing ON desk_notes (until_on) WHERE kind = 'notice';

CREATE TRIGGER desk_notes_done_once BEFORE UPDATE ON desk_notes WHEN OLD.done_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'what is done stays done'); END;

CREATE TRIGGER desk_notes_facts_stay BEFORE UPDATE OF id, kind, business_date, noted_at, noted_by, happened_at, text,
        handling, given_by, due_on, until_on, needs_action ON desk_notes
      BEGIN SELECT RAISE(ABORT, 'a note stays as it was written'); END;

CREATE TRIGGER desk_notes_no_delete BEFORE DELETE ON desk_notes
      BEGIN SELECT RAISE(ABORT, 'notes are never deleted'); END;

CREATE TABLE drafts (
      staff_id TEXT NOT NULL REFERENCES staff (id),
      place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
      title TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body) AND length(body) <= 40000),
      saved_at INTEGER NOT NULL,
      parked_at INTEGER,
      PRIMARY KEY (staff_id, place)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX drafts_parked ON drafts (parked_at) WHERE parked_at IS NOT NULL;

CREATE TABLE drawer_bags (
      shift_id TEXT PRIMARY KEY REFERENCES drawer_shifts (id),
      number TEXT NOT NULL UNIQUE CHECK (number <> ''),
      bagged_at INTEGER NOT NULL,
      bagged_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER drawer_bags_no_delete BEFORE DELETE ON drawer_bags
      BEGIN SELECT RAISE(ABORT, 'a bag stays'); END;

CREATE TRIGGER drawer_bags_no_update BEFORE UPDATE ON drawer_bags
      BEGIN SELECT RAISE(ABORT, 'a bag stays'); END;

CREATE TABLE drawer_count_lines (
      count_id TEXT NOT NULL REFERENCES drawer_counts (id),
      denomination_fen INTEGER NOT NULL CHECK (denomination_fen > 0),
      pieces INTEGER NOT NULL CHECK (pieces BETWEEN 0 AND 100000),
      PRIMARY KEY (count_id, denomination_fen)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER drawer_count_lines_no_delete BEFORE DELETE ON drawer_count_lines
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

CREATE TRIGGER drawer_count_lines_no_update BEFORE UPDATE ON drawer_count_lines
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

CREATE TABLE drawer_count_purposes (purpose TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_counts (
      id TEXT PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      purpose TEXT NOT NULL REFERENCES drawer_count_purposes (purpose),
      counted_fen INTEGER NOT NULL CHECK (counted_fen >= 0),
      counted_at INTEGER NOT NULL,
      counted_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;

CREATE INDEX drawer_counts_by_shift ON drawer_counts (shift_id, counted_at);

CREATE TRIGGER drawer_counts_no_delete BEFORE DELETE ON drawer_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

CREATE TRIGGER drawer_counts_no_update BEFORE UPDATE ON drawer_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

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

CREATE TRIGGER drawer_forced_counts_no_delete BEFORE DELETE ON drawer_forced_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

CREATE TRIGGER drawer_forced_counts_no_update BEFORE UPDATE ON drawer_forced_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

CREATE TABLE drawer_movement_kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_movements (
      id TEXT PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      kind TEXT NOT NULL REFERENCES drawer_movement_kinds (kind),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      reason TEXT NOT NULL CHECK (reason <> ''),
      -- I3b: a difference found at the opening belongs to whoever had the drawer before
      belongs_to TEXT REFERENCES staff (id),
      at INTEGER NOT NULL,
      moved_by TEXT NOT NULL REFERENCES staff (id)
    , approved_by TEXT REFERENCES staff (id)) STRICT;

CREATE INDEX drawer_movements_by_shift ON drawer_movements (shift_id, at);

CREATE TRIGGER drawer_movements_in_an_open_shift BEFORE INSERT ON drawer_movements
      WHEN (SELECT state FROM drawer_shifts WHERE id = NEW.shift_id) IS NOT 'open'
      BEGIN SELECT RAISE(ABORT, 'no cash moves without an open drawer'); END;

CREATE TRIGGER drawer_movements_no_delete BEFORE DELETE ON drawer_movements
      BEGIN SELECT RAISE(ABORT, 'cash that moved is never deleted'); END;

CREATE TRIGGER drawer_movements_no_update BEFORE UPDATE ON drawer_movements
      BEGIN SELECT RAISE(ABORT, 'cash that moved is never rewritten'); END;

CREATE TRIGGER drawer_movements_out_is_approved BEFORE INSERT ON drawer_movements
      WHEN NEW.kind = 'paid-out' AND (NEW.amount_fen > 0 OR NEW.approved_by IS NULL OR NEW.approved_by = NEW.moved_by)
      BEGIN SELECT RAISE(ABORT, 'what is paid out another person agreed to'); END;

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

CREATE TRIGGER drawer_receptions_no_delete BEFORE DELETE ON drawer_receptions
      BEGIN SELECT RAISE(ABORT, 'a reception stays'); END;

CREATE TRIGGER drawer_receptions_no_update BEFORE UPDATE ON drawer_receptions
      BEGIN SELECT RAISE(ABORT, 'a reception stays'); END;

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

CREATE TRIGGER drawer_reckonings_no_delete BEFORE DELETE ON drawer_reckonings
      BEGIN SELECT RAISE(ABORT, 'what was reckoned stays'); END;

CREATE TRIGGER drawer_reckonings_no_update BEFORE UPDATE ON drawer_reckonings
      BEGIN SELECT RAISE(ABORT, 'what was reckoned stays'); END;

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

CREATE TRIGGER drawer_rejections_no_delete BEFORE DELETE ON drawer_rejections
      BEGIN SELECT RAISE(ABORT, 'a rejection stays'); END;

CREATE TRIGGER drawer_rejections_no_update BEFORE UPDATE ON drawer_rejections
      BEGIN SELECT RAISE(ABORT, 'a rejection stays'); END;

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

CREATE TRIGGER drawer_seals_broken_by_rejection BEFORE DELETE ON drawer_seals
      WHEN NOT EXISTS (SELECT 1 FROM drawer_rejections WHERE sealed_count_id = OLD.count_id)
      BEGIN SELECT RAISE(ABORT, 'only a receiver who counts something else breaks a seal'); END;

CREATE TRIGGER drawer_seals_by_another BEFORE INSERT ON drawer_seals
      WHEN (SELECT cashier_id FROM drawer_shifts WHERE id = NEW.shift_id) = NEW.approved_by
        OR NEW.variance_fen IS NOT (SELECT variance_fen FROM drawer_reckonings WHERE count_id = NEW.count_id)
      BEGIN SELECT RAISE(ABORT, 'nobody agrees to her own difference'); END;

CREATE TRIGGER drawer_seals_no_update BEFORE UPDATE ON drawer_seals
      BEGIN SELECT RAISE(ABORT, 'a seal stays'); END;

CREATE TABLE drawer_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      float_fen INTEGER NOT NULL CHECK (float_fen >= 0),
      tolerance_fen INTEGER NOT NULL CHECK (tolerance_fen >= 0),
      remind_from TEXT NOT NULL CHECK (remind_from GLOB '[0-2][0-9]:[0-5][0-9]')
    ) STRICT;

CREATE TABLE drawer_shifts (
      id TEXT PRIMARY KEY,
      nth INTEGER NOT NULL UNIQUE CHECK (nth >= 1),
      cashier_id TEXT NOT NULL REFERENCES staff (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'counting', 'review', 'sealed', 'closed', 'cancelled')),
      opened_at INTEGER NOT NULL,
      opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
      -- what the shift before left in it; for the first one what was counted
      opening_float_fen INTEGER NOT NULL CHECK (opening_float_fen >= 0),
      ended_at INTEGER,
      -- I3: what a closed shift left in it is what the next one begins with
      retained_fen INTEGER CHECK (retained_fen >= 0),
      CHECK ((state IN ('closed', 'cancelled')) = (ended_at IS NOT NULL)),
      CHECK ((state = 'closed') = (retained_fen IS NOT NULL))
    ) STRICT;

CREATE UNIQUE INDEX drawer_shifts_one_live ON drawer_shifts ((1)) WHERE ended_at IS NULL;

CREATE TRIGGER drawer_shifts_closed_by_reception BEFORE UPDATE OF state ON drawer_shifts
      WHEN NEW.state = 'closed'
        AND NEW.retained_fen IS NOT (SELECT retained_fen FROM drawer_receptions WHERE shift_id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'a shift is over when it was received'); END;

CREATE TRIGGER drawer_shifts_end_once BEFORE UPDATE ON drawer_shifts WHEN OLD.ended_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a shift that ended stays as it is'); END;

CREATE TRIGGER drawer_shifts_facts_stay
      BEFORE UPDATE OF id, nth, cashier_id, opened_at, opened_on, opening_float_fen ON drawer_shifts
      BEGIN SELECT RAISE(ABORT, 'how a shift began stays'); END;

CREATE TRIGGER drawer_shifts_go_on BEFORE UPDATE OF state ON drawer_shifts
      WHEN NEW.state <> OLD.state AND NOT (
        (OLD.state = 'open' AND NEW.state IN ('suspended', 'counting', 'cancelled', 'review', 'sealed'))
        OR (OLD.state = 'suspended' AND NEW.state IN ('open', 'counting', 'review', 'sealed'))
        OR (OLD.state = 'counting' AND NEW.state IN ('open', 'review', 'sealed'))
        OR (OLD.state = 'review' AND NEW.state IN ('counting', 'sealed'))
        OR (OLD.state = 'sealed' AND NEW.state IN ('counting', 'closed')))
      BEGIN SELECT RAISE(ABORT, 'a shift does not go that way'); END;

CREATE TRIGGER drawer_shifts_no_delete BEFORE DELETE ON drawer_shifts
      BEGIN SELECT RAISE(ABORT, 'shifts are never deleted'); END;

CREATE TRIGGER drawer_shifts_sealed_by_count BEFORE UPDATE OF state ON drawer_shifts
      WHEN NEW.state = 'sealed' AND NOT EXISTS (SELECT 1 FROM drawer_seals WHERE shift_id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'a drawer is sealed by a count'); END;

CREATE TABLE dunnings (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      way TEXT NOT NULL CHECK (way IN ('phone', 'visit', 'notice')),
      owed_fen INTEGER NOT NULL CHECK (owed_fen > 0),
      result TEXT NOT NULL CHECK (result IN ('promised', 'refused', 'unreachable', 'doubted', 'told', 'handed')),
      promised_on TEXT CHECK (promised_on IS date(promised_on)),
      note TEXT,
      paper_id TEXT REFERENCES papers (id),
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      CHECK ((result = 'promised') = (promised_on IS NOT NULL))
    ) STRICT;

CREATE INDEX dunnings_by_unit ON dunnings (unit_id, made_at);

CREATE INDEX dunnings_promised ON dunnings (promised_on) WHERE promised_on IS NOT NULL;

CREATE TRIGGER dunnings_no_delete BEFORE DELETE ON dunnings
      BEGIN SELECT RAISE(ABORT, 'what was said to a household stays'); END;

CREATE TRIGGER dunnings_no_update BEFORE UPDATE ON dunnings
      BEGIN SELECT RAISE(ABORT, 'what was said to a household stays'); END;

CREATE TABLE duty_rules (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      -- NULL: one of the calendar's own, its words are in the catalogs
      title TEXT CHECK (title <> ''),
      frequency TEXT NOT NULL CHECK (frequency IN ('daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly')),
      -- of a daily one the days it is asked on, of a weekly one its day: 1 Monday to 7 Sunday
      weekdays TEXT NOT NULL CHECK (json_valid(weekdays)),
      -- of a monthly or rarer one: the day of its month, 0 the last one; and which month of its period, 1 the first
      month_day INTEGER NOT NULL CHECK (month_day BETWEEN 0 AND 31),
      period_month INTEGER NOT NULL CHECK (period_month BETWEEN 1 AND 12),
      -- on a day the office is closed it is asked all the same, not at all, or on the office day before or after
      free_days TEXT NOT NULL CHECK (free_days IN ('ask', 'skip', 'before', 'after')),
      due TEXT NOT NULL CHECK (due GLOB '[0-2][0-9]:[0-5][0-9]'),
      remind TEXT NOT NULL CHECK (remind GLOB '[0-2][0-9]:[0-5][0-9]'),
      -- shown this many days before it is due
      lead_days INTEGER NOT NULL CHECK (lead_days BETWEEN 0 AND 60),
      roles TEXT NOT NULL CHECK (json_valid(roles)),
      clauses TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      CHECK (remind <= due OR lead_days > 0)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER duty_rules_no_delete BEFORE DELETE ON duty_rules
      BEGIN SELECT RAISE(ABORT, 'a duty is put out of use, not deleted'); END;

CREATE TABLE duty_shifts (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      from_time TEXT NOT NULL CHECK (from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
      to_time TEXT NOT NULL CHECK (to_time GLOB '[0-2][0-9]:[0-5][0-9]'),
      -- signed in this many minutes before it begins (07:50 for 08:00)
      early_minutes INTEGER NOT NULL CHECK (early_minutes BETWEEN 0 AND 240),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      CHECK (from_time <> to_time)
    ) STRICT;

CREATE TRIGGER duty_shifts_no_delete BEFORE DELETE ON duty_shifts
      BEGIN SELECT RAISE(ABORT, 'a shift is put out of use, not deleted'); END;

CREATE TABLE duty_ticks (
      id TEXT PRIMARY KEY,
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      name TEXT NOT NULL CHECK (name <> ''),
      ticked_at INTEGER NOT NULL,
      ticked_by TEXT NOT NULL REFERENCES staff (id),
      unticked_at INTEGER,
      unticked_by TEXT REFERENCES staff (id),
      CHECK ((unticked_at IS NULL) = (unticked_by IS NULL))
    ) STRICT;

CREATE UNIQUE INDEX duty_ticks_once ON duty_ticks (business_date, name) WHERE unticked_at IS NULL;

CREATE TRIGGER duty_ticks_no_delete BEFORE DELETE ON duty_ticks
      BEGIN SELECT RAISE(ABORT, 'a tick is taken back, not deleted'); END;

CREATE TRIGGER duty_ticks_only_taken_back BEFORE UPDATE ON duty_ticks
      WHEN OLD.unticked_at IS NOT NULL OR NEW.business_date <> OLD.business_date OR NEW.name <> OLD.name
        OR NEW.ticked_at <> OLD.ticked_at OR NEW.ticked_by <> OLD.ticked_by
      BEGIN SELECT RAISE(ABORT, 'a tick is taken back, not changed'); END;

CREATE TABLE fee_items (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      method TEXT NOT NULL CHECK (method IN ('area', 'fixed', 'metered', 'floor', 'shared', 'formula', 'once', 'deposit')),
      object TEXT NOT NULL CHECK (object IN ('unit', 'vehicle', 'space')),
      frequency TEXT NOT NULL
        CHECK (frequency IN ('monthly', 'quarterly', 'half-yearly', 'yearly', 'anniversary', 'once')),
      price_unit TEXT NOT NULL CHECK (price_unit IN ('month', 'quarter', 'half-year', 'year')),
      rounding TEXT NOT NULL CHECK (rounding IN ('fen', 'jiao', 'yuan')),
      month_count TEXT NOT NULL CHECK (month_count IN ('days', 'whole-months')),
      quantity_unit TEXT CHECK (quantity_unit <> ''),
      meter_kind TEXT CHECK (meter_kind IN ('water', 'hot-water', 'electricity', 'gas', 'heat')),
      loss_share_millionths INTEGER CHECK (loss_share_millionths BETWEEN 0 AND 1000000),
      loss_fixed_thousandths INTEGER CHECK (loss_fixed_thousandths >= 0),
      share_by TEXT CHECK (share_by IN ('area', 'household', 'formula')),
      due_after TEXT NOT NULL CHECK (due_after IN ('begin', 'end')),
      due_days INTEGER NOT NULL CHECK (due_days BETWEEN 0 AND 365),
      late_rate_millionths INTEGER CHECK (late_rate_millionths BETWEEN 1 AND 1000000),
      late_grace_days INTEGER NOT NULL CHECK (late_grace_days BETWEEN 0 AND 3650),
      late_cap_millionths INTEGER CHECK (late_cap_millionths BETWEEN 1 AND 10000000),
      -- the longest period any of its charges has, in days: how far back an overlapping one may have begun
      longest_days INTEGER NOT NULL CHECK (longest_days >= 0),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      version INTEGER NOT NULL CHECK (version >= 1),
      CHECK ((method = 'metered') = (meter_kind IS NOT NULL)),
      CHECK (method <> 'metered' OR object = 'unit'),
      CHECK ((method = 'shared') = (share_by IS NOT NULL)),
      CHECK (loss_share_millionths IS NULL OR loss_fixed_thousandths IS NULL),
      CHECK ((method IN ('once', 'deposit')) = (frequency = 'once'))
    ) STRICT;

CREATE TRIGGER fee_items_nature_stays BEFORE UPDATE OF id, method, object, frequency, meter_kind, share_by ON fee_items
      BEGIN SELECT RAISE(ABORT, 'what a fee item is stays: make another one'); END;

CREATE TRIGGER fee_items_no_delete BEFORE DELETE ON fee_items
      BEGIN SELECT RAISE(ABORT, 'fee items are never deleted: set active to 0'); END;

CREATE TABLE fee_standards (
      id TEXT PRIMARY KEY,
      item_id TEXT NOT NULL REFERENCES fee_items (id),
      project_id TEXT REFERENCES projects (id),
      building_id TEXT REFERENCES buildings (id),
      usage TEXT CHECK (usage IN ('residence', 'office', 'shop', 'dormitory', 'garage', 'other')),
      unit_id TEXT REFERENCES units (id),
      vehicle_id TEXT REFERENCES vehicles (id),
      space_id TEXT REFERENCES parking_spaces (id),
      -- in 1/10,000 yuan
      price INTEGER CHECK (price BETWEEN 0 AND 10000000000),
      tiers TEXT CHECK (json_valid(tiers)),
      floor_bands TEXT CHECK (json_valid(floor_bands)),
      formula TEXT CHECK (formula <> ''),
      from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
      to_on TEXT CHECK (to_on IS date(to_on)),
      note TEXT,
      set_at INTEGER NOT NULL,
      set_by TEXT NOT NULL REFERENCES staff (id),
      -- taken back, or replaced on its first day, before anything was charged by it
      voided_at INTEGER,
      CHECK (to_on IS NULL OR to_on >= from_on),
      CHECK ((project_id IS NOT NULL) + (building_id IS NOT NULL) + (unit_id IS NOT NULL) + (vehicle_id IS NOT NULL)
        + (space_id IS NOT NULL) <= 1),
      CHECK (usage IS NULL OR (unit_id IS NULL AND vehicle_id IS NULL AND space_id IS NULL)),
      CHECK (price IS NOT NULL OR tiers IS NOT NULL OR floor_bands IS NOT NULL OR formula IS NOT NULL)
    ) STRICT;

CREATE INDEX fee_standards_by_object ON fee_standards (item_id, coalesce(unit_id, vehicle_id, space_id));

CREATE INDEX fee_standards_by_unit ON fee_standards (unit_id) WHERE unit_id IS NOT NULL;

CREATE UNIQUE INDEX fee_standards_once ON fee_standards (item_id, from_on,
      coalesce(unit_id, vehicle_id, space_id, building_id, project_id, ''), coalesce(usage, ''))
      WHERE voided_at IS NULL;

CREATE TRIGGER fee_standards_no_delete BEFORE DELETE ON fee_standards
      BEGIN SELECT RAISE(ABORT, 'standards are history'); END;

CREATE TRIGGER fee_standards_only_end BEFORE UPDATE OF id, item_id, project_id, building_id, usage, unit_id,
        vehicle_id, space_id, price, tiers, floor_bands, formula, from_on, set_at, set_by ON fee_standards
      BEGIN SELECT RAISE(ABORT, 'a standard stays as it was set: end it and set another'); END;

CREATE TRIGGER fee_standards_voided_stay BEFORE UPDATE ON fee_standards WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a standard taken back stays taken back'); END;

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

CREATE TRIGGER finance_payouts_no_delete BEFORE DELETE ON finance_payouts
      BEGIN SELECT RAISE(ABORT, 'what finance paid stays: take it back with another row'); END;

CREATE TRIGGER finance_payouts_no_update BEFORE UPDATE ON finance_payouts
      BEGIN SELECT RAISE(ABORT, 'what finance paid stays: take it back with another row'); END;

CREATE TRIGGER finance_payouts_paid_once BEFORE INSERT ON finance_payouts
      WHEN NEW.undoes IS NULL
        AND (SELECT coalesce(sum(amount_fen), 0) FROM finance_payouts WHERE subject_id = NEW.subject_id) <> 0
      BEGIN SELECT RAISE(ABORT, 'a refund is paid once'); END;

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

CREATE TABLE hand_in_lines (
      hand_in_id TEXT NOT NULL REFERENCES hand_ins (id),
      receipt_id TEXT NOT NULL REFERENCES receipts (id),
      nth INTEGER NOT NULL,
      released INTEGER NOT NULL CHECK (released IN (0, 1)),
      PRIMARY KEY (hand_in_id, receipt_id, nth)
    ) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX hand_in_lines_once ON hand_in_lines (receipt_id, nth) WHERE released = 0;

CREATE TRIGGER hand_in_lines_no_delete BEFORE DELETE ON hand_in_lines
      BEGIN SELECT RAISE(ABORT, 'a line leaves a slip only with the whole slip'); END;

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

CREATE TABLE hand_in_pieces (
      hand_in_id TEXT NOT NULL REFERENCES hand_ins (id),
      denomination_fen INTEGER NOT NULL CHECK (denomination_fen > 0),
      pieces INTEGER NOT NULL CHECK (pieces BETWEEN 0 AND 100000),
      PRIMARY KEY (hand_in_id, denomination_fen)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER hand_in_pieces_no_delete BEFORE DELETE ON hand_in_pieces
      BEGIN SELECT RAISE(ABORT, 'what was handed in stays'); END;

CREATE TRIGGER hand_in_pieces_no_update BEFORE UPDATE ON hand_in_pieces
      BEGIN SELECT RAISE(ABORT, 'what was handed in stays'); END;

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

CREATE TRIGGER hand_in_shifts_no_delete BEFORE DELETE ON hand_in_shifts
      BEGIN SELECT RAISE(ABORT, 'a shift leaves a slip only with the whole slip'); END;

CREATE TRIGGER hand_in_shifts_only_released BEFORE UPDATE ON hand_in_shifts
      WHEN OLD.released = 1 OR NEW.hand_in_id <> OLD.hand_in_id OR NEW.shift_id <> OLD.shift_id OR NEW.rest_due_on IS NOT OLD.rest_due_on
        OR (SELECT state FROM hand_ins WHERE id = OLD.hand_in_id) <> 'cancelled'
      BEGIN SELECT RAISE(ABORT, 'a shift leaves a slip only with the whole slip'); END;

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

CREATE TRIGGER hand_ins_end_once BEFORE UPDATE ON hand_ins WHEN OLD.state IN ('received', 'cancelled')
      BEGIN SELECT RAISE(ABORT, 'a slip that is received stays'); END;

CREATE TRIGGER hand_ins_facts_stay BEFORE UPDATE OF id, number, deposit_on, cut_off, made_at, made_by, due_fen, over_fen,
        short_fen, movements_fen, float_change_fen, carried_in_fen, turned_in_fen, carried_out_fen, late, late_reason,
        check_code, head_seq, head_hash, paper_id ON hand_ins
      BEGIN SELECT RAISE(ABORT, 'a slip stays as it was made out'); END;

CREATE TRIGGER hand_ins_go_on BEFORE UPDATE OF state ON hand_ins
      WHEN NOT ((OLD.state = 'prepared' AND NEW.state IN ('handed', 'cancelled'))
        OR (OLD.state = 'handed' AND NEW.state IN ('received', 'disputed'))
        OR (OLD.state = 'disputed' AND NEW.state = 'received'))
      BEGIN SELECT RAISE(ABORT, 'a slip does not go that way'); END;

CREATE TRIGGER hand_ins_no_delete BEFORE DELETE ON hand_ins
      BEGIN SELECT RAISE(ABORT, 'slips are never deleted'); END;

CREATE TABLE handover_items (
      handover_id TEXT NOT NULL REFERENCES handovers (id),
      nth INTEGER NOT NULL CHECK (nth >= 1),
      section TEXT NOT NULL CHECK (section <> ''),
      -- what it is about in its own domain, or the clerk's own words
      kind TEXT NOT NULL CHECK (kind <> ''),
      ref TEXT,
      due_at INTEGER,
      since INTEGER NOT NULL,
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      acknowledged_at INTEGER,
      acknowledged_by TEXT REFERENCES staff (id),
      remark TEXT CHECK (remark <> ''),
      assigned_to TEXT CHECK (assigned_to <> ''),
      PRIMARY KEY (handover_id, nth),
      CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER handover_items_no_delete BEFORE DELETE ON handover_items
      BEGIN SELECT RAISE(ABORT, 'an item stays'); END;

CREATE TRIGGER handover_items_only_read BEFORE UPDATE ON handover_items
      WHEN NEW.handover_id <> OLD.handover_id OR NEW.nth <> OLD.nth OR NEW.section <> OLD.section OR NEW.kind <> OLD.kind
        OR NEW.ref IS NOT OLD.ref OR NEW.due_at IS NOT OLD.due_at OR NEW.since <> OLD.since OR NEW.facts <> OLD.facts
        OR (SELECT signed_at FROM handovers WHERE id = OLD.handover_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an item is read, not changed'); END;

CREATE TABLE handovers (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE CHECK (number <> ''),
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      duty_shift_id TEXT NOT NULL REFERENCES duty_shifts (id),
      prepared_at INTEGER NOT NULL,
      prepared_by TEXT NOT NULL REFERENCES staff (id),
      remark TEXT CHECK (remark <> ''),
      -- drawer, receipts used and blank, hand-ins: what does not wait for anybody's tick
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      withdrawn_at INTEGER,
      signed_at INTEGER,
      signed_by TEXT REFERENCES staff (id),
      witnessed_by TEXT REFERENCES staff (id),
      paper_id TEXT REFERENCES papers (id),
      CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
      CHECK (signed_by IS NULL OR signed_by <> prepared_by),
      CHECK (witnessed_by IS NULL OR (witnessed_by <> prepared_by AND witnessed_by <> signed_by)),
      CHECK (withdrawn_at IS NULL OR signed_at IS NULL)
    ) STRICT;

CREATE INDEX handovers_by_day ON handovers (business_date, prepared_at);

CREATE UNIQUE INDEX handovers_one_waiting ON handovers ((1)) WHERE signed_at IS NULL AND withdrawn_at IS NULL;

CREATE TRIGGER handovers_end_once BEFORE UPDATE ON handovers
      WHEN OLD.withdrawn_at IS NOT NULL OR (OLD.signed_at IS NOT NULL AND NEW.signed_at IS NOT OLD.signed_at)
      BEGIN SELECT RAISE(ABORT, 'a handover is signed once'); END;

CREATE TRIGGER handovers_facts_stay BEFORE UPDATE OF id, number, business_date, duty_shift_id, prepared_at, prepared_by,
        remark, facts, digest ON handovers
      BEGIN SELECT RAISE(ABORT, 'what was passed on stays'); END;

CREATE TRIGGER handovers_no_delete BEFORE DELETE ON handovers
      BEGIN SELECT RAISE(ABORT, 'handovers are never deleted'); END;

CREATE TRIGGER handovers_signed_read BEFORE UPDATE OF signed_at ON handovers
      WHEN NEW.signed_at IS NOT NULL AND EXISTS (SELECT 1 FROM handover_items WHERE handover_id = NEW.id
        AND acknowledged_by IS NOT NEW.signed_by)
      BEGIN SELECT RAISE(ABORT, 'nothing is signed unread'); END;

CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      behind_ms INTEGER NOT NULL CHECK (behind_ms >= 0),
      business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      staff_id TEXT REFERENCES staff (id),
      counter TEXT NOT NULL,
      procedure TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      payload_digest TEXT NOT NULL CHECK (length(payload_digest) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;

CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
        OR EXISTS (SELECT 1 FROM journal WHERE key = NEW.key)
      BEGIN SELECT RAISE(ABORT, 'the journal is only added to, one after the other'); END;

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

CREATE TABLE journal_payloads (
      seq INTEGER PRIMARY KEY REFERENCES journal (seq),
      salt TEXT,
      input TEXT,
      output TEXT,
      purged_at INTEGER,
      CHECK ((purged_at IS NULL) = (salt IS NOT NULL AND input IS NOT NULL AND output IS NOT NULL))
    ) STRICT;

CREATE TRIGGER journal_payloads_no_delete BEFORE DELETE ON journal_payloads
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

CREATE TRIGGER journal_payloads_once BEFORE INSERT ON journal_payloads
      WHEN EXISTS (SELECT 1 FROM journal_payloads WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

CREATE TRIGGER journal_payloads_only_blanked BEFORE UPDATE ON journal_payloads
      WHEN OLD.purged_at IS NOT NULL OR NEW.purged_at IS NULL OR NEW.seq <> OLD.seq
        OR NEW.salt IS NOT NULL OR NEW.input IS NOT NULL OR NEW.output IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a payload is blanked whole or left alone'); END;

CREATE TABLE log_lines (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;

CREATE INDEX log_lines_by_day ON log_lines (business_date, at);

CREATE TRIGGER log_lines_no_delete BEFORE DELETE ON log_lines
      BEGIN SELECT RAISE(ABORT, 'the work log is only added to'); END;

CREATE TRIGGER log_lines_no_update BEFORE UPDATE ON log_lines
      BEGIN SELECT RAISE(ABORT, 'the work log is only added to'); END;

CREATE TABLE manual_clock (id INTEGER PRIMARY KEY CHECK (id = 1), now_ms INTEGER NOT NULL) STRICT;

CREATE TABLE meter_readings (
      id TEXT PRIMARY KEY,
      meter_id TEXT NOT NULL REFERENCES meters (id),
      read_on TEXT NOT NULL CHECK (read_on IS date(read_on)),
      value INTEGER NOT NULL CHECK (value >= 0),
      rolled_over INTEGER NOT NULL CHECK (rolled_over IN (0, 1)),
      source TEXT NOT NULL CHECK (source IN ('typed', 'import')),
      entered_at INTEGER NOT NULL,
      entered_by TEXT NOT NULL REFERENCES staff (id),
      voided_at INTEGER,
      voided_by TEXT REFERENCES staff (id),
      void_reason TEXT CHECK (void_reason <> ''),
      CHECK ((voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
    ) STRICT;

CREATE UNIQUE INDEX meter_readings_once ON meter_readings (meter_id, read_on) WHERE voided_at IS NULL;

CREATE TRIGGER meter_readings_facts_stay
      BEFORE UPDATE OF id, meter_id, read_on, value, rolled_over, source, entered_at, entered_by ON meter_readings
      BEGIN SELECT RAISE(ABORT, 'a reading stays as it was entered: void it and enter another'); END;

CREATE TRIGGER meter_readings_no_delete BEFORE DELETE ON meter_readings
      BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;

CREATE TRIGGER meter_readings_void_once BEFORE UPDATE ON meter_readings WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a voided reading stays voided'); END;

CREATE TABLE meters (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      kind TEXT NOT NULL CHECK (kind IN ('water', 'hot-water', 'electricity', 'gas', 'heat')),
      serial TEXT NOT NULL CHECK (serial <> ''),
      place TEXT CHECK (place <> ''),
      multiplier INTEGER NOT NULL CHECK (multiplier BETWEEN 1 AND 100000000),
      dial_digits INTEGER CHECK (dial_digits BETWEEN 1 AND 9),
      installed_on TEXT NOT NULL CHECK (installed_on IS date(installed_on)),
      first_reading INTEGER NOT NULL CHECK (first_reading >= 0),
      removed_on TEXT CHECK (removed_on IS date(removed_on)),
      last_reading INTEGER CHECK (last_reading >= 0),
      last_rolled_over INTEGER NOT NULL DEFAULT 0 CHECK (last_rolled_over IN (0, 1)),
      replaced_by TEXT REFERENCES meters (id) DEFERRABLE INITIALLY DEFERRED,
      CHECK (removed_on IS NULL OR removed_on >= installed_on),
      CHECK ((removed_on IS NULL) = (last_reading IS NULL))
    ) STRICT;

CREATE INDEX meters_by_unit ON meters (unit_id, kind);

CREATE UNIQUE INDEX meters_serial ON meters (kind, serial) WHERE removed_on IS NULL;

CREATE TRIGGER meters_end_once BEFORE UPDATE ON meters WHEN OLD.removed_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a meter that was taken out stays as it was'); END;

CREATE TRIGGER meters_facts_stay BEFORE UPDATE OF id, unit_id, kind, serial, multiplier, dial_digits, installed_on,
        first_reading ON meters
      BEGIN SELECT RAISE(ABORT, 'a meter stays as it was put in'); END;

CREATE TRIGGER meters_no_delete BEFORE DELETE ON meters
      BEGIN SELECT RAISE(ABORT, 'meters are never deleted'); END;

CREATE TABLE month_reports (
      month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      data TEXT NOT NULL CHECK (json_valid(data)),
      reported_at INTEGER NOT NULL,
      reported_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER month_reports_no_delete BEFORE DELETE ON month_reports
      BEGIN SELECT RAISE(ABORT, 'what was reported stays'); END;

CREATE TRIGGER month_reports_no_update BEFORE UPDATE ON month_reports
      BEGIN SELECT RAISE(ABORT, 'what was reported stays'); END;

CREATE TABLE office (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      ledger_id TEXT NOT NULL,
      office_name TEXT NOT NULL,
      letterhead TEXT NOT NULL,
      counter_code TEXT NOT NULL CHECK (length(counter_code) BETWEEN 1 AND 4),
      counter_number INTEGER NOT NULL CHECK (counter_number BETWEEN 1 AND 99),
      zone TEXT NOT NULL,
      cut_off TEXT NOT NULL CHECK (cut_off GLOB '[0-2][0-9]:[0-5][0-9]'),
      backup_folder TEXT NOT NULL,
      idle_lock_minutes INTEGER NOT NULL CHECK (idle_lock_minutes BETWEEN 1 AND 120),
      demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
      set_up_at INTEGER NOT NULL,
      recovery_salt TEXT NOT NULL,
      recovery_hash TEXT NOT NULL,
      recovery_failures INTEGER NOT NULL DEFAULT 0,
      recovery_failed_at INTEGER
    , second_backup_folder TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER office_facts_stay BEFORE UPDATE OF id, ledger_id, demo, set_up_at ON office
      BEGIN SELECT RAISE(ABORT, 'what the ledger is can not be changed'); END;

CREATE TRIGGER office_no_delete BEFORE DELETE ON office
      BEGIN SELECT RAISE(ABORT, 'the office can not be deleted'); END;

CREATE TABLE office_calendar (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- the years whose notice the office entered as a whole
      years TEXT NOT NULL CHECK (json_valid(years)),
      -- another one with every entry: who remembers the days knows by it when to read them again
      stamp TEXT NOT NULL
    ) STRICT;

CREATE TABLE office_days (
      day TEXT PRIMARY KEY CHECK (day IS date(day)),
      kind TEXT NOT NULL CHECK (kind IN ('workday', 'weekend', 'holiday', 'makeup-workday')),
      name TEXT CHECK (name <> ''),
      set_at INTEGER NOT NULL,
      set_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE paper_kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE paper_runs (
      id TEXT PRIMARY KEY,
      paper_id TEXT NOT NULL REFERENCES papers (id),
      -- which 补打 it is; NULL for the paper itself
      nth INTEGER CHECK (nth >= 1),
      reason TEXT CHECK (reason <> ''),
      locale TEXT NOT NULL CHECK (locale IN ('zh-CN', 'zh-TW')),
      started_at INTEGER NOT NULL,
      started_by TEXT NOT NULL REFERENCES staff (id),
      ended_at INTEGER,
      outcome TEXT CHECK (outcome IN ('printed', 'saved', 'failed')),
      trouble TEXT,
      file TEXT,
      CHECK ((nth IS NULL) = (reason IS NULL)),
      CHECK ((ended_at IS NULL) = (outcome IS NULL)),
      CHECK (outcome IS NOT NULL OR (trouble IS NULL AND file IS NULL)),
      CHECK (trouble IS NULL OR outcome = 'failed')
    ) STRICT;

CREATE INDEX paper_runs_by_paper ON paper_runs (paper_id, started_at);

CREATE UNIQUE INDEX paper_runs_once ON paper_runs (paper_id, coalesce(nth, 0))
      WHERE outcome IS NULL OR outcome <> 'failed';

CREATE TRIGGER paper_runs_end_once BEFORE UPDATE ON paper_runs
      WHEN OLD.ended_at IS NOT NULL OR NEW.paper_id <> OLD.paper_id OR NEW.nth IS NOT OLD.nth
        OR NEW.reason IS NOT OLD.reason OR NEW.started_at <> OLD.started_at OR NEW.started_by <> OLD.started_by
      BEGIN SELECT RAISE(ABORT, 'an attempt to print ends once'); END;

CREATE TRIGGER paper_runs_no_delete BEFORE DELETE ON paper_runs
      BEGIN SELECT RAISE(ABORT, 'what went to the printer is never deleted'); END;

CREATE TABLE "paper_setups" (
      kind TEXT PRIMARY KEY REFERENCES paper_kinds (kind),
      printer TEXT,
      sheet TEXT NOT NULL REFERENCES paper_sheets (sheet),
      offset_x_um INTEGER NOT NULL CHECK (offset_x_um BETWEEN -20000 AND 20000),
      offset_y_um INTEGER NOT NULL CHECK (offset_y_um BETWEEN -20000 AND 20000),
      carbon INTEGER NOT NULL CHECK (carbon IN (0, 1))
    ) STRICT, WITHOUT ROWID;

CREATE TABLE paper_sheets (sheet TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE "papers" (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL REFERENCES paper_kinds (kind),
      subject_id TEXT NOT NULL,
      number TEXT NOT NULL CHECK (number <> ''),
      data TEXT NOT NULL CHECK (json_valid(data)),
      queued_at INTEGER NOT NULL,
      queued_by TEXT NOT NULL REFERENCES staff (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'saved', 'failed')),
      voided_at INTEGER
    ) STRICT;

CREATE INDEX papers_by_subject ON papers (subject_id, queued_at) WHERE kind <> 'receipt';

CREATE INDEX papers_not_on_paper ON papers (queued_at)
      WHERE voided_at IS NULL AND state IN ('waiting', 'printing', 'failed');

CREATE TRIGGER papers_facts_stay
      BEFORE UPDATE OF id, kind, subject_id, number, data, queued_at, queued_by ON papers
      BEGIN SELECT RAISE(ABORT, 'a paper stays as it was made out'); END;

CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers
      BEGIN SELECT RAISE(ABORT, 'papers are never deleted'); END;

CREATE TRIGGER papers_stay_void BEFORE UPDATE OF voided_at ON papers WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a paper called back stays called back'); END;

CREATE TABLE parking_spaces (
      id TEXT PRIMARY KEY,
      project_id TEXT NOT NULL REFERENCES projects (id),
      code TEXT NOT NULL CHECK (code <> ''),
      kind TEXT CHECK (kind IN ('owned', 'rented', 'temporary')),
      unit_id TEXT REFERENCES units (id), held_from TEXT CHECK (held_from IS date(held_from)),
      UNIQUE (project_id, code)
    ) STRICT;

CREATE INDEX parking_spaces_by_unit ON parking_spaces (unit_id);

CREATE TABLE people (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      sex TEXT CHECK (sex IN ('male', 'female')),
      note TEXT,
      version INTEGER NOT NULL CHECK (version >= 1),
      corrected_at INTEGER NOT NULL
    ) STRICT;

CREATE INDEX people_by_name ON people (name);

CREATE TRIGGER people_no_delete BEFORE DELETE ON people
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;

CREATE TABLE phones (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES people (id),
      number TEXT NOT NULL CHECK (number <> ''),
      label TEXT,
      ended_at INTEGER
    ) STRICT;

CREATE INDEX phones_by_number ON phones (number);

CREATE INDEX phones_by_person ON phones (person_id);

CREATE TRIGGER phones_no_delete BEFORE DELETE ON phones
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;

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

CREATE TABLE "prepaid_entries" (
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

CREATE INDEX prepaid_entries_by_account ON prepaid_entries (account_id, made_at);

CREATE INDEX prepaid_entries_by_day ON prepaid_entries (made_on);

CREATE TRIGGER prepaid_entries_no_delete BEFORE DELETE ON prepaid_entries
      BEGIN SELECT RAISE(ABORT, 'what went in or out of an account stays'); END;

CREATE TRIGGER prepaid_entries_no_update BEFORE UPDATE ON prepaid_entries
      BEGIN SELECT RAISE(ABORT, 'what went in or out of an account stays'); END;

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

CREATE TRIGGER prepaid_refunds_no_delete BEFORE DELETE ON prepaid_refunds
      BEGIN SELECT RAISE(ABORT, 'refunds are never deleted'); END;

CREATE TRIGGER prepaid_refunds_no_update BEFORE UPDATE ON prepaid_refunds
      BEGIN SELECT RAISE(ABORT, 'a refund stays as it was made'); END;

CREATE TABLE projects (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;

CREATE TRIGGER projects_no_delete BEFORE DELETE ON projects
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;

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

CREATE TRIGGER receipt_books_no_delete BEFORE DELETE ON receipt_books
      BEGIN SELECT RAISE(ABORT, 'books are never deleted'); END;

CREATE TRIGGER receipt_books_one_by_one BEFORE UPDATE OF next_no ON receipt_books
      WHEN NEW.next_no NOT IN (OLD.next_no, OLD.next_no + 1)
      BEGIN SELECT RAISE(ABORT, 'numbers follow one another'); END;

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

CREATE INDEX receipt_entries_by_unit ON receipt_entries (unit_id, opens_at) WHERE opens_at IS NOT NULL;

CREATE INDEX receipt_entries_moved ON receipt_entries (received_on) WHERE moved_at IS NOT NULL;

CREATE TRIGGER receipt_entries_in_an_open_shift BEFORE INSERT ON receipt_entries
      WHEN NEW.method IS NOT NULL AND (SELECT state FROM drawer_shifts WHERE id = NEW.shift_id) IS NOT 'open'
      BEGIN SELECT RAISE(ABORT, 'no money without an open drawer'); END;

CREATE TRIGGER receipt_entries_never_replaced BEFORE INSERT ON receipt_entries
      WHEN EXISTS (SELECT 1 FROM receipt_entries WHERE place = NEW.place)
      BEGIN SELECT RAISE(ABORT, 'what a receipt is for and how it was paid stays'); END;

CREATE TRIGGER receipt_entries_no_delete BEFORE DELETE ON receipt_entries
      BEGIN SELECT RAISE(ABORT, 'what a receipt is for and how it was paid stays'); END;

CREATE TRIGGER receipt_entries_no_update BEFORE UPDATE ON receipt_entries
      BEGIN SELECT RAISE(ABORT, 'what a receipt is for and how it was paid stays'); END;

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

CREATE TABLE receipt_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      late_fees_first INTEGER NOT NULL CHECK (late_fees_first IN (0, 1)),
      cash_refunds INTEGER NOT NULL CHECK (cash_refunds IN (0, 1)),
      ask_above_times INTEGER NOT NULL CHECK (ask_above_times BETWEEN 2 AND 100),
      week_begins INTEGER NOT NULL CHECK (week_begins BETWEEN 1 AND 7)
    ) STRICT;

CREATE TABLE receipt_spoiled_numbers (
      book_id TEXT NOT NULL REFERENCES receipt_books (id),
      no INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      spoiled_at INTEGER NOT NULL,
      spoiled_by TEXT NOT NULL REFERENCES staff (id),
      PRIMARY KEY (book_id, no)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER receipt_spoiled_numbers_no_delete BEFORE DELETE ON receipt_spoiled_numbers
      BEGIN SELECT RAISE(ABORT, 'a spoiled number stays spoiled'); END;

CREATE TRIGGER receipt_spoiled_numbers_no_update BEFORE UPDATE ON receipt_spoiled_numbers
      BEGIN SELECT RAISE(ABORT, 'a spoiled number stays spoiled'); END;

CREATE TABLE receipt_templates (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      data TEXT NOT NULL CHECK (json_valid(data)),
      version INTEGER NOT NULL CHECK (version >= 1)
    ) STRICT;

CREATE TABLE "receipts" (
      -- the number of its bar code: its book's own at the counter, and in eight digits its number in the book
      code INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      book_id TEXT NOT NULL REFERENCES receipt_books (id),
      no INTEGER NOT NULL CHECK (no >= 1),
      -- as it prints, WX-A1-A000123
      number TEXT NOT NULL CHECK (number <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('receipt', 'reversal', 'deposit-refund', 'prepaid-refund')),
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

CREATE INDEX receipts_handwritten ON receipts (received_on) WHERE handwritten = 1;

CREATE UNIQUE INDEX receipts_invoices ON receipts (invoice_number) WHERE invoice_number IS NOT NULL;

CREATE INDEX receipts_negative ON receipts (book_id) WHERE kind <> 'receipt' AND voided_at IS NULL;

CREATE UNIQUE INDEX receipts_reversed_once ON receipts (reversal_of) WHERE reversal_of IS NOT NULL;

CREATE INDEX receipts_voided ON receipts (book_id) WHERE voided_at IS NOT NULL;

CREATE TRIGGER receipts_coded_by_their_book BEFORE INSERT ON receipts
      WHEN NEW.code IS NOT (SELECT nth * 100000000 + NEW.no FROM receipt_books WHERE id = NEW.book_id)
      BEGIN SELECT RAISE(ABORT, 'the code of a receipt is its book and its number'); END;

CREATE TRIGGER receipts_facts_stay BEFORE UPDATE OF code, id, book_id, no, number, kind, unit_id, payer, total_fen,
        started_at, taken_at, received_on, deposit_on, shift_id, taken_by, tendered_fen, note, handwritten, reversal_of,
        reason, approved_by, paper_id ON receipts
      BEGIN SELECT RAISE(ABORT, 'a receipt stays as it was written: void or reverse it'); END;

CREATE TRIGGER receipts_in_an_open_shift BEFORE INSERT ON receipts
      WHEN (SELECT state FROM drawer_shifts WHERE id = NEW.shift_id) IS NOT 'open'
      BEGIN SELECT RAISE(ABORT, 'no money without an open drawer'); END;

CREATE TRIGGER receipts_invoiced_once BEFORE UPDATE OF invoice_number, invoiced_at, invoiced_by ON receipts
      WHEN OLD.invoiced_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a receipt is exchanged for one invoice'); END;

CREATE TRIGGER receipts_never_replaced BEFORE INSERT ON receipts
      WHEN EXISTS (SELECT 1 FROM receipts WHERE id = NEW.id OR code = NEW.code)
      BEGIN SELECT RAISE(ABORT, 'a receipt stays as it was written: void or reverse it'); END;

CREATE TRIGGER receipts_no_delete BEFORE DELETE ON receipts
      BEGIN SELECT RAISE(ABORT, 'receipts are never deleted'); END;

CREATE TRIGGER receipts_not_in_signed_months BEFORE INSERT ON receipts
      WHEN EXISTS (SELECT 1 FROM signed_months WHERE month >= substr(NEW.received_on, 1, 7))
      BEGIN SELECT RAISE(ABORT, 'nothing is received in or before a month that was signed'); END;

CREATE TRIGGER receipts_void_once BEFORE UPDATE OF voided_at, voided_by, void_reason ON receipts
      WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a voided receipt stays voided'); END;

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

CREATE TRIGGER reconciliations_no_delete BEFORE DELETE ON reconciliations
      BEGIN SELECT RAISE(ABORT, 'what was compared stays'); END;

CREATE TRIGGER reconciliations_no_update BEFORE UPDATE ON reconciliations
      BEGIN SELECT RAISE(ABORT, 'what was compared stays'); END;

CREATE TABLE refund_undos (
      refund_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('deposit', 'prepaid')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
      made_by TEXT NOT NULL REFERENCES staff (id),
      approved_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER refund_undos_no_delete BEFORE DELETE ON refund_undos
      BEGIN SELECT RAISE(ABORT, 'what was undone stays undone'); END;

CREATE TRIGGER refund_undos_no_update BEFORE UPDATE ON refund_undos
      BEGIN SELECT RAISE(ABORT, 'what was undone stays undone'); END;

CREATE TABLE repair_prices (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      unit TEXT NOT NULL CHECK (unit <> ''),
      price_fen INTEGER NOT NULL CHECK (price_fen BETWEEN 0 AND 100000000000),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      version INTEGER NOT NULL CHECK (version >= 1)
    ) STRICT;

CREATE TRIGGER repair_prices_no_delete BEFORE DELETE ON repair_prices
      BEGIN SELECT RAISE(ABORT, 'prices are never deleted: set active to 0'); END;

CREATE TABLE residencies (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      person_id TEXT NOT NULL REFERENCES people (id),
      relation TEXT NOT NULL CHECK (relation IN ('owner', 'family', 'tenant', 'temporary')),
      from_on TEXT CHECK (from_on IS date(from_on)),
      to_on TEXT CHECK (to_on IS date(to_on)),
      CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
    ) STRICT;

CREATE INDEX residencies_by_person ON residencies (person_id);

CREATE INDEX residencies_by_unit ON residencies (unit_id, person_id);

CREATE UNIQUE INDEX residencies_current ON residencies (unit_id, person_id) WHERE to_on IS NULL;

CREATE TRIGGER residencies_no_delete BEFORE DELETE ON residencies
      BEGIN SELECT RAISE(ABORT, 'people move out, the roll keeps them'); END;

CREATE TRIGGER residencies_only_ended BEFORE UPDATE ON residencies
      WHEN OLD.to_on IS NOT NULL OR NEW.unit_id <> OLD.unit_id OR NEW.person_id <> OLD.person_id
      BEGIN SELECT RAISE(ABORT, 'who lived where is history'); END;

CREATE TABLE search_tokens (
      token TEXT NOT NULL,
      unit_id TEXT NOT NULL REFERENCES units (id),
      matched TEXT NOT NULL CHECK (matched IN ('room', 'name', 'phone', 'plate')),
      PRIMARY KEY (token, unit_id, matched)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX search_tokens_by_unit ON search_tokens (unit_id, token);

CREATE TABLE series (book TEXT PRIMARY KEY, last INTEGER NOT NULL CHECK (last >= 1)) STRICT, WITHOUT ROWID;

CREATE TRIGGER series_no_delete BEFORE DELETE ON series
      BEGIN SELECT RAISE(ABORT, 'a number is never used again'); END;

CREATE TRIGGER series_only_forward BEFORE UPDATE ON series WHEN NEW.last <> OLD.last + 1
      BEGIN SELECT RAISE(ABORT, 'a number is never skipped or used again'); END;

CREATE TABLE shared_costs (
      id TEXT PRIMARY KEY,
      item_id TEXT NOT NULL REFERENCES fee_items (id),
      project_id TEXT REFERENCES projects (id),
      building_id TEXT REFERENCES buildings (id),
      from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
      to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
      total_fen INTEGER NOT NULL CHECK (total_fen BETWEEN 1 AND 100000000000),
      note TEXT,
      entered_at INTEGER NOT NULL,
      entered_by TEXT NOT NULL REFERENCES staff (id),
      voided_at INTEGER,
      CHECK (to_on >= from_on),
      CHECK (project_id IS NULL OR building_id IS NULL)
    ) STRICT;

CREATE UNIQUE INDEX shared_costs_once ON shared_costs (item_id, from_on, coalesce(building_id, project_id, ''))
      WHERE voided_at IS NULL;

CREATE TRIGGER shared_costs_facts_stay
      BEFORE UPDATE OF id, item_id, project_id, building_id, from_on, to_on, total_fen, entered_at, entered_by ON shared_costs
      BEGIN SELECT RAISE(ABORT, 'a cost stays as it was entered: void it and enter another'); END;

CREATE TRIGGER shared_costs_no_delete BEFORE DELETE ON shared_costs
      BEGIN SELECT RAISE(ABORT, 'costs are never deleted'); END;

CREATE TRIGGER shared_costs_void_once BEFORE UPDATE ON shared_costs WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a voided cost stays voided'); END;

CREATE TABLE signed_months (
      month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
      data TEXT NOT NULL CHECK (json_valid(data)),
      signed_at INTEGER NOT NULL,
      signed_by TEXT NOT NULL REFERENCES staff (id),
      approved_by TEXT NOT NULL REFERENCES staff (id),
      CHECK (signed_by <> approved_by)
    ) STRICT, WITHOUT ROWID;

CREATE TRIGGER signed_months_no_delete BEFORE DELETE ON signed_months
      BEGIN SELECT RAISE(ABORT, 'a signed month stays'); END;

CREATE TRIGGER signed_months_no_update BEFORE UPDATE ON signed_months
      BEGIN SELECT RAISE(ABORT, 'a signed month stays'); END;

CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      login TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (name <> ''),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      added_at INTEGER NOT NULL
    ) STRICT;

CREATE TRIGGER staff_no_delete BEFORE DELETE ON staff
      BEGIN SELECT RAISE(ABORT, 'people leave, their names stay: set active to 0'); END;

CREATE TABLE staff_roles (
      staff_id TEXT NOT NULL REFERENCES staff (id),
      role TEXT NOT NULL CHECK (role IN ('receptionist', 'supervisor', 'finance', 'manager', 'admin')),
      PRIMARY KEY (staff_id, role)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE staff_secrets (
      staff_id TEXT PRIMARY KEY REFERENCES staff (id),
      salt TEXT NOT NULL,
      hash TEXT NOT NULL,
      cost INTEGER NOT NULL CHECK (cost >= 1024),
      set_at INTEGER NOT NULL,
      must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
      failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      failed_at INTEGER,
      last_sign_in_at INTEGER
    ) STRICT;

CREATE TABLE technicians (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      phone TEXT,
      trade TEXT,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;

CREATE TRIGGER technicians_no_delete BEFORE DELETE ON technicians
      BEGIN SELECT RAISE(ABORT, 'people leave, their names stay: set active to 0'); END;

CREATE TABLE ticket_events (
      ticket_id TEXT NOT NULL REFERENCES tickets (id),
      nth INTEGER NOT NULL CHECK (nth >= 1),
      at INTEGER NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      what TEXT NOT NULL CHECK (what IN ('registered', 'corrected', 'scheduled', 'dispatched', 'recalled',
        'voucher-entered', 'accepted', 'cancelled', 'entered-in-book')),
      detail TEXT CHECK (json_valid(detail)),
      PRIMARY KEY (ticket_id, nth)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_events_by_at ON ticket_events (at);

CREATE TRIGGER ticket_events_in_order BEFORE INSERT ON ticket_events
      WHEN NEW.nth IS NOT (SELECT coalesce(max(nth), 0) + 1 FROM ticket_events WHERE ticket_id = NEW.ticket_id)
      BEGIN SELECT RAISE(ABORT, 'events follow one another'); END;

CREATE TRIGGER ticket_events_no_delete BEFORE DELETE ON ticket_events
      BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;

CREATE TRIGGER ticket_events_no_update BEFORE UPDATE ON ticket_events
      BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;

CREATE TABLE ticket_states (state TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE tickets (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL REFERENCES ticket_states (state),
      registered_at INTEGER NOT NULL,
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      registered_by TEXT NOT NULL REFERENCES staff (id),
      source TEXT NOT NULL CHECK (source IN ('phone', 'walk-in', 'staff')),
      class TEXT NOT NULL CHECK (class IN ('urgent-1', 'urgent-2', 'urgent-3', 'urgent-4', 'urgent-5', 'urgent-6',
        'urgent-7', 'general-1', 'general-2', 'general-3', 'general-4')),
      scope TEXT NOT NULL CHECK (scope IN ('own', 'public')),
      unit_id TEXT REFERENCES units (id),
      place TEXT CHECK (place <> ''),
      caller_name TEXT NOT NULL CHECK (caller_name <> ''),
      phone TEXT CHECK (phone <> ''),
      demand TEXT NOT NULL CHECK (demand <> ''),
      appointment_from INTEGER,
      appointment_to INTEGER CHECK (appointment_to >= appointment_from),
      arrive_by INTEGER,
      fix_by INTEGER NOT NULL,
      technician_id TEXT REFERENCES technicians (id),
      dispatched_at INTEGER,
      dispatched_by TEXT REFERENCES staff (id),
      paper_id TEXT REFERENCES papers (id),
      voucher_returned_at INTEGER,
      voucher_entered_by TEXT REFERENCES staff (id),
      arrived_at INTEGER CHECK (arrived_at >= registered_at),
      finished_at INTEGER CHECK (finished_at >= arrived_at),
      actual_work TEXT CHECK (actual_work <> ''),
      consent_signed INTEGER NOT NULL CHECK (consent_signed IN (0, 1)),
      amount_fen INTEGER CHECK (amount_fen BETWEEN 0 AND 100000000000),
      site_cleared INTEGER NOT NULL CHECK (site_cleared IN (0, 1)),
      accepted_by TEXT CHECK (accepted_by <> ''),
      booked_on TEXT CHECK (booked_on IS date(booked_on)),
      book_line INTEGER CHECK (book_line >= 1),
      closed_at INTEGER,
      cancel_reason TEXT CHECK (cancel_reason IN ('caller-withdrew', 'price-declined', 'duplicate',
        'registered-by-mistake')),
      version INTEGER NOT NULL CHECK (version >= 1),
      -- TKT-02: where, and for a household's own part a number to call back
      CHECK (unit_id IS NOT NULL OR place IS NOT NULL),
      CHECK (scope <> 'own' OR phone IS NOT NULL),
      CHECK ((appointment_from IS NULL) = (appointment_to IS NULL)),
      CHECK (state NOT IN ('scheduled', 'dispatched') OR appointment_from IS NOT NULL),
      CHECK ((class GLOB 'urgent-*') = (arrive_by IS NOT NULL)),
      -- TKT-05: an order in someone's hands has a paper
      CHECK (state NOT IN ('dispatched', 'finished', 'closed')
        OR (technician_id IS NOT NULL AND dispatched_at IS NOT NULL AND dispatched_by IS NOT NULL AND paper_id IS NOT NULL)),
      -- TKT-06: what the voucher says stands here whole
      CHECK ((state IN ('finished', 'closed')) = (voucher_returned_at IS NOT NULL)),
      CHECK (voucher_returned_at IS NULL OR (voucher_entered_by IS NOT NULL AND arrived_at IS NOT NULL
        AND finished_at IS NOT NULL AND amount_fen IS NOT NULL)),
      -- TKT-24: no price without the household's word before the work
      CHECK (amount_fen IS NULL OR amount_fen = 0 OR consent_signed = 1),
      -- TKT-20: nothing is closed without a signature
      CHECK (state <> 'closed' OR accepted_by IS NOT NULL),
      CHECK ((state IN ('closed', 'cancelled')) = (closed_at IS NOT NULL)),
      CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
      CHECK ((booked_on IS NULL) = (book_line IS NULL))
    ) STRICT;

CREATE INDEX tickets_by_caller ON tickets (caller_name, registered_at);

CREATE INDEX tickets_by_day ON tickets (business_date);

CREATE INDEX tickets_by_tail ON tickets (substr(number, -3), registered_at);

CREATE INDEX tickets_by_technician ON tickets (technician_id) WHERE closed_at IS NULL;

CREATE INDEX tickets_by_unit ON tickets (unit_id, registered_at);

CREATE INDEX tickets_closed ON tickets (closed_at) WHERE closed_at IS NOT NULL;

CREATE UNIQUE INDEX tickets_in_book ON tickets (booked_on, book_line) WHERE booked_on IS NOT NULL;

CREATE INDEX tickets_not_in_book ON tickets (registered_at) WHERE booked_on IS NULL;

CREATE INDEX tickets_open ON tickets (fix_by) WHERE closed_at IS NULL;

CREATE TRIGGER tickets_book_stays BEFORE UPDATE OF booked_on, book_line ON tickets WHEN OLD.booked_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a line of the repair register stays where it is'); END;

CREATE TRIGGER tickets_closed_is_final
      BEFORE UPDATE OF state, source, class, scope, unit_id, place, caller_name, phone, demand, appointment_from,
        appointment_to, arrive_by, fix_by, technician_id, dispatched_at, dispatched_by, paper_id, voucher_returned_at,
        voucher_entered_by, arrived_at, finished_at, actual_work, consent_signed, amount_fen, site_cleared, accepted_by,
        closed_at, cancel_reason ON tickets
      WHEN OLD.closed_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a closed repair is final'); END;

CREATE TRIGGER tickets_closed_only_booked BEFORE UPDATE ON tickets
      WHEN OLD.closed_at IS NOT NULL AND (OLD.booked_on IS NOT NULL OR NEW.booked_on IS NULL)
      BEGIN SELECT RAISE(ABORT, 'a closed repair is final'); END;

CREATE TRIGGER tickets_facts_stay
      BEFORE UPDATE OF id, number, code, registered_at, business_date, registered_by ON tickets
      BEGIN SELECT RAISE(ABORT, 'who registered a repair, when and under which number can not be changed'); END;

CREATE TRIGGER tickets_no_delete BEFORE DELETE ON tickets
      BEGIN SELECT RAISE(ABORT, 'a repair is never deleted'); END;

CREATE TRIGGER tickets_versions_follow BEFORE UPDATE ON tickets WHEN NEW.version IS NOT OLD.version + 1
      BEGIN SELECT RAISE(ABORT, 'each change of a repair is one version'); END;

CREATE VIEW unit_lines AS
      SELECT entry.unit_id, opening.opens_at AS taken_at, receipts.id AS receipt_id, entry.place % 1000 AS nth,
        entry.kind, entry.item_id, entry.charge_id, entry.amount_fen, entry.voids
      FROM receipt_entries AS opening
      CROSS JOIN receipts ON receipts.code = opening.place / 1000
      CROSS JOIN receipt_entries AS entry ON entry.unit_id = opening.unit_id
        AND entry.place BETWEEN opening.place AND receipts.code * 1000 + 499
      WHERE opening.opens_at IS NOT NULL;

CREATE TABLE units (
      id TEXT PRIMARY KEY,
      building_id TEXT NOT NULL REFERENCES buildings (id),
      entrance TEXT NOT NULL,
      room TEXT NOT NULL CHECK (room <> ''),
      code TEXT NOT NULL CHECK (code <> ''),
      sort_key TEXT NOT NULL,
      floor INTEGER CHECK (floor BETWEEN -9 AND 200),
      usage TEXT CHECK (usage IN ('residence', 'office', 'shop', 'dormitory', 'garage', 'other')),
      area_cm2 INTEGER CHECK (area_cm2 BETWEEN 1 AND 1000000000),
      inner_area_cm2 INTEGER CHECK (inner_area_cm2 BETWEEN 1 AND 1000000000),
      occupancy TEXT CHECK (occupancy IN ('occupied', 'unsold', 'handed-over', 'not-moved-in', 'decorated',
        'decorating', 'let', 'sold', 'vacant')),
      handed_over_on TEXT CHECK (handed_over_on IS date(handed_over_on)),
      moved_in_on TEXT CHECK (moved_in_on IS date(moved_in_on)),
      warranty_until TEXT CHECK (warranty_until IS date(warranty_until)),
      resident_count INTEGER CHECK (resident_count BETWEEN 0 AND 999),
      note TEXT,
      version INTEGER NOT NULL CHECK (version >= 1),
      corrected_at INTEGER NOT NULL,
      UNIQUE (building_id, entrance, room)
    ) STRICT;

CREATE INDEX units_by_building ON units (building_id, sort_key, id);

CREATE INDEX units_by_sort_key ON units (sort_key, id);

CREATE TRIGGER units_no_delete BEFORE DELETE ON units
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;

CREATE TABLE vehicles (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      plate TEXT NOT NULL CHECK (plate <> ''),
      brand TEXT,
      colour TEXT,
      ended_at INTEGER
    , held_from TEXT CHECK (held_from IS date(held_from))) STRICT;

CREATE INDEX vehicles_by_unit ON vehicles (unit_id);

CREATE UNIQUE INDEX vehicles_current ON vehicles (plate) WHERE ended_at IS NULL;

CREATE TRIGGER vehicles_no_delete BEFORE DELETE ON vehicles
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;

CREATE TABLE visits (
      id TEXT PRIMARY KEY,
      arrived_at INTEGER NOT NULL,
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      registered_by TEXT NOT NULL REFERENCES staff (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'inside', 'left', 'refused', 'handed-over')),
      category TEXT NOT NULL CHECK (category IN ('guest', 'delivery', 'contractor', 'unknown', 'seller', 'official',
        'media', 'buyer', 'other')),
      visitor_name TEXT,
      party_size INTEGER NOT NULL CHECK (party_size BETWEEN 1 AND 200),
      company TEXT,
      phone_tail TEXT CHECK (phone_tail GLOB '[0-9][0-9][0-9][0-9]'),
      plate TEXT,
      business TEXT,
      unit_id TEXT REFERENCES units (id),
      host_name TEXT,
      called_name TEXT,
      host_called_at INTEGER,
      host_answer TEXT CHECK (host_answer IN ('expected', 'not-expected', 'no-answer')),
      document_shown TEXT CHECK (document_shown IN ('id-card', 'driving-licence', 'passport', 'work-card',
        'business-card', 'other')),
      document_waived_why TEXT,
      document_returned_at INTEGER,
      guided_to TEXT,
      pass_number TEXT UNIQUE,
      pass_code TEXT UNIQUE,
      pass_issued_at INTEGER,
      pass_issued_by TEXT REFERENCES staff (id),
      slip_returned_at INTEGER,
      closed_at INTEGER,
      closed_by TEXT REFERENCES staff (id),
      outcome TEXT,
      version INTEGER NOT NULL CHECK (version >= 1),
      CHECK ((host_called_at IS NULL) = (host_answer IS NULL)),
      CHECK ((host_called_at IS NULL) = (called_name IS NULL)),
      -- VIS-03: a pass needs business, and an ID seen or a reason why not
      CHECK (pass_number IS NULL OR (business IS NOT NULL AND pass_code IS NOT NULL AND pass_issued_at IS NOT NULL
        AND pass_issued_by IS NOT NULL AND (document_shown IS NOT NULL OR document_waived_why IS NOT NULL))),
      CHECK (state <> 'inside' OR pass_number IS NOT NULL),
      CHECK ((state IN ('left', 'refused', 'handed-over')) = (closed_at IS NOT NULL)),
      CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
      CHECK (state NOT IN ('refused', 'handed-over') OR outcome IS NOT NULL)
    ) STRICT;

CREATE INDEX visits_by_day ON visits (business_date, arrived_at);

CREATE INDEX visits_by_unit ON visits (unit_id, arrived_at);

CREATE INDEX visits_closed ON visits (closed_at) WHERE closed_at IS NOT NULL;

CREATE INDEX visits_open ON visits (arrived_at) WHERE closed_at IS NULL;

CREATE TRIGGER visits_closed_is_final BEFORE UPDATE ON visits WHEN OLD.closed_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a closed visit is final'); END;

CREATE TRIGGER visits_facts_stay BEFORE UPDATE OF id, arrived_at, business_date, registered_by ON visits
      BEGIN SELECT RAISE(ABORT, 'who registered a visit and when can not be changed'); END;

CREATE TRIGGER visits_no_delete BEFORE DELETE ON visits
      BEGIN SELECT RAISE(ABORT, 'the visitor register is never deleted from'); END;

CREATE TRIGGER visits_pass_stays BEFORE UPDATE OF pass_number, pass_code, pass_issued_at, pass_issued_by ON visits
      WHEN OLD.pass_number IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a pass once made out keeps its number'); END;

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

CREATE TRIGGER week_registers_checked_once BEFORE UPDATE ON week_registers WHEN OLD.checked_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a register is checked once'); END;

CREATE TRIGGER week_registers_facts_stay
      BEFORE UPDATE OF from_on, to_on, data, registered_at, registered_by ON week_registers
      BEGIN SELECT RAISE(ABORT, 'a register stays as it was written'); END;

CREATE TRIGGER week_registers_no_delete BEFORE DELETE ON week_registers
      BEGIN SELECT RAISE(ABORT, 'registers are never deleted'); END;
