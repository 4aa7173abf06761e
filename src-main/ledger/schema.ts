import type { BackupPlace, Occasion } from '../../src-shared/rules/backups.ts';
import type { Fen } from '../../src-shared/rules/fen.ts';
import type {
  PaperKind,
  PaperState,
  printOutcomes,
  PrintTrouble,
  Sheet,
} from '../../src-shared/rules/papers.ts';
import type {
  cancelReasons,
  TicketClass,
  TicketEvent,
  ticketScopes,
  ticketSources,
  TicketState,
} from '../../src-shared/rules/ticketStates.ts';
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
    second_backup_folder: string;
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
  backups: {
    id: string;
    at: number;
    file: string;
    bytes: number;
    seq: number;
    occasion: Occasion;
    place: BackupPlace;
  };
  backup_failures: { id: string; at: number; place: BackupPlace; trouble: string };
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
  papers: {
    id: string;
    kind: PaperKind;
    subject_id: string;
    number: string;
    data: string;
    queued_at: number;
    queued_by: string;
    state: PaperState;
    voided_at: number | null;
  };
  paper_runs: {
    id: string;
    paper_id: string;
    nth: number | null;
    reason: string | null;
    locale: 'zh-CN' | 'zh-TW';
    started_at: number;
    started_by: string;
    ended_at: number | null;
    outcome: (typeof printOutcomes)[number] | null;
    trouble: PrintTrouble | null;
    file: string | null;
  };
  paper_setups: {
    kind: PaperKind;
    printer: string | null;
    sheet: Sheet;
    offset_x_um: number;
    offset_y_um: number;
    carbon: number;
  };
  drafts: {
    staff_id: string;
    place: string;
    title: string;
    body: string;
    saved_at: number;
    parked_at: number | null;
  };
  technicians: {
    id: string;
    name: string;
    phone: string | null;
    trade: string | null;
    active: number;
  };
  ticket_states: { state: TicketState };
  tickets: {
    id: string;
    number: string;
    code: string;
    state: TicketState;
    registered_at: number;
    business_date: string;
    registered_by: string;
    source: (typeof ticketSources)[number];
    class: TicketClass;
    scope: (typeof ticketScopes)[number];
    unit_id: string | null;
    place: string | null;
    caller_name: string;
    phone: string | null;
    demand: string;
    appointment_from: number | null;
    appointment_to: number | null;
    arrive_by: number | null;
    fix_by: number;
    technician_id: string | null;
    dispatched_at: number | null;
    dispatched_by: string | null;
    paper_id: string | null;
    voucher_returned_at: number | null;
    voucher_entered_by: string | null;
    arrived_at: number | null;
    finished_at: number | null;
    actual_work: string | null;
    consent_signed: number;
    amount_fen: Fen | null;
    site_cleared: number;
    accepted_by: string | null;
    booked_on: string | null;
    book_line: number | null;
    closed_at: number | null;
    cancel_reason: (typeof cancelReasons)[number] | null;
    version: number;
  };
  ticket_events: {
    ticket_id: string;
    nth: number;
    at: number;
    staff_id: string;
    what: TicketEvent;
    detail: string | null;
  };
  duty_ticks: {
    id: string;
    business_date: string;
    name: string;
    ticked_at: number;
    ticked_by: string;
    unticked_at: number | null;
    unticked_by: string | null;
  };
  log_lines: { id: string; at: number; business_date: string; staff_id: string; text: string };
  compiled_logs: {
    business_date: string;
    half: 'morning' | 'afternoon';
    at: number;
    staff_id: string;
    entries: number;
    remark: string | null;
  };
}
