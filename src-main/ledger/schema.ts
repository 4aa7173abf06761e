import type { answers, categories, documents, visitStates } from '../../src-shared/rules/visitStates.ts';
import type {
  Occupancy,
  Relation,
  SearchMatch,
  Sex,
  SpaceKind,
  Usage,
} from '../../src-shared/rules/estate.ts';

/** The tables as the migrations leave them; a test compares this with the migrated file, column by column. */
export interface Schema {
  office: {
    id: number;
    ledger_id: string;
    office_name: string;
    letterhead: string;
    counter_code: string;
    counter_number: number;
    zone: string;
    cut_off: string;
    backup_folder: string;
    idle_lock_minutes: number;
    demo: number;
    set_up_at: number;
    recovery_salt: string;
    recovery_hash: string;
    recovery_failures: number;
    recovery_failed_at: number | null;
  };
  manual_clock: { id: number; now_ms: number };
  staff: { id: string; login: string; name: string; active: number; added_at: number };
  staff_roles: { staff_id: string; role: string };
  staff_secrets: {
    staff_id: string;
    salt: string;
    hash: string;
    cost: number;
    set_at: number;
    must_change: number;
    failures: number;
    failed_at: number | null;
    last_sign_in_at: number | null;
  };
  backups: { id: string; at: number; file: string; bytes: number; seq: number };
  series: { book: string; last: number };
  journal: {
    seq: number;
    at: number;
    behind_ms: number;
    business_date: string;
    staff_id: string | null;
    counter: string;
    procedure: string;
    key: string;
    payload_digest: string;
    hash: string;
  };
  journal_payloads: {
    seq: number;
    salt: string | null;
    input: string | null;
    output: string | null;
    purged_at: number | null;
  };
  projects: { id: string; name: string };
  buildings: {
    id: string;
    project_id: string;
    name: string;
    sort_key: string;
    floors: number | null;
    has_lift: number | null;
    structure: string | null;
    pipes: string | null;
  };
  units: {
    id: string;
    building_id: string;
    entrance: string;
    room: string;
    code: string;
    sort_key: string;
    floor: number | null;
    usage: Usage | null;
    area_cm2: number | null;
    inner_area_cm2: number | null;
    occupancy: Occupancy | null;
    handed_over_on: string | null;
    moved_in_on: string | null;
    warranty_until: string | null;
    resident_count: number | null;
    note: string | null;
    version: number;
    corrected_at: number;
  };
  people: {
    id: string;
    name: string;
    sex: Sex | null;
    note: string | null;
    version: number;
    corrected_at: number;
  };
  residencies: {
    id: string;
    unit_id: string;
    person_id: string;
    relation: Relation;
    from_on: string | null;
    to_on: string | null;
  };
  phones: { id: string; person_id: string; number: string; label: string | null; ended_at: number | null };
  vehicles: {
    id: string;
    unit_id: string;
    plate: string;
    brand: string | null;
    colour: string | null;
    ended_at: number | null;
  };
  parking_spaces: {
    id: string;
    project_id: string;
    code: string;
    kind: SpaceKind | null;
    unit_id: string | null;
  };
  search_tokens: { token: string; unit_id: string; matched: SearchMatch };
  visits: {
    id: string;
    arrived_at: number;
    business_date: string;
    registered_by: string;
    state: (typeof visitStates)[number];
    category: (typeof categories)[number];
    visitor_name: string | null;
    party_size: number;
    company: string | null;
    phone_tail: string | null;
    plate: string | null;
    business: string | null;
    unit_id: string | null;
    host_name: string | null;
    called_name: string | null;
    host_called_at: number | null;
    host_answer: (typeof answers)[number] | null;
    document_shown: (typeof documents)[number] | null;
    document_waived_why: string | null;
    document_returned_at: number | null;
    guided_to: string | null;
    pass_number: string | null;
    pass_code: string | null;
    pass_issued_at: number | null;
    pass_issued_by: string | null;
    slip_returned_at: number | null;
    closed_at: number | null;
    closed_by: string | null;
    outcome: string | null;
    version: number;
  };
}
