import { fen } from '../../src-shared/rules/fen.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import type { Scene } from '../../src-main/ledger/scene.ts';
import { newId } from '../../src-main/ledger/newId.ts';
import { dunnableOf } from '../../src-main/procedures/fees/arrears/debtor.ts';
import { owed } from '../../src-main/procedures/fees/charges/owed.ts';
import { owedByHand } from './owedByHand.ts';
import { ratio, ratioLine } from './ratio.ts';
import { tenYears, type TenYears } from './tenYears.ts';

/**
 * What is owed, over ten years of charges of so many households, against the same answers by SQL written by hand; and
 * whether one household is found as fast as in a ledger a tenth the size.
 */
export async function owedOverTenYears(households: number, blocks: number): Promise<string[]> {
  const big = await tenYears(households);
  const small = await tenYears(Math.max(50, Math.floor(households / 10)));
  const scene = sceneOf(big);
  const byHand = owedByHand(big.file, scene.today);
  const { tx } = big.service.ledger;
  const one = (of: TenYears, n: number) => of.probed[(n * 7) % of.probed.length]!;
  const everybody = { buildingId: null, band: null, atLeastFen: fen(0), after: null };
  try {
    return [
      `      十年账本：${big.charges} 笔应收，其中 ${big.open} 笔未清；十分之一的账本：${small.charges} 笔`,
      ratioLine(
        await ratio({
          name: '一户欠费合计（账本内）÷ 手写 SQL',
          goal: 1.2,
          blocks,
          calls: 200,
          limit: (n) => byHand.sumOf(one(big, n)),
          subject: (n) => tx.first(dunnableOf, { unitId: one(big, n) }),
        }),
      ),
      ratioLine(
        await ratio({
          name: '一户欠费明细（柜台所见）÷ 手写 SQL',
          goal: 1.2,
          blocks,
          calls: 50,
          limit: (n) => byHand.owed(one(big, n)),
          subject: (n) => owed(scene, { unitIds: [one(big, n)] }),
        }),
      ),
      ratioLine(
        await ratio({
          name: '全部欠费（经契约）÷ 手写 SQL',
          goal: 1.2,
          blocks,
          calls: 1,
          limit: byHand.arrears,
          subject: () => big.ask('fees', 'arrears', everybody),
        }),
      ),
      ratioLine(
        await ratio({
          name: '一户欠费明细（经契约）÷ 十分之一的账本',
          goal: 1.5,
          blocks,
          calls: 50,
          limit: (n) => small.ask('fees', 'owed', { unitIds: [one(small, n)] }),
          subject: (n) => big.ask('fees', 'owed', { unitIds: [one(big, n)] }),
        }),
      ),
    ];
  } finally {
    byHand.close();
    await big.close();
    await small.close();
  }
}

/** What a handler is given, without the contract around it. */
function sceneOf({ service }: TenYears): Scene {
  const { tx, clock } = service.ledger;
  const now = clock();
  const zone = 'Asia/Shanghai';
  return {
    tx,
    staff: { id: '', login: 'bench', name: '', roles: ['receptionist'] },
    now,
    today: businessDate(now, zone),
    counter: { code: 'A1', number: 1, zone },
    behind: false,
    newId: () => newId(now),
  };
}
