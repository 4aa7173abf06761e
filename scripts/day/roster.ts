import fs from 'node:fs';
import { dirtyRoster } from '../../tests/fixtures/roster.ts';
import { desk, fileOf, paperFile, step, stop } from './shell.ts';

/** The owner roster comes in, from a template of another program and as an office keeps it; twice is once. */
export async function importRosters(): Promise<void> {
  step('导入 importRoom.xlsx', () => importRoster(fileOf('tests/fixtures/importRoom.xlsx')), told);
  const roster = paperFile('业主名册.xlsx');
  fs.writeFileSync(roster, (await dirtyRoster({ units: 240, seed: 1122 })).bytes);
  step('导入 240 户的业主名册', () => importRoster(roster), told);
  step(
    '再导入一次：没有变化',
    () => importRoster(roster),
    (again) => (again.imported ? stop('同一份名册第二次导入仍有变化') : told(again)),
  );
}

type Imported = {
  imported: boolean;
  totals: { add: number; update: number; same: number };
  failed: unknown[];
};

const importRoster = (file: string): Imported => desk('import', 'roster', file, '--as', 'admin') as Imported;

const told = ({ totals, failed }: Imported): string =>
  `新增 ${totals.add}，覆盖 ${totals.update}，不变 ${totals.same}，失败 ${failed.length}`;
