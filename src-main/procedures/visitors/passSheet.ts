import type { z } from 'zod';
import type { VisitorPass } from '../../../src-shared/contract/visitors.ts';
import { officeTime } from '../../../src-shared/rules/officeTime.ts';
import type { Scene } from '../../ledger/scene.ts';
import { letterheadOf } from '../office/letterhead.ts';
import type { Visit } from './visitRow.ts';

/** What stands on the printed 访客单 of a pass just made out; nothing of it is written by hand. */
export function passSheet({ tx, staff, now, counter }: Scene, visit: Visit): z.output<typeof VisitorPass> {
  return {
    ...letterheadOf(tx),
    passNumber: visit.passNumber ?? '',
    passCode: visit.passCode ?? '',
    issuedOn: officeTime(now, counter.zone),
    visitorName: visit.visitorName ?? '',
    partySize: visit.partySize,
    company: visit.company ?? '',
    plate: visit.plate ?? '',
    business: visit.business ?? '',
    unitCode: visit.unitCode ?? '',
    hostName: visit.hostName ?? '',
    documentShown: visit.documentShown,
    guidedTo: visit.guidedTo ?? '',
    issuedBy: staff.name,
  };
}
