import type { GeneratedAlways } from 'kysely';
import type { BackupPlace, Occasion } from '../../src-shared/rules/backups.ts';
import type { MonthCount } from '../../src-shared/rules/charges/period.ts';
import type { Rounding } from '../../src-shared/rules/charges/rounding.ts';
import type { PriceUnit } from '../../src-shared/rules/charges/terms.ts';
import type {
  Channel,
  CountPurpose,
  HandInState,
  MovementKind,
  ShiftState,
  VarianceReason,
} from '../../src-shared/rules/drawerShifts.ts';
import type { DutyFrequency, FreeDayRule } from '../../src-shared/rules/dutyCalendar.ts';
import type {
  ArrangedWhy,
  ClosingItem,
  HandoverSection,
  NoteKind,
} from '../../src-shared/rules/handovers.ts';
import type {
  AdjustmentKind,
  ChargeSource,
  DueAfter,
  DunningResult,
  DunningWay,
  FeeMethod,
  FeeObject,
  Frequency,
  MeterKind,
  ShareKey,
} from '../../src-shared/rules/feeItems.ts';
import type {
  BookKind,
  BookState,
  PaymentCause,
  PaymentMethod,
  PayoutKind,
  ReceiptKind,
  RefundKind,
  RefundWay,
} from '../../src-shared/rules/paymentMethods.ts';
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
    held_from: string | null;
  };
  parking_spaces: {
    id: string;
    project_id: string;
    code: string;
    kind: SpaceKind | null;
    unit_id: string | null;
    held_from: string | null;
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
  drawer_shifts: {
    id: string;
    nth: number;
    cashier_id: string;
    state: ShiftState;
    opened_at: number;
    opened_on: string;
    opening_float_fen: Fen;
    ended_at: number | null;
    retained_fen: Fen | null;
  };
  drawer_count_purposes: {
    purpose: CountPurpose;
  };
  drawer_counts: {
    id: string;
    shift_id: string;
    purpose: CountPurpose;
    counted_fen: Fen;
    counted_at: number;
    counted_by: string;
  };
  drawer_count_lines: {
    count_id: string;
    denomination_fen: number;
    pieces: number;
  };
  drawer_movement_kinds: {
    kind: 'opening-difference' | MovementKind;
  };
  drawer_movements: {
    id: string;
    shift_id: string;
    kind: 'opening-difference' | MovementKind;
    amount_fen: Fen;
    reason: string;
    belongs_to: string | null;
    at: number;
    moved_by: string;
    approved_by: string | null;
  };
  drawer_settings: {
    id: 1;
    float_fen: Fen;
    tolerance_fen: Fen;
    remind_from: string;
  };
  drawer_pauses: {
    id: string;
    shift_id: string;
    reason: string;
    suspended_at: number;
    resumed_at: number | null;
  };
  drawer_reckonings: {
    count_id: string;
    shift_id: string;
    expected_fen: Fen;
    variance_fen: Fen;
  };
  drawer_forced_counts: {
    count_id: string;
    forced_by: string;
    witnessed_by: string;
    why: string;
  };
  drawer_seals: {
    shift_id: string;
    count_id: string;
    variance_fen: Fen;
    reason: VarianceReason | null;
    reason_text: string | null;
    approved_by: string | null;
    sealed_at: number;
  };
  drawer_rejections: {
    id: string;
    shift_id: string;
    sealed_count_id: string;
    count_id: string;
    rejected_at: number;
    rejected_by: string;
    note: string;
  };
  drawer_bags: {
    shift_id: string;
    number: string;
    bagged_at: number;
    bagged_by: string;
  };
  drawer_receptions: {
    shift_id: string;
    count_id: string;
    received_by: string;
    received_at: number;
    turn_in_fen: Fen;
    retained_fen: Fen;
    digest: string;
  };
  hand_ins: {
    id: string;
    number: string;
    deposit_on: string;
    cut_off: string;
    state: HandInState;
    made_at: number;
    made_by: string;
    due_fen: Fen;
    over_fen: Fen;
    short_fen: Fen;
    movements_fen: Fen;
    float_change_fen: Fen;
    carried_in_fen: Fen;
    turned_in_fen: Fen;
    carried_out_fen: Fen;
    late: 0 | 1;
    late_reason: string | null;
    check_code: string;
    head_seq: number;
    head_hash: string;
    paper_id: string;
    handed_at: number | null;
    handed_to: string | null;
    disputed_at: number | null;
    dispute_reason: string | null;
    received_at: number | null;
    received_by: string | null;
    received_fen: Fen | null;
    difference_note: string | null;
    cancelled_at: number | null;
    cancelled_by: string | null;
    cancel_reason: string | null;
  };
  hand_in_lines: {
    hand_in_id: string;
    receipt_id: string;
    nth: number;
    released: 0 | 1;
  };
  hand_in_shifts: {
    hand_in_id: string;
    shift_id: string;
    rest_due_on: string | null;
    released: 0 | 1;
  };
  hand_in_pieces: {
    hand_in_id: string;
    denomination_fen: number;
    pieces: number;
  };
  channel_statements: {
    id: string;
    day: string;
    channel: Channel;
    taken_fen: Fen;
    statement_fen: Fen;
    fee_fen: Fen | null;
    explanation: string | null;
    corrects: string | null;
    compared_at: number;
    compared_by: string;
  };
  reconciliations: {
    id: string;
    at: number;
    by: string;
    safe_counted_fen: Fen;
    data: string;
    difference_fen: Fen;
    explanation: string | null;
  };
  cash_trainings: {
    staff_id: string;
    trained_on: string;
    noted_at: number;
    noted_by: string;
  };
  arranged_shifts: {
    id: string;
    day: string;
    duty_shift_id: string;
    staff_id: string;
    instead_of: string | null;
    why: ArrangedWhy;
    note: string | null;
    arranged_at: number;
    arranged_by: string;
    cancelled_at: number | null;
    cancelled_by: string | null;
  };
  signed_months: {
    month: string;
    data: string;
    signed_at: number;
    signed_by: string;
    approved_by: string;
  };
  duty_shifts: {
    id: string;
    name: string;
    from_time: string;
    to_time: string;
    early_minutes: number;
    active: 0 | 1;
  };
  attendances: {
    id: string;
    staff_id: string;
    duty_shift_id: string;
    business_date: string;
    begins_at: number;
    ends_at: number;
    signed_in_at: number;
    ready: 0 | 1;
    signed_out_at: number | null;
  };
  absences: {
    id: string;
    staff_id: string;
    business_date: string;
    left_at: number;
    reason: string;
    told_id: string | null;
    relief_id: string;
    back_at: number | null;
  };
  desk_notes: {
    id: string;
    kind: NoteKind;
    business_date: string;
    noted_at: number;
    noted_by: string;
    happened_at: number;
    text: string;
    handling: string | null;
    given_by: string | null;
    due_on: string | null;
    until_on: string | null;
    needs_action: 0 | 1;
    assigned_to: string | null;
    assigned_at: number | null;
    done_at: number | null;
    done_by: string | null;
    done_how: string | null;
  };
  handovers: {
    id: string;
    number: string;
    business_date: string;
    duty_shift_id: string;
    prepared_at: number;
    prepared_by: string;
    remark: string | null;
    facts: string;
    digest: string;
    withdrawn_at: number | null;
    signed_at: number | null;
    signed_by: string | null;
    witnessed_by: string | null;
    paper_id: string | null;
  };
  handover_items: {
    handover_id: string;
    nth: number;
    section: HandoverSection;
    kind: string;
    ref: string | null;
    due_at: number | null;
    since: number;
    facts: string;
    acknowledged_at: number | null;
    acknowledged_by: string | null;
    remark: string | null;
    assigned_to: string | null;
  };
  closing_checks: {
    id: string;
    business_date: string;
    duty_shift_id: string;
    item: ClosingItem;
    checked_at: number;
    checked_by: string;
    unchecked_at: number | null;
  };
  duty_rules: {
    name: string;
    title: string | null;
    frequency: DutyFrequency;
    weekdays: string;
    month_day: number;
    period_month: number;
    free_days: FreeDayRule;
    due: string;
    remind: string;
    lead_days: number;
    roles: string;
    clauses: string;
    active: 0 | 1;
  };
  office_days: {
    day: string;
    kind: 'workday' | 'weekend' | 'holiday' | 'makeup-workday';
    name: string | null;
    set_at: number;
    set_by: string;
  };
  office_calendar: {
    id: 1;
    years: string;
    stamp: string;
  };
  fee_items: {
    id: string;
    name: string;
    method: FeeMethod;
    object: FeeObject;
    frequency: Frequency;
    price_unit: PriceUnit;
    rounding: Rounding;
    month_count: MonthCount;
    quantity_unit: string | null;
    meter_kind: MeterKind | null;
    loss_share_millionths: number | null;
    loss_fixed_thousandths: number | null;
    share_by: ShareKey | null;
    due_after: DueAfter;
    due_days: number;
    late_rate_millionths: number | null;
    late_grace_days: number;
    late_cap_millionths: number | null;
    longest_days: number;
    active: number;
    version: number;
  };
  fee_standards: {
    id: string;
    item_id: string;
    project_id: string | null;
    building_id: string | null;
    usage: Usage | null;
    unit_id: string | null;
    vehicle_id: string | null;
    space_id: string | null;
    price: number | null;
    tiers: string | null;
    floor_bands: string | null;
    formula: string | null;
    from_on: string;
    to_on: string | null;
    note: string | null;
    set_at: number;
    set_by: string;
    voided_at: number | null;
  };
  repair_prices: {
    id: string;
    name: string;
    unit: string;
    price_fen: Fen;
    active: number;
    version: number;
  };
  meters: {
    id: string;
    unit_id: string;
    kind: MeterKind;
    serial: string;
    place: string | null;
    multiplier: number;
    dial_digits: number | null;
    installed_on: string;
    first_reading: number;
    removed_on: string | null;
    last_reading: number | null;
    last_rolled_over: number;
    replaced_by: string | null;
  };
  meter_readings: {
    id: string;
    meter_id: string;
    read_on: string;
    value: number;
    rolled_over: number;
    source: 'typed' | 'import';
    entered_at: number;
    entered_by: string;
    voided_at: number | null;
    voided_by: string | null;
    void_reason: string | null;
  };
  shared_costs: {
    id: string;
    item_id: string;
    project_id: string | null;
    building_id: string | null;
    from_on: string;
    to_on: string;
    total_fen: Fen;
    note: string | null;
    entered_at: number;
    entered_by: string;
    voided_at: number | null;
  };
  billing_runs: {
    id: string;
    number: string;
    from_on: string;
    to_on: string;
    item_ids: string;
    building_ids: string | null;
    charge_count: number;
    total_fen: Fen;
    posted_at: number;
    posted_by: string;
    withdrawn_at: number | null;
    withdrawn_by: string | null;
    withdraw_reason: string | null;
  };
  billing_exclusions: {
    run_id: string;
    item_id: string;
    object_id: string;
    reason: string;
  };
  charges: {
    id: string;
    unit_id: string;
    item_id: string;
    object_id: string;
    source: ChargeSource;
    run_id: string | null;
    late_of: string | null;
    standard_id: string | null;
    from_on: string;
    to_on: string;
    due_on: string;
    quantity: number | null;
    price: number | null;
    rule: string;
    calculation: string;
    amount_fen: Fen;
    settled_fen: Fen;
    disputed: number;
    booked_at: number;
    booked_by: string;
    withdrawn_at: number | null;
    late_rate_millionths: number | null;
    late_grace_days: number | null;
    late_cap_millionths: number | null;
  };
  charge_readings: {
    charge_id: string;
    nth: number;
    meter_id: string;
    from_value: number;
    to_value: number;
    to_reading_id: string | null;
    read_on: string;
  };
  charge_adjustments: {
    id: string;
    charge_id: string;
    kind: AdjustmentKind;
    amount_fen: Fen;
    reverses: string | null;
    reason: string;
    approved_by: string;
    made_at: number;
    made_on: string;
    made_by: string;
  };
  charge_disputes: {
    id: string;
    charge_id: string;
    doubt: string;
    explained: string | null;
    opened_at: number;
    opened_by: string;
    settled_at: number | null;
    settled_by: string | null;
    outcome: string | null;
  };
  dunnings: {
    id: string;
    unit_id: string;
    way: DunningWay;
    owed_fen: Fen;
    result: DunningResult;
    promised_on: string | null;
    note: string | null;
    paper_id: string | null;
    made_at: number;
    made_on: string;
    made_by: string;
  };
  month_reports: {
    month: string;
    data: string;
    reported_at: number;
    reported_by: string;
  };
  form_layouts: {
    id: string;
    name: string;
    width_um: number;
    height_um: number;
    line_step_um: number;
    lines_a_page: number;
    fields: string;
    version: number;
  };
  receipt_books: {
    id: string;
    nth: number;
    code: string;
    kind: BookKind;
    layout_id: string | null;
    first_no: number;
    last_no: number;
    next_no: number;
    issued_to: string | null;
    issued_at: number;
    issued_by: string;
    state: BookState;
    returned_at: number | null;
    returned_to: string | null;
    written_off_at: number | null;
    written_off_by: string | null;
  };
  receipt_spoiled_numbers: {
    book_id: string;
    no: number;
    reason: string;
    spoiled_at: number;
    spoiled_by: string;
  };
  receipts: {
    code: number;
    id: string;
    book_id: string;
    no: number;
    number: string;
    kind: ReceiptKind;
    unit_id: string | null;
    payer: string;
    total_fen: Fen;
    started_at: number;
    taken_at: number;
    received_on: string;
    deposit_on: string;
    shift_id: string;
    taken_by: string;
    tendered_fen: Fen | null;
    note: string | null;
    handwritten: number;
    reversal_of: string | null;
    reason: string | null;
    approved_by: string | null;
    paper_id: string | null;
    voided_at: number | null;
    voided_by: string | null;
    void_reason: string | null;
    invoice_number: string | null;
    invoiced_at: number | null;
    invoiced_by: string | null;
  };
  prepaid_accounts: {
    id: string;
    unit_id: string;
    item_id: string | null;
    balance_fen: Fen;
    auto_apply: number;
  };
  prepaid_entries: {
    id: string;
    account_id: string;
    amount_fen: Fen;
    receipt_id: string | null;
    adjustment_id: string | null;
    refund_id: string | null;
    made_at: number;
    made_on: string;
    made_by: string;
  };
  deposits: {
    id: string;
    unit_id: string;
    item_id: string;
    receipt_id: string;
    payer: string;
    amount_fen: Fen;
    refunded_fen: Fen;
    deducted_fen: Fen;
    taken_on: string;
    cancelled_at: number | null;
  };
  deposit_refunds: {
    id: string;
    number: string;
    deposit_id: string;
    refunded_fen: Fen;
    deducted_fen: Fen;
    deducted_for: string | null;
    reason: string;
    way: RefundWay;
    receipt_id: string | null;
    paper_id: string;
    payee: string;
    made_at: number;
    made_on: string;
    made_by: string;
    approved_by: string;
    charge_id: string | null;
  };
  prepaid_refunds: {
    id: string;
    number: string;
    account_id: string;
    amount_fen: Fen;
    reason: string;
    way: RefundWay;
    receipt_id: string | null;
    paper_id: string;
    payee: string;
    made_at: number;
    made_on: string;
    made_by: string;
    approved_by: string;
  };
  refund_undos: {
    refund_id: string;
    kind: RefundKind;
    reason: string;
    made_at: number;
    made_on: string;
    made_by: string;
    approved_by: string;
  };
  finance_payouts: {
    id: string;
    kind: PayoutKind;
    subject_id: string;
    amount_fen: Fen;
    undoes: string | null;
    paid_on: string | null;
    paid_by: string | null;
    voucher: string | null;
    reason: string | null;
    made_at: number;
    made_by: string;
  };
  receipt_entries: {
    place: number;
    receipt_code: GeneratedAlways<number>;
    amount_fen: Fen;
    account_id: string | null;
    kind: 'charge' | 'prepaid' | 'deposit' | null;
    unit_id: string | null;
    item_id: string | null;
    charge_id: string | null;
    deposit_id: string | null;
    voids: number | null;
    opens_at: number | null;
    method: PaymentMethod | null;
    cause: PaymentCause | null;
    moved_at: number | null;
    reference: string | null;
    value_on: string | null;
    shift_id: string | null;
    taken_by: string | null;
    received_on: string | null;
    deposit_on: string | null;
  };
  /** A view of the entries that say what a receipt is for. */
  receipt_lines: {
    receipt_id: string;
    nth: number;
    kind: 'charge' | 'prepaid' | 'deposit';
    unit_id: string;
    item_id: string | null;
    charge_id: string | null;
    account_id: string | null;
    deposit_id: string | null;
    amount_fen: Fen;
    voids: number;
  };
  /** A view of the entries that say how a receipt was paid. */
  receipt_payments: {
    receipt_id: string;
    nth: number;
    method: PaymentMethod;
    amount_fen: Fen;
    cause: PaymentCause;
    moved_at: number | null;
    account_id: string | null;
    reference: string | null;
    value_on: string | null;
    shift_id: string;
    taken_by: string;
    received_on: string;
    deposit_on: string;
  };
  /** A view of the lines a household has on all its receipts, found by the household. */
  unit_lines: {
    unit_id: string;
    taken_at: number;
    receipt_id: string;
    nth: number;
    kind: 'charge' | 'prepaid' | 'deposit';
    item_id: string | null;
    charge_id: string | null;
    amount_fen: Fen;
    voids: number;
  };
  receipt_settings: {
    id: number;
    late_fees_first: number;
    cash_refunds: number;
    ask_above_times: number;
    week_begins: number;
  };
  receipt_templates: {
    id: number;
    data: string;
    version: number;
  };
  week_registers: {
    from_on: string;
    to_on: string;
    data: string;
    registered_at: number;
    registered_by: string;
    checked_at: number | null;
    checked_by: string | null;
    check_note: string | null;
  };
  paper_kinds: {
    kind: PaperKind;
  };
  paper_sheets: {
    sheet: Sheet;
  };
}
