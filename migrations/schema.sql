-- what the migrations lead to; written by `npm run schema`, never by hand

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

CREATE TABLE paper_setups (
      kind TEXT PRIMARY KEY CHECK (kind IN ('visitor-pass', 'work-order')),
      printer TEXT,
      sheet TEXT NOT NULL CHECK (sheet IN ('a6-landscape', 'a5', 'a5-landscape', 'half-sheet')),
      offset_x_um INTEGER NOT NULL CHECK (offset_x_um BETWEEN -20000 AND 20000),
      offset_y_um INTEGER NOT NULL CHECK (offset_y_um BETWEEN -20000 AND 20000),
      carbon INTEGER NOT NULL CHECK (carbon IN (0, 1))
    ) STRICT, WITHOUT ROWID;

CREATE TABLE papers (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('visitor-pass', 'work-order')),
      subject_id TEXT NOT NULL,
      number TEXT NOT NULL CHECK (number <> ''),
      data TEXT NOT NULL CHECK (json_valid(data)),
      queued_at INTEGER NOT NULL,
      queued_by TEXT NOT NULL REFERENCES staff (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'saved', 'failed')),
      voided_at INTEGER
    ) STRICT;

CREATE INDEX papers_by_subject ON papers (subject_id, queued_at);

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
      unit_id TEXT REFERENCES units (id),
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

CREATE TABLE projects (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;

CREATE TRIGGER projects_no_delete BEFORE DELETE ON projects
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;

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
    ) STRICT;

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
