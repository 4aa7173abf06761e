import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { ownerRoll, type RollLine } from '../../documents/ownerRoll.ts';
import { openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { signer } from '../signer.ts';
import { Stdin } from '../stdin.ts';

type Page = Output<(typeof contract.households)['units']>;

/** `desk export …`: the owner roll, a day's receipts, or with `--all DIR` everything. */
export function exportFromLedger(words: Words): Promise<CommandResult> {
  const folder = words.option('all');
  if (folder !== undefined) return exportAll(words, folder);
  return words.rest[0] === 'day' ? exportDay(words) : exportRoll(words);
}

/** `desk export --all DIR --as ADMIN`: every table as CSV with its schema, in a folder of its own inside DIR. */
async function exportAll(words: Words, folder: string): Promise<CommandResult> {
  if (words.rest.length > 0) throw new UsageProblem('desk export --all <folder> --as <admin>');
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  try {
    const signed = await signer(service, words.option('as'), () => stdin.line());
    if (!signed.ok) return signed;
    const input = { folder: path.resolve(folder) };
    const asked = { procedure: 'office.exportAll', input, key: randomUUID(), staffId: signed.value };
    return (await service.call(asked)).result;
  } finally {
    await service.close();
  }
}

/** `desk export day --day 2026-11-23 --out FILE.xlsx --as STAFF`: 收费日报表 of a day as a workbook for finance. */
async function exportDay(words: Words): Promise<CommandResult> {
  const usage = 'desk export day --day <2026-11-23> --out <file.xlsx> --as <staff>';
  const [out, day] = [words.option('out'), words.option('day')];
  if (words.rest.length !== 1 || !day || !out || path.extname(out).toLowerCase() !== '.xlsx') {
    throw new UsageProblem(usage);
  }
  refuseNoFolder(out);
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  try {
    const signed = await signer(service, words.option('as'), () => stdin.line());
    if (!signed.ok) return signed;
    const input = { day, file: path.resolve(out) };
    const asked = {
      procedure: 'receipts.saveDailyReport',
      input,
      key: randomUUID(),
      staffId: signed.value,
    };
    return (await service.call(asked)).result;
  } finally {
    await service.close();
  }
}

/** `desk export roll --out FILE.xlsx|FILE.csv --as STAFF`: the owner roll (業主名冊一覽表, HOU-01), phones masked. */
async function exportRoll(words: Words): Promise<CommandResult> {
  const out = words.option('out');
  const kind = out && path.extname(out).toLowerCase();
  if (words.rest[0] !== 'roll' || !out || (kind !== '.xlsx' && kind !== '.csv')) {
    throw new UsageProblem('desk export roll --out <file.xlsx|file.csv> --as <staff>');
  }
  refuseNoFolder(out);
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  try {
    const signed = await signer(service, words.option('as'), () => stdin.line());
    if (!signed.ok) return signed;
    const lines: RollLine[] = [];
    let after: Page['next'] = null;
    do {
      const input = { buildingId: null, after, limit: 200 };
      const page = await service.call({
        procedure: 'households.units',
        input,
        key: randomUUID(),
        staffId: signed.value,
      });
      if (!page.result.ok) return page.result;
      const value = page.result.value as Page;
      lines.push(...value.lines);
      after = value.next;
    } while (after);
    const bytes = await ownerRoll(lines, kind === '.xlsx' ? 'xlsx' : 'csv');
    save(out, bytes);
    return { ok: true, value: { file: path.resolve(out), units: lines.length } };
  } finally {
    await service.close();
  }
}

function refuseNoFolder(out: string): void {
  const folder = path.dirname(path.resolve(out));
  if (!fs.existsSync(folder)) throw new UsageProblem(`there is no such folder: ${folder}`);
}

/** A file is there whole or not at all. */
function save(out: string, bytes: Uint8Array): void {
  fs.writeFileSync(`${out}.partial`, bytes, { flush: true });
  fs.renameSync(`${out}.partial`, out);
}
