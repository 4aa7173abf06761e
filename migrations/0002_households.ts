import type { Database } from 'better-sqlite3';

/** Estates, buildings, units and the people, vehicles and parking spaces that belong to them. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE projects (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;

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
    CREATE INDEX units_by_sort_key ON units (sort_key, id);
    CREATE INDEX units_by_building ON units (building_id, sort_key, id);

    CREATE TABLE people (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      sex TEXT CHECK (sex IN ('male', 'female')),
      note TEXT,
      version INTEGER NOT NULL CHECK (version >= 1),
      corrected_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX people_by_name ON people (name);

    CREATE TABLE residencies (
      id TEXT PRIMARY KEY,
      unit_id TEXT NOT NULL REFERENCES units (id),
      person_id TEXT NOT NULL REFERENCES people (id),
      relation TEXT NOT NULL CHECK (relation IN ('owner', 'family', 'tenant', 'temporary')),
      from_on TEXT CHECK (from_on IS date(from_on)),
      to_on TEXT CHECK (to_on IS date(to_on)),
      CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
    ) STRICT;
    CREATE INDEX residencies_by_unit ON residencies (unit_id, person_id);
    CREATE INDEX residencies_by_person ON residencies (person_id);
    CREATE UNIQUE INDEX residencies_current ON residencies (unit_id, person_id) WHERE to_on IS NULL;

    CREATE TABLE phones (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES people (id),
      number TEXT NOT NULL CHECK (number <> ''),
      label TEXT,
      ended_at INTEGER
    ) STRICT;
    CREATE INDEX phones_by_person ON phones (person_id);
    CREATE INDEX phones_by_number ON phones (number);

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

    CREATE TABLE parking_spaces (
      id TEXT PRIMARY KEY,
      project_id TEXT NOT NULL REFERENCES projects (id),
      code TEXT NOT NULL CHECK (code <> ''),
      kind TEXT CHECK (kind IN ('owned', 'rented', 'temporary')),
      unit_id TEXT REFERENCES units (id),
      UNIQUE (project_id, code)
    ) STRICT;
    CREATE INDEX parking_spaces_by_unit ON parking_spaces (unit_id);

    -- what may be typed into the search box, and the unit it leads to; derived, rebuilt from the tables above
    CREATE TABLE search_tokens (
      token TEXT NOT NULL,
      unit_id TEXT NOT NULL REFERENCES units (id),
      matched TEXT NOT NULL CHECK (matched IN ('room', 'name', 'phone', 'plate')),
      PRIMARY KEY (token, unit_id, matched)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX search_tokens_by_unit ON search_tokens (unit_id, token);

    CREATE TRIGGER projects_no_delete BEFORE DELETE ON projects
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;
    CREATE TRIGGER buildings_no_delete BEFORE DELETE ON buildings
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;
    CREATE TRIGGER units_no_delete BEFORE DELETE ON units
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;
    CREATE TRIGGER people_no_delete BEFORE DELETE ON people
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;
    CREATE TRIGGER residencies_no_delete BEFORE DELETE ON residencies
      BEGIN SELECT RAISE(ABORT, 'people move out, the roll keeps them'); END;
    CREATE TRIGGER residencies_only_ended BEFORE UPDATE ON residencies
      WHEN OLD.to_on IS NOT NULL OR NEW.unit_id <> OLD.unit_id OR NEW.person_id <> OLD.person_id
      BEGIN SELECT RAISE(ABORT, 'who lived where is history'); END;
    CREATE TRIGGER phones_no_delete BEFORE DELETE ON phones
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;
    CREATE TRIGGER vehicles_no_delete BEFORE DELETE ON vehicles
      BEGIN SELECT RAISE(ABORT, 'the estate roll is never deleted from'); END;
  `);
}
