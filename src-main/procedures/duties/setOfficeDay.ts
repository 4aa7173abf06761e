import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { stampCalendar, writeDay } from './writeOfficeDay.ts';

type SetOfficeDay = Contract['duties']['setOfficeDay'];

/** Enters one day of the office's own, or takes its entry back; what was due and paid on days gone by stays. */
export function setOfficeDay(scene: Scene, { day, kind, name }: Input<SetOfficeDay>): Output<SetOfficeDay> {
  const { tx, staff, now, today } = scene;
  if (day < today) refuse('office-day/past');

  if (kind === null) tx.run(takeBack, { day });
  else tx.run(writeDay, { day, kind, name, set_at: now, set_by: staff.id });
  stampCalendar(scene);
  return {};
}

const takeBack = query<{ day: string }>()(({ day }) =>
  tables.deleteFrom('office_days').where('day', '=', day),
);
