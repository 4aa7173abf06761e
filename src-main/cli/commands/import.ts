import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { signer } from '../signer.ts';
import { Stdin } from '../stdin.ts';

type Preview = Output<(typeof contract.households)['previewRoster']>;

/** `desk import roster FILE --as STAFF`: previews and imports a roster; prints what became of each row. */
export async function importFile(words: Words): Promise<CommandResult> {
  const [source, file] = words.rest;
  if (source !== 'roster' || !file)
    throw new UsageProblem('desk import roster <file.xlsx|file.csv> --as <staff>');
  const bytes = readFile(file);
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  try {
    const signed = await signer(service, words.option('as'), () => stdin.line());
    if (!signed.ok) return signed;
    const staffId = signed.value;
    const fileName = path.basename(file);
    const previewed = await service.call({
      procedure: 'households.previewRoster',
      input: { fileName, file: bytes.toString('base64') },
      key: randomUUID(),
      staffId,
    });
    if (!previewed.result.ok) return previewed.result;
    const { rows, lines, digest, plan, ...about } = previewed.result.value as Preview;
    const failed = lines.filter(({ action }) => action === 'failed');
    if (about.totals.add + about.totals.update === 0)
      return { ok: true, value: { ...about, imported: false, failed } };
    const { result } = service.answer({
      procedure: 'households.importRoster',
      input: { fileName, digest, plan, rows },
      key: words.option('key') ?? randomUUID(),
      staffId,
    });
    return result.ok ? { ok: true, value: { ...about, imported: true, failed } } : result;
  } finally {
    await service.close();
  }
}

function readFile(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    throw new UsageProblem(`the file can not be read: ${file}`);
  }
}
