import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';

type WriteLine = Contract['handover']['writeLine'];

/** SHF-09: something unusual stands in today's log in the clerk's own words, however it was dealt with. */
export function writeLine(
  { tx, staff, now, today, newId }: Scene,
  { text }: Input<WriteLine>,
): Output<WriteLine> {
  tx.run(addLine, { id: newId(), at: now, business_date: today, staff_id: staff.id, text });
  return { at: now };
}

type Line = { id: string; at: number; business_date: string; staff_id: string; text: string };

const addLine = query<Line>()((row) =>
  tables.insertInto('log_lines').values({
    id: row.id,
    at: row.at,
    business_date: row.business_date,
    staff_id: row.staff_id,
    text: row.text,
  }),
);
