import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Channel } from '../../../../src-shared/rules/drawerShifts.ts';
import { fen, fenText, minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { channelDaysOf } from './taken.ts';

type Compare = Contract['drawer']['compareChannel'];

/** A channel's statement of a day, gross (交易金额 = 入账 + 手续费): a difference has its explanation; a correction is a new row. */
export function compareChannel(scene: Scene, input: Input<Compare>): Output<Compare> {
  const { tx, staff, now, today, newId } = scene;
  const { day, channel, statementFen, feeFen, explanation } = input;
  if (day >= today) refuse('channel/day-not-over');
  const span = { fromOn: day, toOn: day };
  const taken = channelDaysOf(scene, span).find((one) => one.channel === channel)?.takenFen ?? fen(0);
  const difference = minus(statementFen, taken);
  if (difference !== 0 && explanation === null) {
    refuse('channel/explanation-missing', { difference: fenText(difference) });
  }

  tx.run(writeStatement, {
    id: newId(),
    day,
    channel,
    taken_fen: taken,
    statement_fen: statementFen,
    fee_fen: feeFen,
    explanation,
    corrects: tx.first(lastStatement, { day, channel })?.id ?? null,
    compared_at: now,
    compared_by: staff.id,
  });
  return channelDaysOf(scene, span).find((one) => one.channel === channel)!;
}

const lastStatement = query<{ day: string; channel: Channel }>()(({ day, channel }) =>
  tables
    .selectFrom('channel_statements')
    .select('id')
    .where('day', '=', day)
    .where('channel', '=', channel)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('channel_statements as later')
            .select('later.id')
            .whereRef('later.corrects', '=', 'channel_statements.id'),
        ),
      ),
    ),
);

const writeStatement = query<Schema['channel_statements']>()((row) =>
  tables.insertInto('channel_statements').values({
    id: row.id,
    day: row.day,
    channel: row.channel,
    taken_fen: row.taken_fen,
    statement_fen: row.statement_fen,
    fee_fen: row.fee_fen,
    explanation: row.explanation,
    corrects: row.corrects,
    compared_at: row.compared_at,
    compared_by: row.compared_by,
  }),
);
