import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { cutOffOf } from '../depositDayNow.ts';
import { drawerSettings } from '../drawerSettings.ts';

type ChangeSettings = Contract['drawer']['changeSettings'];

/** What the office decided about its drawer, and the cut-off of the day. */
export const settings = (scene: Scene): Output<Contract['drawer']['settings']> => ({
  ...drawerSettings(scene.tx),
  cutOff: cutOffOf(scene),
});

/** Decides the float, who may agree to which difference, and when to remind; from the next count on. */
export function changeSettings({ tx }: Scene, input: Input<ChangeSettings>): Output<ChangeSettings> {
  tx.run(writeSettings, input);
  return {};
}

const writeSettings = query<{ floatFen: Fen; toleranceFen: Fen; remindFrom: string }>()((decided) => {
  const columns = {
    float_fen: decided.floatFen,
    tolerance_fen: decided.toleranceFen,
    remind_from: decided.remindFrom,
  };
  return tables
    .insertInto('drawer_settings')
    .values({ id: 1, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns));
});
