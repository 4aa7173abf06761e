import type { contract, Output } from '../../src-shared/contract/index.ts';
import { writeSheet } from './sheet.ts';

export type RollLine = Output<(typeof contract.households)['units']>['lines'][number];

/** The owner roll as a file: one line a unit, phones masked as on the screen. */
export function ownerRoll(lines: readonly RollLine[], kind: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const rows = lines.map((line) => [
    line.code,
    line.buildingName,
    line.entrance,
    line.room,
    line.floor,
    line.areaCm2 === null ? null : line.areaCm2 / 10_000,
    line.owners,
    line.phones,
  ]);
  return writeSheet({ name: '业主名册一览表', columns, rows }, kind);
}

const columns = ['房号', '楼号', '单元', '房间', '楼层', '建筑面积(㎡)', '业主', '电话'];
