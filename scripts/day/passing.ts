import type { z } from 'zod';
import type { DutyShiftId } from '../../src-shared/contract/handover/post.ts';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { itemText } from '../../src-main/procedures/handover/handing/itemText.ts';
import { itIs } from './clock.ts';
import { printed } from './leaves.ts';
import { does, must } from './people.ts';
import type { wang } from './people.ts';
import { below } from './tell.ts';

type Person = typeof wang;
type Record = Output<Contract['handover']['handover']>;

type Passing = {
  from: Person;
  to: Person;
  shift: z.output<typeof DutyShiftId>;
  name: string;
  /** When it is made out, read item by item, and signed. */
  times: readonly [made: string, read: string, signed: string];
  additions?: string[];
  remark?: string;
};

/** 交接班: the record compiles itself, the one adds, the other reads every item and signs; then it is on paper. */
export async function passesOn(passing: Passing): Promise<Record> {
  const { from, to, shift, name, additions = [], remark = null } = passing;
  const [made, read, signed] = passing.times;
  const record = await does(
    made,
    from,
    `${name}整理交接班记录`,
    () => from.desk.handover.prepare({ dutyShiftId: shift, additions, remark }),
    ({ number, items }) => `${number}，${items.length} 项`,
  );
  await itIs(read);
  for (const item of record.items) {
    await must(to.desk.handover.acknowledge({ nth: item.nth, remark: null, assignedTo: null }));
    below(`${read} ${to.name}已看　${item.nth}. ${itemText(item)}`);
  }
  const whole = await does(signed, to, `逐项看完，接班签字`, () =>
    to.desk.handover.sign({ secret: to.secret, witness: null }),
  );
  await printed(
    to.login,
    'handover-record',
    whole.id,
    `${signed.replace(':', '')} 交接班记录 ${whole.number}`,
  );
  return whole;
}
