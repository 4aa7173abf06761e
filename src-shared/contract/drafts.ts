import { z } from 'zod';
import { jot, query, roles } from './procedure.ts';
import { StaffId } from './staff.ts';
import { Instant, line } from './text.ts';

/** Where in the window something is being typed: `tickets/new/0198…`, `visitors/0198…/pass`. */
const Place = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(?:\/[A-Za-z0-9-]+){0,4}$/)
  .max(120);

/** What stands in the fields, as the form gives it. */
const Body = z
  .record(z.string().max(60), z.json())
  .refine((body) => JSON.stringify(body).length <= 20_000, { error: 'too long' });

const Draft = z.strictObject({
  staffId: StaffId,
  staffName: z.string(),
  place: Place,
  title: z.string(),
  body: Body,
  savedAt: Instant,
  /** 挂单: put aside for whoever stands at the counter. */
  parkedAt: Instant.nullable(),
});

/** What was typed and not sent yet. It is on the ledger's disk, but in none of its books: no journal row. */
export const drafts = {
  /** Keeps what is being typed; the same place again replaces it. */
  keep: jot({
    roles,
    input: z.strictObject({ place: Place, title: line(80), body: Body, parked: z.boolean() }),
    output: z.strictObject({ savedAt: Instant }),
    topics: ['drafts'],
  }),
  /** It was sent, or thrown away. */
  drop: jot({
    roles,
    input: z.strictObject({ place: Place }),
    output: z.strictObject({}),
    topics: ['drafts'],
  }),
  /** A parked draft of a colleague goes on in one's own hands. */
  takeOver: jot({
    roles,
    input: z.strictObject({ staffId: StaffId, place: Place }),
    output: Draft,
    errors: ['draft/unknown', 'draft/not-parked', 'draft/in-the-way'],
    topics: ['drafts'],
  }),
  /** One's own drafts, and those that colleagues have parked; the latest first. */
  list: query({ roles, input: z.strictObject({}), output: z.array(Draft) }),
};
