import { randomUUID, scryptSync } from 'node:crypto';
import { expectedCash } from '../../../src-main/procedures/drawer/cashOnHand.ts';
import { invariants } from '../../../src-main/ledger/invariants/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { cashOf } from '../moneyDesk.ts';
import { must, openDesk, staffSecret, type TestDesk } from '../scene.ts';
import { type Block, buildBlocks } from './household.ts';
import { someItem, someStandard } from '../../fixtures/money.ts';

/** One office of the property test: asked without waiting, by one person who holds every post money needs. */
export type Office = {
  block: () => Block | undefined;
  items: { area: string; late: string; shared: string; once: string; deposit: string };
  /** The second person who agrees where money goes back. */
  agreed: { staffId: string; secret: string };
  ask: (procedure: string, input: object) => { ok: true; value: unknown } | { ok: false; error: Failure };
  rows: <Row>(sql: string, ...values: unknown[]) => Row[];
  /** Later by so many minutes; the ledger's clock never goes back. */
  later: (minutes: number) => void;
  now: () => number;
  /** The rows that break a rule of the ledger, by the rule's name. */
  broken: () => { rule: string; rows: unknown[] }[];
  shift: () => string;
  nextShift: () => void;
  verify: () => Promise<string[]>;
  close: () => Promise<void>;
};

const posts = ['receptionist', 'supervisor'] as const;

/** An office with its items and prices and an open drawer, and so many blocks nobody has touched. */
export async function propertyOffice(blocks: number): Promise<Office> {
  const office = await openDesk(...posts);
  const { desk } = office;
  const admin = await office.as('admin');
  const { id: projectId } = await must(admin.households.registerProject({ name: '和园' }));
  const staffId = String(office.rows(`SELECT id FROM staff WHERE login = '${posts.join('-')}'`)[0]?.['id']);
  const ask: Office['ask'] = (procedure, input) =>
    office.service.answer({ procedure, input, key: randomUUID(), staffId }).result;
  const agreed = await somebodyElse(office);
  const items = itemsOf(ask);
  const left = buildBlocks(office, projectId, blocks);
  let now = Date.parse('2026-11-22T08:10:00+08:00');
  const { db } = office.service.ledger;
  // what a power cut leaves is asked elsewhere; here it is the arithmetic, twenty thousand times
  db.pragma('synchronous = OFF');
  // what reads the whole journal is asked once a ledger, when all of it is proved
  const rules = invariants
    .filter(({ name }) => !name.endsWith('-as-journaled'))
    .map(({ name, sql }) => ({ name, found: db.prepare(sql) }));
  const prepared = new Map<string, ReturnType<typeof db.prepare>>();
  const rows: Office['rows'] = (sql, ...values) => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...values) as never;
  };
  await must(desk.drawer.open({ counts: cashOf(50_000), reason: null }));
  return {
    block: () => left.pop(),
    items,
    agreed,
    ask,
    rows,
    later: (minutes) => {
      now += minutes * 60_000;
      office.setClock(new Date(now).toISOString());
    },
    now: () => now,
    broken: () =>
      rules.flatMap(({ name, found }) => {
        const breaking = found.all();
        return breaking.length > 0 ? [{ rule: name, rows: breaking.slice(0, 3) }] : [];
      }),
    shift: () => String(rows<{ id: string }>('SELECT id FROM drawer_shifts WHERE ended_at IS NULL')[0]?.id),
    nextShift: () => {
      const retained = endShift(office, ask, agreed);
      ask('drawer.open', { counts: cashOf(retained), reason: null });
    },
    verify: async () =>
      (await must(admin.office.verify({}))).findings.map(({ check }: { check: string }) => check),
    close: () => closed(office),
  };
}

/** Counts the drawer as it should be, to the smallest coin, and has the manager receive it; what stays in it. */
function endShift(office: TestDesk, ask: Office['ask'], agreed: Office['agreed']): number {
  const [live] = office.rows('SELECT id FROM drawer_shifts WHERE ended_at IS NULL');
  const shiftId = String(live?.['id']);
  const counts = cashOf(expectedCash(office.service.ledger.tx, shiftId));
  ask('drawer.startCount', {});
  ask('drawer.submitCount', { counts });
  // refused where nothing differs
  ask('drawer.approveVariance', { reason: 'other', text: '分币不收', approval: agreed });
  const received = ask('drawer.receive', { shiftId, counts, receiver: agreed });
  if (!received.ok) throw new Error(JSON.stringify(received.error));
  return (received.value as { retainedFen: number }).retainedFen;
}

/** A manager with her PIN, proven as fast as the ledger allows: it is asked a thousand times, and nobody guesses it here. */
async function somebodyElse(office: TestDesk): Promise<Office['agreed']> {
  await office.as('manager');
  const staffId = String(office.rows(`SELECT id FROM staff WHERE login = 'manager'`)[0]?.['id']);
  const salt = 'aa'.repeat(16);
  const hash = scryptSync(staffSecret, Buffer.from(salt, 'hex'), 32, { N: 1024, r: 8, p: 1 }).toString('hex');
  office.service.ledger.db
    .prepare('UPDATE staff_secrets SET salt = ?, hash = ?, cost = 1024 WHERE staff_id = ?')
    .run(salt, hash, staffId);
  return { staffId, secret: staffSecret };
}

const closed = (office: TestDesk): Promise<void> => office.close();

function itemsOf(ask: Office['ask']): Office['items'] {
  const add = (facts: object): string => {
    const added = ask('fees.addItem', { ...someItem, ...facts });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    return (added.value as { id: string }).id;
  };
  const items = {
    area: add({ name: '物业服务费' }),
    late: add({ name: '供暖费', lateRateMillionths: 500, dueDays: 0 }),
    shared: add({ name: '公共电费', method: 'shared', shareBy: 'area' }),
    once: add({ name: '门禁卡工本费', method: 'once', frequency: 'once' }),
    deposit: add({ name: '装修押金', method: 'deposit', frequency: 'once' }),
  };
  for (const itemId of [items.area, items.late]) {
    const set = ask('fees.setStandard', { ...someStandard, itemId });
    if (!set.ok) throw new Error(JSON.stringify(set.error));
  }
  return items;
}
