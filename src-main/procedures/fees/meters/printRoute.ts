import type { z } from 'zod';
import type { MeterRoute } from '../../../../src-shared/contract/fees/meters.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { decimalText } from '../../../../src-shared/rules/charges/ratio.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { takeDailyNumber } from '../../../ledger/series.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import { queuePaper } from '../../papers/queuePaper.ts';
import { routeRows } from './route.ts';

type PrintRoute = Contract['fees']['printRoute'];

/** 抄表单: the walk on paper, door after door with the last reading, and room to write; with a number of its own. */
export function printRoute(scene: Scene, { kind, buildingId }: Input<PrintRoute>): Output<PrintRoute> {
  const { tx, staff, now, today, counter, newId } = scene;
  // the last reading there is, today's too
  const rows = routeRows(tx, { kind, buildingId, readOn: dayFrom(today, 1) });
  if (rows.length === 0) refuse('meter/none');
  if (rows.length > mostRows) refuse('meter/too-many', { found: rows.length, most: mostRows });

  const { number } = takeDailyNumber(scene, 'meter-route', 'CB');
  const data: z.output<typeof MeterRoute> = {
    officeName: letterheadOf(tx).officeName,
    number,
    kind,
    place: buildingId === null ? '' : (tx.first(buildingNamed, { buildingId })?.name ?? ''),
    printedAt: officeTime(now, counter.zone),
    printedBy: staff.name,
    rows: rows.map((row) => ({
      unitCode: row.code,
      serial: row.serial,
      place: row.place ?? '',
      lastOn: row.before_on ?? row.installed_on,
      lastValue: decimalText(row.before_value ?? row.first_reading, 3),
    })),
  };
  return { paperId: queuePaper(scene, { kind: 'meter-route', subjectId: newId(), number, data }) };
}

/** Nobody walks past more of them with one paper in hand. */
const mostRows = 3000;

const buildingNamed = query<{ buildingId: string }>()(({ buildingId }) =>
  tables.selectFrom('buildings').select('name').where('id', '=', buildingId),
);
