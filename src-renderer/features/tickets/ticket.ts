import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { refresh } from '../../app/ledgerQuery.ts';

/** A repair as the ledger keeps it. */
export type Ticket = Output<Contract['tickets']['register']>;

/** Who mends, and how many orders are in those hands (TKT-32). */
export type Technician = Output<Contract['tickets']['technicians']>[number];

/** It is neither closed nor called off. */
export const isOpen = ({ closedAt }: Ticket): boolean => closedAt === null;

/** 3-1-502, or where it is when it is at no household: 地下车库 B1; both when both are known. */
export const whereOf = ({ unitCode, place }: Pick<Ticket, 'unitCode' | 'place'>): string =>
  [unitCode, place].filter(Boolean).join(' ');

/** A refusal because the repair is no longer as it was shown: it is read again, what was typed stays. */
export function lookAgain({ code }: Failure): void {
  if (stale.has(code)) void refresh('tickets');
}

const stale: ReadonlySet<string> = new Set([
  'ticket/changed',
  'ticket/unknown',
  'ticket/not-open',
  'ticket/not-scheduled',
  'ticket/not-dispatched',
  'ticket/not-finished',
  'technician/unknown',
  'technician/left',
]);
