import { z } from 'zod';
import { handInStates, shiftStates, varianceReasons } from '../../rules/drawerShifts.ts';
import { handoverSections } from '../../rules/handovers.ts';
import { approvalErrors } from '../approval.ts';
import { PaperId } from '../papers.ts';
import { command, query, roles } from '../procedure.ts';
import { StaffId } from '../staff.ts';
import { Day, FenAmount, Instant, line, note, Secret } from '../text.ts';
import { desk } from './log.ts';
import { DutyShiftId } from './post.ts';

export const HandoverId = z.uuid().brand<'HandoverId'>();

const Facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** One thing that is passed on: an open matter of a domain, or the clerk's own words. */
const Item = z.strictObject({
  nth: z.int(),
  section: z.enum(handoverSections),
  /** A matter of 今日, a note's kind, `duty` (`facts`: name, title, dueOn), or `own`. */
  kind: z.string(),
  ref: z.string().nullable(),
  dueAt: Instant.nullable(),
  since: Instant,
  facts: Facts,
  acknowledgedAt: Instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  remark: z.string().nullable(),
  assignedTo: z.string().nullable(),
});

/** 钱箱, 票据, 交款: what is read, not ticked. Nothing of a drawer that is not counted yet (I21). */
const MoneyFacts = z.strictObject({
  drawer: z
    .strictObject({
      state: z.enum(shiftStates),
      cashier: z.string(),
      receipts: z.int(),
      bagNumber: z.string().nullable(),
    })
    .nullable(),
  /** 备用金 as the office set it, never what was left: whoever opens the drawer counts it unseen. */
  floatFen: FenAmount.nullable(),
  safeFen: FenAmount,
  books: z.array(
    z.strictObject({
      code: z.string(),
      usedTo: z.string().nullable(),
      blankFrom: z.string(),
      blankTo: z.string(),
      blank: z.int(),
      voided: z.int(),
    }),
  ),
  handIns: z.array(
    z.strictObject({
      number: z.string(),
      state: z.enum(handInStates),
      turnedInFen: FenAmount,
      depositOn: Day,
    }),
  ),
  variances: z.array(
    z.strictObject({
      cashier: z.string(),
      amountFen: FenAmount,
      reason: z.enum(varianceReasons),
      text: z.string(),
    }),
  ),
});

const Compiled = z.strictObject({
  money: MoneyFacts,
  items: z.array(Item),
});

const Handover = z.strictObject({
  id: HandoverId,
  number: z.string(),
  day: Day,
  dutyShiftId: DutyShiftId,
  dutyShiftName: z.string(),
  preparedAt: Instant,
  preparedBy: z.string(),
  preparedById: StaffId,
  remark: z.string().nullable(),
  money: MoneyFacts,
  items: z.array(Item),
  digest: z.string(),
  signedAt: Instant.nullable(),
  signedBy: z.string().nullable(),
  witnessedBy: z.string().nullable(),
  paperId: PaperId.nullable(),
});

/** 交接班: the record compiles itself; the one adds, the other reads every item and signs (SHF-02, SHF-07, SHF-08). */
export const handing = {
  /** What would be passed on now. */
  compile: query({ roles: desk, input: z.strictObject({}), output: Compiled }),
  /** The outgoing clerk passes it on, with her own additions. */
  prepare: command({
    roles: desk,
    input: z.strictObject({
      dutyShiftId: DutyShiftId,
      additions: z.array(note(300).min(1)).max(40),
      remark: note(500).nullable(),
    }),
    output: Handover,
    errors: ['duty-shift/unknown', 'handover/waiting', 'drawer/being-counted'],
    topics: ['handover', 'duties'],
  }),
  /** As long as nobody signed it can be taken back and compiled anew. */
  withdraw: command({
    roles: desk,
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['handover/none-waiting', 'handover/not-yours'],
    topics: ['handover', 'duties'],
  }),
  /** The one that waits to be signed; `null` where none does. */
  waiting: query({ roles: desk, input: z.strictObject({}), output: Handover.nullable() }),
  /** SHF-07: the incoming clerk has read one item; with a remark or with who sees to it. */
  acknowledge: command({
    roles: desk,
    input: z.strictObject({ nth: z.int(), remark: line(120).nullable(), assignedTo: line(40).nullable() }),
    output: Handover,
    errors: ['handover/none-waiting', 'handover/own-work', 'handover/no-such-item'],
    topics: ['handover'],
  }),
  /** Signs with her PIN; refused while anything is unread. The record is printed; a third person may witness. */
  sign: command({
    roles: desk,
    input: z.strictObject({
      secret: Secret,
      witness: z.strictObject({ staffId: StaffId, secret: Secret }).nullable(),
    }),
    output: Handover,
    errors: [...approvalErrors, 'handover/none-waiting', 'handover/own-work', 'handover/unread'],
    secret: ['secret', 'witness'],
    topics: ['handover', 'duties', 'papers'],
  }),
  /** The records of a month, the latest first. */
  handovers: query({
    roles,
    input: z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }),
    output: z.array(Handover.omit({ items: true, money: true }).extend({ items: z.int() })),
  }),
  handover: query({
    roles,
    input: z.strictObject({ id: HandoverId }),
    output: Handover,
    errors: ['handover/unknown'],
  }),
};

/** What stands on a printed 交接班记录: all of it text. */
export const HandoverSlip = z.strictObject({
  officeName: z.string(),
  number: z.string(),
  day: z.string(),
  shift: z.string(),
  preparedAt: z.string(),
  preparedBy: z.string(),
  signedAt: z.string(),
  signedBy: z.string(),
  witnessedBy: z.string(),
  money: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  items: z.array(
    z.strictObject({
      nth: z.string(),
      section: z.string(),
      text: z.string(),
      due: z.string(),
      remark: z.string(),
      assignedTo: z.string(),
    }),
  ),
  remark: z.string(),
  digest: z.string(),
});
