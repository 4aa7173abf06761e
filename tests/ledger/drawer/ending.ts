import assert from 'node:assert/strict';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { amountsAgree } from '../../../src-shared/rules/printedAmount.ts';
import { type Receipt, type Amounts, sumsBy } from './model.ts';
import type { DrawerOffice } from './office.ts';
import type { Walk } from './walk.ts';

/** When a ledger is put aside: what takes its time to prove. A byte of it is altered where `isAltered` (I24). */
export async function finished(walk: Walk, isAltered: boolean): Promise<void> {
  const { office } = walk;
  assert.deepEqual(await findings(office), []);
  await daysComeOut(walk);
  papersReadBack(office);
  recordsStay(office);
  if (isAltered) {
    office.alter(walk.trail.length);
    assert.ok((await findings(office)).some(({ check }) => check === 'chain'));
  }
}

/** The whole file: pages, schema, journal from its first row, hashes, every rule. */
async function findings(office: DrawerOffice): Promise<{ check: string }[]> {
  const proof = await office.call('admin', 'office.verify', {});
  assert.ok(proof.ok);
  return (proof.value as { findings: { check: string }[] }).findings;
}

type Report = Output<Contract['receipts']['dailyReport']>;

/** I19: each day by method, and all days together by fee item, come to what all shifts took. */
async function daysComeOut({ office, model }: Walk): Promise<void> {
  if (model.live?.state === 'counting') return;
  const all = model.receipts.flatMap((receipt) => receipt.payments.map((payment) => ({ receipt, payment })));
  const items: Amounts = new Map();
  for (const day of new Set(all.map(({ payment }) => payment.day))) {
    const told = await office.call('manager', 'receipts.dailyReport', { day });
    assert.ok(told.ok);
    const { summary } = told.value as Report;
    const onPaper = all.filter(({ payment }) => payment.day === day);
    assert.deepEqual(
      sumsBy(summary, ({ method, amountFen }) => [method, amountFen]),
      sumsBy(onPaper, ({ payment }) => [payment.method, payment.amount]),
    );
    for (const { item, amountFen } of summary) items.set(item, (items.get(item) ?? 0) + amountFen);
  }
  assert.deepEqual(
    sumsBy(items, ([item, amount]) => [item === 'deposit' ? 'deposit' : 'fee', amount]),
    sumsBy(all, ({ receipt, payment }) => [itemOf(receipt), payment.amount]),
  );
}

const itemOf = ({ ofDeposit }: Receipt): string => (ofDeposit ? 'deposit' : 'fee');

/** I26: on every paper that was to be printed the words say what the figures beside them say. */
function papersReadBack(office: DrawerOffice): void {
  const papers = office.rows<{ words: string; figures: string }>(
    `SELECT coalesce(data ->> 'totalInWords', data ->> 'turnedInWords') AS words,
       coalesce(data ->> 'total', data ->> 'turnedIn') AS figures
     FROM papers WHERE kind IN ('receipt', 'hand-in')`,
  );
  for (const { words, figures } of papers) assert.ok(amountsAgree(words, figures), `${words} ${figures}`);
}

/** I24: what happened is not changed and not deleted, whoever tries. */
function recordsStay(office: DrawerOffice): void {
  for (const [table, column] of records) {
    if (office.rows(`SELECT 1 FROM ${table} LIMIT 1`).length === 0) continue;
    for (const sql of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`])
      assert.throws(() => office.run(sql), { code: 'SQLITE_CONSTRAINT_TRIGGER' }, sql);
  }
}

const records = [
  ['journal', 'at'],
  ['journal_payloads', 'output'],
  ['receipt_entries', 'amount_fen'],
  ['receipt_spoiled_numbers', 'no'],
  ['drawer_movements', 'amount_fen'],
  ['drawer_counts', 'counted_fen'],
  ['drawer_count_lines', 'pieces'],
  ['drawer_reckonings', 'expected_fen'],
  ['drawer_receptions', 'digest'],
  ['hand_in_pieces', 'pieces'],
] as const;
