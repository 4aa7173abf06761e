import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import { someItem, someUnit } from '../fixtures/money.ts';
import { type Line, serveLedger, valueOf } from './desk.ts';

type Taken = {
  amountFen: number;
  method: 'cash' | 'wechat' | 'alipay';
  /** When the form was opened. */
  startedAt: number;
};

/** An office that takes money: a home with a fee that comes once, and everybody a drawer needs besides its clerk. */
export type CashOffice = {
  /** 王晓梅 takes so much. */
  taking: (key: string, taken: Taken) => Line;
  /** A person by her login, with her PIN. */
  proof: (login: 'li' | 'zhao' | 'qian') => Input<Contract['drawer']['receive']>['receiver'];
};

/** Sets one up in a trial ledger: 李 the supervisor, 赵 the manager, 钱 of finance. */
export async function cashOffice(ledger: string): Promise<CashOffice> {
  const serving = serveLedger(ledger);
  const ask = <T>(staff: string, procedure: string, input: object): Promise<T> =>
    valueOf<T>(serving.ask({ procedure, input, key: crypto.randomUUID(), staff }));
  const ids = new Map<string, string>();
  for (const [login, name, role] of others) {
    const { id } = await ask<{ id: string }>('admin', 'staff.add', { login, name, roles: [role], secret });
    ids.set(login, id);
  }
  const { id: projectId } = await ask<{ id: string }>('admin', 'households.registerProject', {
    name: '和园',
  });
  const building = { projectId, name: '3栋', floors: null, hasLift: null, structure: null, pipes: null };
  const { id: buildingId } = await ask<{ id: string }>('admin', 'households.registerBuilding', building);
  const unit = { ...someUnit, buildingId, room: '502', floor: 5, areaCm2: 1_002_400 };
  const { id: unitId } = await ask<{ id: string }>('admin', 'households.registerUnit', unit);
  const { id: itemId } = await ask<{ id: string }>('li', 'fees.addItem', onceItem);
  await serving.end();
  return {
    taking: (key, { amountFen, method, startedAt }) => ({
      procedure: 'receipts.take',
      key,
      staff: 'wang',
      input: {
        ...usual,
        startedAt,
        unitId,
        // so many thousandths of a piece at ten yuan
        lines: [{ kind: 'once', unitId, itemId, quantity: amountFen, price: 100_000, amountFen }],
        payments: [{ method, amountFen, accountId: null, reference: null, valueOn: null }],
        note: key,
      },
    }),
    proof: (login) => ({ staffId: StaffId.parse(ids.get(login)), secret }),
  };
}

const secret = '385204-ok';
const others = [
  ['li', '李主管', 'supervisor'],
  ['zhao', '赵经理', 'manager'],
  ['qian', '钱会计', 'finance'],
] as const;

const usual = {
  payer: '张三',
  tenderedFen: null,
  prepaidAgreed: false,
  confirmed: true,
  bookId: null,
  no: null,
  handwrittenOn: null,
};

const onceItem = { ...someItem, name: '门禁卡工本费', method: 'once', frequency: 'once' };
