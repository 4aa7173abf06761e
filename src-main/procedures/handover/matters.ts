import { desk } from '../../../src-shared/contract/handover/log.ts';
import { closingTime } from '../../../src-shared/rules/closingTime.ts';
import { officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import type { Matter } from '../duties/contribution.ts';
import { waitingHandover } from './handing/handoverRow.ts';
import { type Note, noticesOn, notesToDo } from './post/noteRow.ts';

/** What the desk has from the shift before it and from its own notebook: read it, deal with it, know it. */
export function handoverMatters(scene: Scene): Matter[] {
  if (!holdsOneOf(scene.staff, desk)) return [];
  const { tx, today, counter } = scene;
  const notices = noticesOn(tx, today).filter(({ doneAt, needsAction }) => doneAt === null && !needsAction);
  return [
    ...recordToRead(scene),
    ...notesToDo(tx).map((note): Matter => ({
      ...about(note),
      kind: note.kind === 'task' ? 'handover.task' : 'handover.open-note',
      dueAt: note.dueOn === null ? null : officeInstant(note.dueOn, closingTime, counter.zone),
    })),
    ...notices.map((note): Matter => ({ ...about(note), kind: 'handover.notice', dueAt: null })),
  ];
}

/** SHF-07: whoever made it out does not read it. */
function recordToRead({ tx, staff }: Scene): Matter[] {
  const record = waitingHandover(tx);
  if (!record || record.prepared_by === staff.id) return [];
  return [
    {
      kind: 'handover.waiting',
      ref: record.id,
      dueAt: null,
      since: record.prepared_at,
      facts: { number: record.number, by: record.prepared_by_name, shift: record.shift_name },
    },
  ];
}

const about = (note: Note): Pick<Matter, 'ref' | 'since' | 'facts'> => ({
  ref: note.id,
  since: note.happenedAt,
  facts: {
    kind: note.kind,
    text: note.text,
    by: note.notedBy,
    givenBy: note.givenBy ?? '',
    assignedTo: note.assignedTo ?? '',
    until: note.untilOn ?? '',
  },
});
