import type { Database } from 'better-sqlite3';

/** Everyone who came to the desk, the pass made out, and how the visit ended. */
export function up(db: Database): void {
  db.exec(`
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
    CREATE INDEX visits_open ON visits (arrived_at) WHERE closed_at IS NULL;
    CREATE INDEX visits_by_unit ON visits (unit_id, arrived_at);

    CREATE TRIGGER visits_no_delete BEFORE DELETE ON visits
      BEGIN SELECT RAISE(ABORT, 'the visitor register is never deleted from'); END;
    CREATE TRIGGER visits_facts_stay BEFORE UPDATE OF id, arrived_at, business_date, registered_by ON visits
      BEGIN SELECT RAISE(ABORT, 'who registered a visit and when can not be changed'); END;
    CREATE TRIGGER visits_pass_stays BEFORE UPDATE OF pass_number, pass_code, pass_issued_at, pass_issued_by ON visits
      WHEN OLD.pass_number IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a pass once made out keeps its number'); END;
    CREATE TRIGGER visits_closed_is_final BEFORE UPDATE ON visits WHEN OLD.closed_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a closed visit is final'); END;
  `);
}
