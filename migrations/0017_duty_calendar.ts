import type { Database } from 'better-sqlite3';

/** The calendar of duties (requirements (d)) as rows the office can edit, and the office's own days off. */
export function up(db: Database): void {
  db.exec(`
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
    INSERT INTO duty_rules
      (name, frequency, weekdays, month_day, period_month, free_days, due, remind, lead_days, roles, clauses, active) VALUES
      ${duties.map((duty) => `(${duty})`).join(',\n      ')};

    -- what the office knows better than the program's calendar: a day off, a makeup workday, a day that is an ordinary one
    CREATE TABLE office_days (
      day TEXT PRIMARY KEY CHECK (day IS date(day)),
      kind TEXT NOT NULL CHECK (kind IN ('workday', 'weekend', 'holiday', 'makeup-workday')),
      name TEXT CHECK (name <> ''),
      set_at INTEGER NOT NULL,
      set_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE office_calendar (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- the years whose notice the office entered as a whole
      years TEXT NOT NULL CHECK (json_valid(years)),
      -- another one with every entry: who remembers the days knows by it when to read them again
      stamp TEXT NOT NULL
    ) STRICT;
    INSERT INTO office_calendar VALUES (1, '[]', '');
  `);
}

const daily = `'daily', '[1,2,3,4,5,6,7]', 1, 1`;
const weekly = (weekday: number): string => `'weekly', '[${weekday}]', 1, 1`;
const monthly = (day: number): string => `'monthly', '[]', ${day}, 1`;
const desk = `'["receptionist"]'`;
const leader = `'["supervisor"]'`;
const leaders = `'["supervisor","manager"]'`;

/** Name, how often, on days off, due, from when it is shown, days ahead, whose, clauses, in use. */
const duties = [
  `'sign-in-morning', ${daily}, 'skip', '08:00', '07:45', 0, ${desk}, 'SHF-01', 1`,
  `'night-handover', ${daily}, 'skip', '08:10', '08:00', 0, ${desk}, 'SHF-02 SHF-07', 1`,
  `'plan-the-day', ${daily}, 'skip', '08:30', '08:00', 0, ${leader}, 'TKT-35', 1`,
  `'morning-check', ${daily}, 'ask', '08:10', '08:00', 0, '["receptionist","supervisor","manager"]', 'SHF-03 TKT-08', 1`,
  `'return-visit-plan', ${daily}, 'skip', '09:30', '09:00', 0, '["receptionist","supervisor"]', 'RVS-11 RVS-01', 1`,
  `'morning-patrol', ${daily}, 'skip', '11:30', '10:00', 0, ${desk}, 'INS-01 RPT-01', 1`,
  `'decoration-check', ${daily}, 'skip', '11:30', '10:00', 0, ${leader}, 'DEC-05', 1`,
  `'complaint-daily', ${daily}, 'skip', '12:00', '10:30', 0, ${desk}, 'VKC-21', 1`,
  `'work-log-noon', ${daily}, 'ask', '12:00', '11:50', 0, '["receptionist","supervisor","manager"]', 'SHF-05 SHF-06', 1`,
  `'sign-out-noon', ${daily}, 'skip', '12:30', '12:00', 0, ${desk}, 'SHF-05', 1`,
  `'sign-in-afternoon', ${daily}, 'skip', '14:00', '13:50', 0, ${desk}, 'SHF-05', 1`,
  `'afternoon-patrol', ${daily}, 'skip', '17:00', '15:30', 0, ${desk}, 'INS-01', 1`,
  `'leader-patrol', ${daily}, 'skip', '17:30', '09:30', 0, ${leader}, 'INS-02', 1`,
  `'cash-hand-in', ${daily}, 'skip', '17:00', '16:15', 0, ${desk}, 'CSH-01 CSH-02', 1`,
  `'entrusted-count', ${daily}, 'skip', '17:30', '17:00', 0, ${desk}, 'RPT-01', 1`,
  `'repair-book', ${daily}, 'ask', '18:00', '17:30', 0, '["receptionist","supervisor","manager"]', 'TKT-07', 1`,
  `'visitors-out', ${daily}, 'ask', '18:00', '17:45', 0, '["receptionist","supervisor","manager"]', 'VIS-13', 1`,
  `'safe-check', ${daily}, 'skip', '18:00', '17:50', 0, ${desk}, 'CSH-05', 1`,
  `'work-log-evening', ${daily}, 'ask', '18:00', '17:45', 0, '["receptionist","supervisor","manager"]', 'SHF-05 SHF-06', 1`,
  `'handover-record', ${daily}, 'skip', '18:05', '17:45', 0, ${desk}, 'SHF-06 SHF-08 SHF-10', 1`,
  `'return-visit-approval', ${weekly(1)}, 'after', '10:00', '08:30', 0, ${desk}, 'TKT-09', 1`,
  `'department-meeting', ${weekly(1)}, 'after', '17:00', '09:00', 0, ${leader}, 'MTG-02', 1`,
  `'office-meeting', ${weekly(5)}, 'before', '17:00', '09:00', 0, ${leader}, 'MTG-02', 1`,
  `'file-check', ${weekly(5)}, 'before', '17:00', '09:00', 0, ${desk}, 'HOU-19', 1`,
  `'entrusted-week', ${weekly(5)}, 'before', '17:00', '14:00', 0, ${desk}, 'TKT-39', 1`,
  `'satisfaction-visits', ${weekly(5)}, 'before', '17:00', '09:00', 1, ${desk}, 'RVS-02', 1`,
  `'training-week', ${weekly(5)}, 'before', '17:00', '09:00', 1, ${leader}, 'STF-02', 1`,
  `'reconciliation', ${weekly(5)}, 'before', '17:30', '14:00', 0, ${desk}, 'CSH-04', 1`,
  `'fee-slip-register', ${weekly(6)}, 'ask', '18:00', '16:30', 0, '["receptionist","supervisor","manager"]', 'FEE-10', 1`,
  `'month-close', ${monthly(3)}, 'after', '18:00', '09:00', 2, ${desk}, 'CSH-03', 1`,
  `'telephone-collection', ${monthly(15)}, 'after', '18:00', '09:00', 3, ${desk}, 'FEE-04', 1`,
  `'training-plan', ${monthly(25)}, 'before', '17:00', '09:00', 3, ${leader}, 'STF-02', 1`,
  `'specialist-meeting', ${monthly(25)}, 'before', '17:00', '09:00', 3, ${leaders}, 'VKC-09', 1`,
  `'fee-summary', ${monthly(0)}, 'before', '17:00', '09:00', 3, ${desk}, 'FEE-11', 1`,
  `'stock-count', ${monthly(0)}, 'before', '17:00', '09:00', 3, ${desk}, 'STK-01', 1`,
  `'voucher-filing', ${monthly(0)}, 'before', '17:00', '09:00', 3, ${desk}, 'TKT-10 HOU-07', 1`,
  `'facility-summary', ${monthly(0)}, 'before', '17:00', '09:00', 3, ${leader}, 'TKT-37', 1`,
  `'building-report', ${monthly(0)}, 'before', '17:00', '09:00', 3, ${leader}, 'RPT-02', 1`,
  `'supply-request', ${monthly(20)}, 'before', '17:00', '09:00', 3, ${desk}, 'STK-02', 1`,
  `'database-check', ${monthly(10)}, 'after', '17:00', '09:00', 3, ${leader}, 'HOU-09', 1`,
  `'complaint-check', ${monthly(10)}, 'after', '17:00', '09:00', 3, ${leader}, 'CMP-22 CMP-23', 1`,
  `'attendance-summary', ${monthly(0)}, 'before', '17:00', '09:00', 3, ${leader}, 'STF-05', 0`,
  `'quarter-fees', 'quarterly', '[]', 5, 1, 'after', '17:00', '09:00', 5, ${desk}, 'FEE-05', 1`,
  `'specialist-appraisal', 'quarterly', '[]', 0, 3, 'before', '17:00', '09:00', 5, ${leaders}, 'VKC-10', 1`,
  `'complaint-quarter', 'quarterly', '[]', 0, 3, 'before', '17:00', '09:00', 5, ${leaders}, 'VKC-11', 1`,
  `'telephone-maintenance', 'quarterly', '[]', 15, 2, 'after', '17:00', '09:00', 5, ${desk}, 'CAL-39', 1`,
  `'owner-interviews', 'quarterly', '[]', 20, 2, 'after', '17:00', '09:00', 10, ${leader}, 'RVS-15', 1`,
  `'return-visit-survey', 'quarterly', '[]', 20, 3, 'before', '17:00', '09:00', 10, ${leader}, 'RVS-09', 1`,
  `'satisfaction-survey', 'half-yearly', '[]', 15, 6, 'before', '17:00', '09:00', 14, ${leader}, 'SRV-01', 1`,
  `'post-rotation', 'half-yearly', '[]', 0, 6, 'before', '17:00', '09:00', 14, ${leader}, 'SHF-16', 1`,
  `'heating-fee', 'yearly', '[]', 15, 10, 'after', '17:00', '09:00', 14, ${desk}, 'FEE-06', 1`,
  `'collection-sprint', 'yearly', '[]', 1, 12, 'after', '17:00', '09:00', 7, ${leaders}, 'FEE-19', 1`,
  `'thanks-notice', 'yearly', '[]', 28, 12, 'before', '17:00', '09:00', 7, ${desk}, 'FEE-15', 1`,
];
