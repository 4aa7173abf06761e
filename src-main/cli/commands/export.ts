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

/** `desk export …`: the owner roll, or with `--all DIR` everything. */
export const exportFromLedger = (words: Words): Promise<CommandResult> =>
  words.option('all') === undefined ? exportRoll(words) : exportAll(words, words.option('all')!);

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

/** `desk export roll --out FILE.xlsx|FILE.csv --as STAFF`: the owner roll (業主名冊一覽表, HOU-01), phones masked. */
async function exportRoll(words: Words): Promise<CommandResult> {
  const out = words.option('out');
  const kind = out && path.extname(out).toLowerCase();
  if (words.rest[0] !== 'roll' || !out || (kind !== '.xlsx' && kind !== '.csv')) {
    throw new UsageProblem('desk export roll --out <file.xlsx|file.csv> --as <staff>');
  }
  const folder = path.dirname(path.resolve(out));
  if (!fs.existsSync(folder)) throw new UsageProblem(`there is no such folder: ${folder}`);
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
    fs.writeFileSync(`${out}.partial`, bytes, { flush: true });
    fs.renameSync(`${out}.partial`, out);
    return { ok: true, value: { file: path.resolve(out), units: lines.length } };
  } finally {
    await service.close();
  }
}
