import type { Database } from 'better-sqlite3';

/** Repairs: what was reported, the appointment, the work order, and what came back on the voucher. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE technicians (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      phone TEXT,
      trade TEXT,
      active INTEGER NOT NULL CHECK (active IN (0, 1))
    ) STRICT;
    CREATE TRIGGER technicians_no_delete BEFORE DELETE ON technicians
      BEGIN SELECT RAISE(ABORT, 'people leave, their names stay: set active to 0'); END;

    -- a table and not a CHECK: later steps of a repair add their states here
    CREATE TABLE ticket_states (state TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO ticket_states VALUES
      ('registered'), ('scheduled'), ('dispatched'), ('finished'), ('closed'), ('cancelled');

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
    CREATE UNIQUE INDEX tickets_in_book ON tickets (booked_on, book_line) WHERE booked_on IS NOT NULL;
    CREATE INDEX tickets_open ON tickets (fix_by) WHERE closed_at IS NULL;
    CREATE INDEX tickets_by_unit ON tickets (unit_id, registered_at);
    CREATE INDEX tickets_by_day ON tickets (business_date);
    CREATE INDEX tickets_closed ON tickets (closed_at) WHERE closed_at IS NOT NULL;
    CREATE INDEX tickets_not_in_book ON tickets (registered_at) WHERE booked_on IS NULL;
    CREATE INDEX tickets_by_technician ON tickets (technician_id) WHERE closed_at IS NULL;
    -- what is typed to find a repair: the end of its number, who called
    CREATE INDEX tickets_by_tail ON tickets (substr(number, -3), registered_at);
    CREATE INDEX tickets_by_caller ON tickets (caller_name, registered_at);
    CREATE TRIGGER tickets_no_delete BEFORE DELETE ON tickets
      BEGIN SELECT RAISE(ABORT, 'a repair is never deleted'); END;
    CREATE TRIGGER tickets_facts_stay
      BEFORE UPDATE OF id, number, code, registered_at, business_date, registered_by ON tickets
      BEGIN SELECT RAISE(ABORT, 'who registered a repair, when and under which number can not be changed'); END;
    CREATE TRIGGER tickets_book_stays BEFORE UPDATE OF booked_on, book_line ON tickets WHEN OLD.booked_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a line of the repair register stays where it is'); END;
    -- a closed repair is final; only its line in the register may still be given
    CREATE TRIGGER tickets_closed_is_final
      BEFORE UPDATE OF state, source, class, scope, unit_id, place, caller_name, phone, demand, appointment_from,
        appointment_to, arrive_by, fix_by, technician_id, dispatched_at, dispatched_by, paper_id, voucher_returned_at,
        voucher_entered_by, arrived_at, finished_at, actual_work, consent_signed, amount_fen, site_cleared, accepted_by,
        closed_at, cancel_reason ON tickets
      WHEN OLD.closed_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a closed repair is final'); END;
    CREATE TRIGGER tickets_versions_follow BEFORE UPDATE ON tickets WHEN NEW.version IS NOT OLD.version + 1
      BEGIN SELECT RAISE(ABORT, 'each change of a repair is one version'); END;
    CREATE TRIGGER tickets_closed_only_booked BEFORE UPDATE ON tickets
      WHEN OLD.closed_at IS NOT NULL AND (OLD.booked_on IS NOT NULL OR NEW.booked_on IS NULL)
      BEGIN SELECT RAISE(ABORT, 'a closed repair is final'); END;

    -- what happened to a repair, one after the other
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
    CREATE TRIGGER ticket_events_no_update BEFORE UPDATE ON ticket_events
      BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;
    CREATE TRIGGER ticket_events_no_delete BEFORE DELETE ON ticket_events
      BEGIN SELECT RAISE(ABORT, 'what happened stays'); END;
  `);
}
