import { sql } from 'kysely';
import type { Fen } from '../../../src-shared/rules/fen.ts';

/** What is still owed, said as the index `charges_open` says it: said otherwise, every charge there ever was is read. */
export const isOpen = sql<boolean>`charges.amount_fen > charges.settled_fen AND charges.withdrawn_at IS NULL`;

/** What is left of a charge. */
export const balance = sql<Fen>`charges.amount_fen - charges.settled_fen`;
