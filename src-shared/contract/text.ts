import { z } from 'zod';

/**
 * One line of text as a clerk types it: trimmed, something to be seen in it, no control characters or broken
 * surrogates, nothing that turns the direction of what follows it on paper.
 */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4, tooLong)
    .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]*$/u)
    .regex(/[^\p{Cf}\p{Z}]/u)
    .trim()
    .min(1)
    .max(max);

/** Text that may run over several lines. */
export const note = (max: number) =>
  z
    .string()
    .max(max * 4, tooLong)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u)
    .trim()
    .max(max);

/** A day of the office's calendar, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** An instant, milliseconds since 1970 UTC. */
export const Instant = z.int().min(0).max(8_640_000_000_000_000);

/** Money in whole fen, the `Fen` of the rules: neither a caller's nor a handler's plain number compiles in its place. */
export const FenAmount = z.int().brand<'Fen', 'inout'>();

/** What a person proves herself with: a PIN of at least 6 digits or a password. */
export const Secret = z.string().min(1).max(128);

/** The bytes of a file as base64: 20 MB at most. */
export const FileBytes = z.base64().max(28_000_000);

/** Such a text is looked at no further: on ten megabytes a pattern runs out of stack. */
const tooLong = { abort: true };
