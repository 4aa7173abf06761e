import type { Database } from 'better-sqlite3';

/** Who was at the desk when, what she noted, and what one shift passes on to the next. */
export function up(db: Database): void {
  db.exec(`
    INSERT INTO paper_kinds VALUES ('handover-record');

    -- SHF-04: the shifts of the desk, as the office has them; a shift that ends before it begins runs over midnight
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
    INSERT INTO duty_shifts VALUES ('morning', '上午班', '08:00', '12:00', 10, 1),
      ('afternoon', '下午班', '14:00', '18:00', 10, 1), ('night', '夜班', '18:00', '08:00', 10, 1);
    CREATE TRIGGER duty_shifts_no_delete BEFORE DELETE ON duty_shifts
      BEGIN SELECT RAISE(ABORT, 'a shift is put out of use, not deleted'); END;

    -- 签到: one row a person and shift
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

    -- SHF-13: away from the post, told to the leader, who sent somebody
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

    -- SHF-04, SHF-14: 轮休, leave and a holiday's duty as a leader arranged them: who has which shift of a day, and for whom
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
    CREATE UNIQUE INDEX arranged_shifts_once ON arranged_shifts (day, duty_shift_id, staff_id) WHERE cancelled_at IS NULL;
    CREATE UNIQUE INDEX arranged_shifts_for_once ON arranged_shifts (day, duty_shift_id, instead_of)
      WHERE cancelled_at IS NULL AND instead_of IS NOT NULL;
    CREATE INDEX arranged_shifts_by_time ON arranged_shifts (arranged_at);
    CREATE TRIGGER arranged_shifts_only_cancelled BEFORE UPDATE ON arranged_shifts
      WHEN OLD.cancelled_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.day <> OLD.day OR NEW.duty_shift_id <> OLD.duty_shift_id
        OR NEW.staff_id <> OLD.staff_id OR NEW.instead_of IS NOT OLD.instead_of OR NEW.why <> OLD.why
        OR NEW.note IS NOT OLD.note OR NEW.arranged_at <> OLD.arranged_at OR NEW.arranged_by <> OLD.arranged_by
      BEGIN SELECT RAISE(ABORT, 'what was arranged is taken back, not changed'); END;
    CREATE TRIGGER arranged_shifts_no_delete BEFORE DELETE ON arranged_shifts
      BEGIN SELECT RAISE(ABORT, 'what was arranged is taken back, not deleted'); END;

    -- 夜班记录, 岗位记事本 (SHF-09), 重要通知 and 有待解决 (SHF-08), 临时性工作 (SHF-19)
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
    CREATE INDEX desk_notes_open ON desk_notes (noted_at) WHERE needs_action = 1 AND done_at IS NULL;
    CREATE INDEX desk_notes_standing ON desk_notes (until_on) WHERE kind = 'notice';
    CREATE INDEX desk_notes_by_end ON desk_notes (done_at) WHERE done_at IS NOT NULL;
    CREATE TRIGGER desk_notes_facts_stay BEFORE UPDATE OF id, kind, business_date, noted_at, noted_by, happened_at, text,
        handling, given_by, due_on, until_on, needs_action ON desk_notes
      BEGIN SELECT RAISE(ABORT, 'a note stays as it was written'); END;
    CREATE TRIGGER desk_notes_done_once BEFORE UPDATE ON desk_notes WHEN OLD.done_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'what is done stays done'); END;
    CREATE TRIGGER desk_notes_no_delete BEFORE DELETE ON desk_notes
      BEGIN SELECT RAISE(ABORT, 'notes are never deleted'); END;

    -- 交接班记录
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
    CREATE UNIQUE INDEX handovers_one_waiting ON handovers ((1)) WHERE signed_at IS NULL AND withdrawn_at IS NULL;
    CREATE INDEX handovers_by_day ON handovers (business_date, prepared_at);
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
    CREATE TRIGGER handovers_facts_stay BEFORE UPDATE OF id, number, business_date, duty_shift_id, prepared_at, prepared_by,
        remark, facts, digest ON handovers
      BEGIN SELECT RAISE(ABORT, 'what was passed on stays'); END;
    CREATE TRIGGER handovers_end_once BEFORE UPDATE ON handovers
      WHEN OLD.withdrawn_at IS NOT NULL OR (OLD.signed_at IS NOT NULL AND NEW.signed_at IS NOT OLD.signed_at)
      BEGIN SELECT RAISE(ABORT, 'a handover is signed once'); END;
    -- SHF-07: nothing is signed unread, and by nobody who did not read it
    CREATE TRIGGER handovers_signed_read BEFORE UPDATE OF signed_at ON handovers
      WHEN NEW.signed_at IS NOT NULL AND EXISTS (SELECT 1 FROM handover_items WHERE handover_id = NEW.id
        AND acknowledged_by IS NOT NEW.signed_by)
      BEGIN SELECT RAISE(ABORT, 'nothing is signed unread'); END;
    CREATE TRIGGER handovers_no_delete BEFORE DELETE ON handovers
      BEGIN SELECT RAISE(ABORT, 'handovers are never deleted'); END;
    CREATE TRIGGER handover_items_only_read BEFORE UPDATE ON handover_items
      WHEN NEW.handover_id <> OLD.handover_id OR NEW.nth <> OLD.nth OR NEW.section <> OLD.section OR NEW.kind <> OLD.kind
        OR NEW.ref IS NOT OLD.ref OR NEW.due_at IS NOT OLD.due_at OR NEW.since <> OLD.since OR NEW.facts <> OLD.facts
        OR (SELECT signed_at FROM handovers WHERE id = OLD.handover_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an item is read, not changed'); END;
    CREATE TRIGGER handover_items_no_delete BEFORE DELETE ON handover_items
      BEGIN SELECT RAISE(ABORT, 'an item stays'); END;

    -- the closing checklist (c.9): what no record proves is ticked here
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
    CREATE TRIGGER closing_checks_only_taken_back BEFORE UPDATE ON closing_checks
      WHEN OLD.unchecked_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.business_date <> OLD.business_date
        OR NEW.duty_shift_id <> OLD.duty_shift_id OR NEW.item <> OLD.item OR NEW.checked_at <> OLD.checked_at
        OR NEW.checked_by <> OLD.checked_by
      BEGIN SELECT RAISE(ABORT, 'a check is taken back, not changed'); END;
    CREATE TRIGGER closing_checks_no_delete BEFORE DELETE ON closing_checks
      BEGIN SELECT RAISE(ABORT, 'a check is taken back, not deleted'); END;
  `);
}
