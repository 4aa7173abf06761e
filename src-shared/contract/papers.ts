import { z } from 'zod';
import { paperKinds, paperStates, printOutcomes, printTroubles, sheetNames } from '../rules/papers.ts';
import { command, query, roles } from './procedure.ts';
import { Instant, line } from './text.ts';

export const PaperId = z.uuid().brand<'PaperId'>();
export const RunId = z.uuid().brand<'RunId'>();
export const Kind = z.enum(paperKinds);
export const SheetName = z.enum(sheetNames);
export const Locale = z.enum(['zh-CN', 'zh-TW']);

/** Who works at the desk: a paper tells of visitors and callers, as their own domains do. */
const desk = ['receptionist', 'supervisor', 'manager'] as const;

/** How far a printout may be pushed to meet a form's lines: 20 mm, in µm. */
const offset = z.int().min(-20_000).max(20_000);

/** How one kind of paper is printed at this counter. */
const Setup = z.strictObject({
  kind: Kind,
  /** The printer's name as the system knows it; `null` for the system's default. */
  printer: line(200).nullable(),
  sheet: SheetName,
  offsetXUm: offset,
  offsetYUm: offset,
  /** The form is carbon paper: one print-through makes all its copies, so one page is sent and names them all. */
  carbon: z.boolean(),
});

/** What stands beside the number when a paper is printed once more (补打). */
export const Reprint = z.strictObject({
  nth: z.int().min(1),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

/** All a print window needs: the facts as they stood when the paper was made out, and where on the sheet. */
export const PrintRun = z.strictObject({
  runId: RunId,
  paperId: PaperId,
  kind: Kind,
  number: z.string(),
  locale: Locale,
  sheet: SheetName,
  printer: z.string().nullable(),
  offsetXUm: z.int(),
  offsetYUm: z.int(),
  carbon: z.boolean(),
  reprint: Reprint.nullable(),
  data: z.unknown(),
});

const Paper = z.strictObject({
  id: PaperId,
  kind: Kind,
  /** The human number on it, `WX-A1-20261122-003`. */
  number: z.string(),
  state: z.enum(paperStates),
  queuedAt: Instant,
  queuedBy: z.string(),
  /** When it first came on paper, or was saved. */
  printedAt: Instant.nullable(),
  /** How often it was printed once more, and when last. */
  reprints: z.int(),
  reprintedAt: Instant.nullable().default(null),
  /** Why the last attempt failed. */
  trouble: z.enum(printTroubles).nullable(),
  file: z.string().nullable(),
  /** The order was called back: this paper no longer counts. */
  voidedAt: Instant.nullable(),
});

export const papers = {
  /**
   * Before a paper goes to the printer: the attempt is written down first, so that nothing is printed twice unmarked,
   * whatever happens in between. `reason` is needed once it may have been on paper: then it is marked 补打.
   */
  start: command({
    roles: desk,
    input: z.strictObject({
      id: PaperId,
      reason: line(60).nullable(),
      /** The clerk has looked: of the attempts that never answered nothing is on paper (纸上没有字). */
      nothingOut: z.boolean().default(false),
      locale: Locale,
    }),
    output: PrintRun,
    errors: ['paper/unknown', 'paper/void', 'paper/reason-missing'],
    topics: ['papers'],
  }),
  /** How the attempt ended: on paper, saved as a file, or failed and why. */
  finish: command({
    roles: desk,
    input: z.strictObject({
      runId: RunId,
      outcome: z.enum(printOutcomes),
      file: z.string().max(500).nullable(),
      trouble: z.enum(printTroubles).nullable(),
    }),
    output: Paper,
    errors: ['paper/unknown', 'paper/run-ended'],
    topics: ['papers'],
  }),
  /** The papers that are made out and on no paper yet, oldest first. */
  outbox: query({ roles: [...desk, 'admin'], input: z.strictObject({}), output: z.array(Paper) }),
  /** The papers made out last, the latest first, fifty at most: what is printed once more is found here. */
  recent: query({ roles: desk, input: z.strictObject({}), output: z.array(Paper) }),
  /** The paper of a visit or a ticket that was made out last. */
  latestOf: query({
    roles: desk,
    input: z.strictObject({ kind: Kind, subjectId: z.uuid() }),
    output: Paper,
    errors: ['paper/unknown'],
  }),
  /** One paper, with what stands on it for a look on the screen; whole telephone numbers are left to the paper. */
  paper: query({
    roles: desk,
    input: z.strictObject({ id: PaperId }),
    output: z.strictObject({
      ...Paper.shape,
      /** The language it was printed in first, which later ones keep; `null` before. */
      locale: Locale.nullable(),
      sheet: SheetName,
      carbon: z.boolean(),
      data: z.unknown(),
    }),
    errors: ['paper/unknown'],
  }),
  /** How each kind of paper is printed at this counter. */
  setups: query({ roles, input: z.strictObject({}), output: z.array(Setup) }),
  /** Binds a kind of paper to a printer and a sheet. */
  setUp: command({
    roles,
    input: Setup,
    output: Setup,
    errors: ['paper/sheet-unfit'],
    topics: ['papers'],
  }),
};
