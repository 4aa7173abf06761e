import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { query } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { tickets, toTicket } from './ticketRow.ts';

type ByCode = Contract['tickets']['byCode'];

/** The repair whose 维修任务单 was scanned, or its digits typed. */
export function byCode({ tx }: Scene, input: Input<ByCode>): Output<ByCode> {
  const code = cleanText(input.code).replaceAll(' ', '');
  return toTicket(tx.first(ticketCoded, { code }) ?? refuse('ticket/code-unknown'));
}

export const ticketCoded = query<{ code: string }>()(({ code }) => tickets.where('tickets.code', '=', code));
