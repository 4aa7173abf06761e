import { z } from 'zod';
import { answers, categories, documents, visitStates } from '../rules/visitStates.ts';
import { UnitId } from './households.ts';
import { PaperId } from './papers.ts';
import { command, query } from './procedure.ts';
import { Day, Instant, line } from './text.ts';

export const VisitId = z.uuid().brand<'VisitId'>();
const Category = z.enum(categories);
const State = z.enum(visitStates);
const Document = z.enum(documents);
const Answer = z.enum(answers);

const desk = ['receptionist', 'supervisor', 'manager'] as const;
const phoneTail = z.string().regex(/^\d{4}$/);
const plate = z.string().trim().toUpperCase().min(5).max(10);

const Visit = z.strictObject({
  id: VisitId,
  state: State,
  category: Category,
  visitorName: z.string().nullable(),
  partySize: z.int(),
  company: z.string().nullable(),
  phoneTail: z.string().nullable(),
  plate: z.string().nullable(),
  business: z.string().nullable(),
  unitId: UnitId.nullable(),
  unitCode: z.string().nullable(),
  hostName: z.string().nullable(),
  hostAnswer: Answer.nullable(),
  /** Who was phoned: the host, or for officials and journalists the superior. */
  calledName: z.string().nullable(),
  hostCalledAt: Instant.nullable(),
  documentShown: Document.nullable(),
  documentWaivedWhy: z.string().nullable(),
  documentReturnedAt: Instant.nullable(),
  guidedTo: z.string().nullable(),
  passNumber: z.string().nullable(),
  passCode: z.string().nullable(),
  passIssuedAt: Instant.nullable(),
  /** The printed 访客单. */
  paperId: PaperId.nullable(),
  slipReturnedAt: Instant.nullable(),
  arrivedAt: Instant,
  closedAt: Instant.nullable(),
  outcome: z.string().nullable(),
  registeredBy: z.string(),
  version: z.int(),
});
/** What a visitor says at the desk; little is asked and no document's number. */
const said = {
  category: Category,
  visitorName: line(40).nullable(),
  partySize: z.int().min(1).max(200),
  company: line(60).nullable(),
  phoneTail: phoneTail.nullable(),
  plate: plate.nullable(),
  business: line(120).nullable(),
  unitId: UnitId.nullable(),
  hostName: line(40).nullable(),
};
const about = { id: VisitId, version: z.int().min(1) };

/** What stands on the printed 访客单; kept with the paper as it was when it was made out. */
export const VisitorPass = z.strictObject({
  officeName: z.string(),
  letterhead: z.string(),
  passNumber: z.string(),
  passCode: z.string(),
  issuedOn: z.string(),
  visitorName: z.string(),
  partySize: z.int(),
  company: z.string(),
  plate: z.string(),
  business: z.string(),
  unitCode: z.string(),
  hostName: z.string(),
  documentShown: Document.nullable(),
  guidedTo: z.string(),
  issuedBy: z.string(),
});

export const visitors = {
  /** VIS-01: everyone who enters stands in the register, with what is known so far. */
  register: command({
    roles: desk,
    input: z.strictObject(said),
    output: Visit,
    errors: ['visit/unit-unknown'],
    topics: ['visitors'],
  }),
  /** What the visitor said at the desk, completed or corrected while he is still waiting. */
  correct: command({
    roles: desk,
    input: z.strictObject({ ...about, ...said }),
    output: Visit,
    errors: ['visit/unknown', 'visit/changed', 'visit/not-waiting', 'visit/unit-unknown'],
    topics: ['visitors'],
  }),
  /** VIS-05: the person to be visited was phoned; what she said decides. */
  callHost: command({
    roles: desk,
    input: z.strictObject({ ...about, calledName: line(40), answer: Answer }),
    output: Visit,
    errors: ['visit/unknown', 'visit/changed', 'visit/not-waiting'],
    topics: ['visitors'],
  }),
  /** VIS-03: the pass is made out only after business and ID; then the visitor is led to the waiting area. */
  issuePass: command({
    roles: desk,
    input: z.strictObject({
      ...about,
      documentShown: Document.nullable(),
      documentWaivedWhy: line(120).nullable(),
      documentReturned: z.boolean(),
      guidedTo: line(40).nullable(),
    }),
    output: Visit,
    errors: [
      'visit/unknown',
      'visit/changed',
      'visit/not-waiting',
      'visit/business-missing',
      'visit/document-not-shown',
      'visit/host-not-called',
      'visit/host-refused',
      'visit/superior-not-told',
    ],
    topics: ['visitors', 'papers'],
  }),
  /** VIS-04: the document goes back to the visitor at once. */
  returnDocument: command({
    roles: desk,
    input: z.strictObject(about),
    output: Visit,
    errors: ['visit/unknown', 'visit/changed', 'visit/no-document', 'visit/document-already-returned'],
    topics: ['visitors'],
  }),
  /** VIS-02: kept outside, with the reason. */
  refuse: command({
    roles: desk,
    input: z.strictObject({ ...about, reason: line(120) }),
    output: Visit,
    errors: ['visit/unknown', 'visit/changed', 'visit/not-waiting'],
    topics: ['visitors'],
  }),
  /** VIS-02: handed to the staff concerned (security, the supervisor). */
  handOver: command({
    roles: desk,
    input: z.strictObject({ ...about, handedTo: line(40), reason: line(120) }),
    output: Visit,
    errors: ['visit/unknown', 'visit/changed', 'visit/not-waiting'],
    topics: ['visitors'],
  }),
  /** VIS-06: the slip comes back to the desk and the visit is closed; by the scanned code or from the list. */
  leave: command({
    roles: desk,
    input: z.strictObject({
      passCode: line(20).nullable(),
      id: VisitId.nullable(),
      slipReturned: z.boolean(),
    }),
    output: Visit,
    errors: [
      'visit/unknown',
      'visit/code-unknown',
      'visit/already-closed',
      'visit/document-not-returned',
      'visit/no-pass',
    ],
    topics: ['visitors'],
  }),
  /** The people waiting at the desk or inside; also what an end of day still finds inside. */
  present: query({ roles: desk, input: z.strictObject({}), output: z.array(Visit) }),
  /** The register of one day. */
  ofDay: query({ roles: desk, input: z.strictObject({ day: Day }), output: z.array(Visit) }),
  /** By the visitor's name, the pass's number or its last digits; the latest first, eight at most. */
  search: query({ roles: desk, input: z.strictObject({ text: line(60) }), output: z.array(Visit) }),
};
