import type { Database } from 'better-sqlite3';

/** Every paper the desk makes out, as it stood when it was made out, and each attempt to print it. */
export function up(db: Database): void {
  db.exec(`
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
    CREATE TRIGGER papers_stay_void BEFORE UPDATE OF voided_at ON papers WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a paper called back stays called back'); END;
    CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers
      BEGIN SELECT RAISE(ABORT, 'papers are never deleted'); END;

    -- written before the printer is told, so that a crash can not make a second unmarked paper
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
    -- what may have come out of a printer stands there once for each mark
    CREATE UNIQUE INDEX paper_runs_once ON paper_runs (paper_id, coalesce(nth, 0))
      WHERE outcome IS NULL OR outcome <> 'failed';
    CREATE TRIGGER paper_runs_no_delete BEFORE DELETE ON paper_runs
      BEGIN SELECT RAISE(ABORT, 'what went to the printer is never deleted'); END;
    CREATE TRIGGER paper_runs_end_once BEFORE UPDATE ON paper_runs
      WHEN OLD.ended_at IS NOT NULL OR NEW.paper_id <> OLD.paper_id OR NEW.nth IS NOT OLD.nth
        OR NEW.reason IS NOT OLD.reason OR NEW.started_at <> OLD.started_at OR NEW.started_by <> OLD.started_by
      BEGIN SELECT RAISE(ABORT, 'an attempt to print ends once'); END;

    CREATE TABLE paper_setups (
      kind TEXT PRIMARY KEY CHECK (kind IN ('visitor-pass', 'work-order')),
      printer TEXT,
      sheet TEXT NOT NULL CHECK (sheet IN ('a6-landscape', 'a5', 'a5-landscape', 'half-sheet')),
      offset_x_um INTEGER NOT NULL CHECK (offset_x_um BETWEEN -20000 AND 20000),
      offset_y_um INTEGER NOT NULL CHECK (offset_y_um BETWEEN -20000 AND 20000),
      carbon INTEGER NOT NULL CHECK (carbon IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    -- who left on a day: the end of the day and its work log ask for them
    CREATE INDEX visits_closed ON visits (closed_at) WHERE closed_at IS NOT NULL;
  `);
  takeUpEarlierPasses(db);
}

/**
 * Passes made out before papers were kept: they were printed, nobody knows how often, so whatever is printed of them
 * from now on is marked as a copy.
 */
function takeUpEarlierPasses(db: Database): void {
  const zone = db.prepare('SELECT zone FROM office').pluck().get() as string | undefined;
  if (zone === undefined) return;
  const passes = db
    .prepare(
      `SELECT visits.id, visits.pass_number AS passNumber, visits.pass_code AS passCode, visits.pass_issued_at AS at,
         visits.pass_issued_by AS by, coalesce(visits.visitor_name, '') AS visitorName, visits.party_size AS partySize,
         coalesce(visits.company, '') AS company, coalesce(visits.plate, '') AS plate, visits.business,
         coalesce(units.code, '') AS unitCode, coalesce(visits.host_name, '') AS hostName,
         visits.document_shown AS documentShown, coalesce(visits.guided_to, '') AS guidedTo, staff.name AS issuedBy,
         office.office_name AS officeName, office.letterhead
       FROM visits JOIN staff ON staff.id = visits.pass_issued_by JOIN office
       LEFT JOIN units ON units.id = visits.unit_id
       WHERE visits.pass_number IS NOT NULL`,
    )
    .all() as (Record<string, unknown> & { id: string; passNumber: string; at: number; by: string })[];
  const paper = db.prepare(
    `INSERT INTO papers (id, kind, subject_id, number, data, queued_at, queued_by, state)
     VALUES (?, 'visitor-pass', ?, ?, ?, ?, ?, 'printed')`,
  );
  const run = db.prepare(
    `INSERT INTO paper_runs (id, paper_id, locale, started_at, started_by, ended_at, outcome)
     VALUES (?, ?, 'zh-CN', ?, ?, ?, 'printed')`,
  );
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  for (const { id, at, by, ...facts } of passes) {
    const paperId = crypto.randomUUID();
    const data = JSON.stringify({ ...facts, issuedOn: clock.format(at) });
    paper.run(paperId, id, facts.passNumber, data, at, by);
    run.run(crypto.randomUUID(), paperId, at, by, at);
  }
}
