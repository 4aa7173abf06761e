import type { Database } from 'better-sqlite3';

/** What households owe: fee items, standards, meters, billing runs, charges, and whatever changed what is owed. */
export function up(db: Database): void {
  db.exec(`
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

    -- FEE-01: a price, for whom, from when to when
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
    CREATE UNIQUE INDEX fee_standards_once ON fee_standards (item_id, from_on,
      coalesce(unit_id, vehicle_id, space_id, building_id, project_id, ''), coalesce(usage, ''))
      WHERE voided_at IS NULL;
    CREATE INDEX fee_standards_by_unit ON fee_standards (unit_id) WHERE unit_id IS NOT NULL;
    CREATE INDEX fee_standards_by_object ON fee_standards (item_id, coalesce(unit_id, vehicle_id, space_id));
    CREATE TRIGGER fee_standards_only_end BEFORE UPDATE OF id, item_id, project_id, building_id, usage, unit_id,
        vehicle_id, space_id, price, tiers, floor_bands, formula, from_on, set_at, set_by ON fee_standards
      BEGIN SELECT RAISE(ABORT, 'a standard stays as it was set: end it and set another'); END;
    CREATE TRIGGER fee_standards_voided_stay BEFORE UPDATE ON fee_standards WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a standard taken back stays taken back'); END;
    CREATE TRIGGER fee_standards_no_delete BEFORE DELETE ON fee_standards
      BEGIN SELECT RAISE(ABORT, 'standards are history'); END;

    -- FEE-20: 《维修项目收费标准》
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

    -- readings, multipliers in 1/1,000
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
    CREATE UNIQUE INDEX meters_serial ON meters (kind, serial) WHERE removed_on IS NULL;
    CREATE INDEX meters_by_unit ON meters (unit_id, kind);
    CREATE TRIGGER meters_facts_stay BEFORE UPDATE OF id, unit_id, kind, serial, multiplier, dial_digits, installed_on,
        first_reading ON meters
      BEGIN SELECT RAISE(ABORT, 'a meter stays as it was put in'); END;
    CREATE TRIGGER meters_end_once BEFORE UPDATE ON meters WHEN OLD.removed_on IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a meter that was taken out stays as it was'); END;
    CREATE TRIGGER meters_no_delete BEFORE DELETE ON meters
      BEGIN SELECT RAISE(ABORT, 'meters are never deleted'); END;
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
    CREATE TRIGGER meter_readings_void_once BEFORE UPDATE ON meter_readings WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a voided reading stays voided'); END;
    CREATE TRIGGER meter_readings_no_delete BEFORE DELETE ON meter_readings
      BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;

    -- 公摊: what a period cost altogether, and who shares it
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
    CREATE TRIGGER shared_costs_void_once BEFORE UPDATE ON shared_costs WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a voided cost stays voided'); END;
    CREATE TRIGGER shared_costs_no_delete BEFORE DELETE ON shared_costs
      BEGIN SELECT RAISE(ABORT, 'costs are never deleted'); END;

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
    CREATE TRIGGER billing_runs_withdrawn_once BEFORE UPDATE ON billing_runs WHEN OLD.withdrawn_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a withdrawn run stays withdrawn'); END;
    CREATE TRIGGER billing_runs_no_delete BEFORE DELETE ON billing_runs
      BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;
    CREATE TABLE billing_exclusions (
      run_id TEXT NOT NULL REFERENCES billing_runs (id),
      item_id TEXT NOT NULL REFERENCES fee_items (id),
      object_id TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      PRIMARY KEY (run_id, item_id, object_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER billing_exclusions_no_update BEFORE UPDATE ON billing_exclusions
      BEGIN SELECT RAISE(ABORT, 'what a run left out stays'); END;
    CREATE TRIGGER billing_exclusions_no_delete BEFORE DELETE ON billing_exclusions
      BEGIN SELECT RAISE(ABORT, 'what a run left out stays'); END;

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
    -- the same item, object and period are charged once, whoever runs it; the period first: a run writes rows side by side
    CREATE UNIQUE INDEX charges_once ON charges (from_on, unit_id, item_id, object_id)
      WHERE withdrawn_at IS NULL AND source IN ('run', 'ahead', 'opening');
    -- what is owed; a query that says amount_fen > settled_fen AND withdrawn_at IS NULL reads nothing else
    CREATE INDEX charges_open
      ON charges (unit_id, from_on, item_id, due_on, amount_fen, settled_fen, disputed, run_id, withdrawn_at)
      WHERE amount_fen > settled_fen AND withdrawn_at IS NULL;
    -- the rest, not charged period by period: few of a household
    CREATE INDEX charges_beside ON charges (unit_id, from_on)
      WHERE (source IN ('manual', 'late-fee', 'ticket') OR withdrawn_at IS NOT NULL);
    CREATE INDEX charges_late ON charges (late_of) WHERE late_of IS NOT NULL;
    CREATE TRIGGER charges_facts_stay BEFORE UPDATE OF id, unit_id, item_id, object_id, source, run_id, late_of,
        standard_id, from_on, to_on, due_on, quantity, price, rule, calculation, amount_fen, booked_at, booked_by,
        late_rate_millionths, late_grace_days, late_cap_millionths ON charges
      BEGIN SELECT RAISE(ABORT, 'a charge stays as it was booked'); END;
    CREATE TRIGGER charges_withdrawn_stay BEFORE UPDATE ON charges WHEN OLD.withdrawn_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a withdrawn charge stays withdrawn'); END;
    CREATE TRIGGER charges_no_delete BEFORE DELETE ON charges
      BEGIN SELECT RAISE(ABORT, 'charges are never deleted'); END;

    -- which readings a metered charge was calculated from; the next one goes on from there
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
    CREATE TRIGGER charge_readings_no_update BEFORE UPDATE ON charge_readings
      BEGIN SELECT RAISE(ABORT, 'what a charge was calculated from stays'); END;
    CREATE TRIGGER charge_readings_no_delete BEFORE DELETE ON charge_readings
      BEGIN SELECT RAISE(ABORT, 'what a charge was calculated from stays'); END;

    -- what settles a charge without money at the desk: 减免, 预存冲抵, and payments made before this ledger
    CREATE TABLE charge_adjustments (
      id TEXT PRIMARY KEY,
      charge_id TEXT NOT NULL REFERENCES charges (id),
      kind TEXT NOT NULL CHECK (kind IN ('waiver', 'offset', 'history')),
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
    CREATE TRIGGER charge_adjustments_no_update BEFORE UPDATE ON charge_adjustments
      BEGIN SELECT RAISE(ABORT, 'an adjustment stays: take it back with another'); END;
    CREATE TRIGGER charge_adjustments_no_delete BEFORE DELETE ON charge_adjustments
      BEGIN SELECT RAISE(ABORT, 'an adjustment stays: take it back with another'); END;

    -- FEE-03: what the owner doubts, what was explained, how it ended
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
    CREATE UNIQUE INDEX charge_disputes_open ON charge_disputes (charge_id) WHERE settled_at IS NULL;
    CREATE INDEX charge_disputes_by_charge ON charge_disputes (charge_id, opened_at);
    CREATE TRIGGER charge_disputes_settle_once BEFORE UPDATE ON charge_disputes
      WHEN OLD.settled_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.charge_id <> OLD.charge_id OR NEW.doubt <> OLD.doubt
        OR NEW.explained IS NOT OLD.explained OR NEW.opened_at <> OLD.opened_at OR NEW.opened_by <> OLD.opened_by
      BEGIN SELECT RAISE(ABORT, 'a dispute is settled once'); END;
    CREATE TRIGGER charge_disputes_no_delete BEFORE DELETE ON charge_disputes
      BEGIN SELECT RAISE(ABORT, 'disputes are never deleted'); END;

    -- FEE-09
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
    CREATE TRIGGER dunnings_no_update BEFORE UPDATE ON dunnings
      BEGIN SELECT RAISE(ABORT, 'what was said to a household stays'); END;
    CREATE TRIGGER dunnings_no_delete BEFORE DELETE ON dunnings
      BEGIN SELECT RAISE(ABORT, 'what was said to a household stays'); END;

    -- FEE-11: the month as it was reported to finance
    CREATE TABLE month_reports (
      month TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      data TEXT NOT NULL CHECK (json_valid(data)),
      reported_at INTEGER NOT NULL,
      reported_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER month_reports_no_update BEFORE UPDATE ON month_reports
      BEGIN SELECT RAISE(ABORT, 'what was reported stays'); END;
    CREATE TRIGGER month_reports_no_delete BEFORE DELETE ON month_reports
      BEGIN SELECT RAISE(ABORT, 'what was reported stays'); END;
  `);
}
