import { depositDay } from '../../../src-shared/rules/financeDay.ts';
import { calendarOf } from '../../ledger/officeCalendar.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

/** The office's cut-off, `17:00`: money taken from that second on is due the next finance day (CSH-01, I14). */
export const cutOffOf = ({ tx }: Pick<Scene, 'tx'>): string => tx.first(cutOff, {})!.cut_off;

/** 交款日 of money that moves now. */
export const depositDayNow = (scene: Pick<Scene, 'tx' | 'now' | 'counter'>): string =>
  depositDay(scene.now, scene.counter.zone, cutOffOf(scene), calendarOf(scene.tx));

const cutOff = query()(() => tables.selectFrom('office').select('cut_off'));
