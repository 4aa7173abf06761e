import { type HandoverSection, handoverSections } from '../../../../src-shared/rules/handovers.ts';
import { closingTime } from '../../../../src-shared/rules/closingTime.ts';
import { officeInstant } from '../../../../src-shared/rules/officeInstant.ts';
import type { DutyName } from '../../../../src-shared/rules/today.ts';
import { businessDate } from '../../../../src-shared/rules/businessDate.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { dutiesNow } from '../../duties/dutiesNow.ts';
import { mattersNow } from '../../duties/mattersNow.ts';
import { openVisits } from '../../visitors/present.ts';
import { type Note, notesSince, notesToDo, noticesOn } from '../post/noteRow.ts';
import type { Item } from './handoverRow.ts';

/** An item before anybody read it. */
export type NewItem = Pick<Item, 'section' | 'kind' | 'ref' | 'dueAt' | 'since' | 'facts'>;

/**
 * What is passed on, in the order it is read: the night and the post's notes (SHF-02, SHF-08, SHF-09), every domain's
 * open matters, tasks until they are done (SHF-19), and duties that were not (SHF-10). `since` is when the last record
 * that was signed had been made out.
 */
export function itemsNow(scene: Scene, since: number): NewItem[] {
  const items = [
    ...noteItems(scene, since),
    ...matterItems(scene),
    ...insideItems(scene),
    ...dutyItems(scene),
  ];
  return items.toSorted(
    (one, other) => handoverSections.indexOf(one.section) - handoverSections.indexOf(other.section),
  );
}

function matterItems(scene: Scene): NewItem[] {
  return mattersNow(scene).flatMap(({ kind, ...matter }) => {
    const section = sectionOf[kind.split('.')[0] ?? ''];
    return section ? [{ section, kind, ...matter }] : [];
  });
}

/** What is about the program itself, or put aside half typed, is nobody's to take over; notes stand for themselves. */
const sectionOf: Readonly<Record<string, HandoverSection | undefined>> = {
  visitors: 'visitors',
  tickets: 'repairs',
  fees: 'fees',
  receipts: 'fees',
  drawer: 'hand-ins',
  papers: 'papers',
};

/** VIS-06: who came today and is still inside; who was forgotten on an earlier day is a matter of its own. */
const insideItems = ({ tx, today, counter }: Scene): NewItem[] =>
  tx
    .all(openVisits, {})
    .filter(({ state, arrived_at }) => state === 'inside' && businessDate(arrived_at, counter.zone) === today)
    .map((visit) => ({
      section: 'visitors',
      kind: insideKind,
      ref: visit.id,
      dueAt: null,
      since: visit.arrived_at,
      facts: { who: visit.visitor_name ?? '', number: visit.pass_number ?? '', unit: visit.unit_code ?? '' },
    }));

/** Someone is inside: on 今日 he is only counted, whoever comes next knows him by name. */
export const insideKind = 'visitors.inside';

function noteItems(scene: Scene, since: number): NewItem[] {
  const { tx, today, counter } = scene;
  const recent = notesSince(tx, businessDate(since, counter.zone), since).filter(
    ({ kind, doneAt }) => (kind === 'night' || kind === 'abnormal') && doneAt === null,
  );
  const notices = noticesOn(tx, today).filter(({ doneAt }) => doneAt === null);
  const notes = new Map([...notesToDo(tx), ...notices, ...recent].map((note) => [note.id, note]));
  return [...notes.values()]
    .map((note) => noteItem(note, counter.zone))
    .toSorted((one, other) => one.since - other.since || (one.ref! < other.ref! ? -1 : 1));
}

const noteItem = (note: Note, zone: string): NewItem => ({
  section: sectionOfNote[note.kind],
  kind: note.kind,
  ref: note.id,
  dueAt: note.dueOn === null ? null : officeInstant(note.dueOn, closingTime, zone),
  since: note.happenedAt,
  facts: {
    text: note.text,
    handling: note.handling ?? '',
    by: note.notedBy,
    givenBy: note.givenBy ?? '',
    until: note.untilOn ?? '',
    assignedTo: note.assignedTo ?? '',
  },
});

const sectionOfNote: Readonly<Record<Note['kind'], HandoverSection>> = {
  night: 'night',
  abnormal: 'notices',
  notice: 'notices',
  'open-issue': 'notices',
  task: 'tasks',
};

const dutyItems = (scene: Scene): NewItem[] =>
  dutiesNow(scene)
    .filter(({ name, done, left, remindAt }) => {
      const isOpen = done === null && left !== 0 && remindAt <= scene.now;
      return isOpen && !ofTheHandoverItself.has(name);
    })
    .map(({ name, title, dueOn, dueAt, remindAt }) => ({
      section: 'duties',
      kind: 'duty',
      ref: null,
      dueAt,
      since: remindAt,
      facts: { name, title: title ?? '', dueOn },
    }));

/** Coming, going and handing over are each one's own. */
const ofTheHandoverItself: ReadonlySet<string> = new Set<DutyName>([
  'sign-in-morning',
  'sign-in-afternoon',
  'sign-out-noon',
  'night-handover',
  'handover-record',
]);
