import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { type OpenService, openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { signer } from '../signer.ts';
import { Stdin } from '../stdin.ts';

type Roster = Output<(typeof contract.households)['previewRoster']>;
type Opening = Output<(typeof contract.fees)['previewOpening']>;

/** A kind of file: how it is looked at, how it is booked, and whether there is anything to book. */
type Source = { preview: string; book: string };
const sources: Readonly<Record<string, Source>> = {
  roster: { preview: 'households.previewRoster', book: 'households.importRoster' },
  opening: { preview: 'fees.previewOpening', book: 'fees.importOpening' },
};

/** `desk import roster|opening FILE --as STAFF`: previews and books a file; prints what became of each row. */
export async function importFile(words: Words): Promise<CommandResult> {
  const [name, file] = words.rest;
  const source = name !== undefined && Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (!source || !file)
    throw new UsageProblem(`desk import ${Object.keys(sources).join('|')} <file.xlsx|file.csv> --as <staff>`);
  const bytes = readFile(file);
  const stdin = new Stdin();
  const service = await openService(words.ledger, { create: false });
  try {
    const signed = await signer(service, words.option('as'), () => stdin.line());
    if (!signed.ok) return signed;
    const fileName = path.basename(file);
    return await bookFile(service, source, {
      staffId: signed.value,
      fileName,
      file: bytes.toString('base64'),
      key: words.option('key') ?? randomUUID(),
    });
  } finally {
    await service.close();
  }
}

type Asked = { staffId: string; fileName: string; file: string; key: string };

async function bookFile(
  service: OpenService,
  { preview, book }: Source,
  { staffId, fileName, file, key }: Asked,
): Promise<CommandResult> {
  const previewed = await service.call({
    procedure: preview,
    input: { fileName, file },
    key: randomUUID(),
    staffId,
  });
  if (!previewed.result.ok) return previewed.result;
  const { rows, lines, digest, plan, ...about } = previewed.result.value as Roster | Opening;
  const failed = lines.filter(({ action }) => action === 'failed');
  const { totals } = about;
  if (totals.add + ('update' in totals ? totals.update : 0) === 0)
    return { ok: true, value: { ...about, imported: false, failed } };
  const { result } = service.answer({
    procedure: book,
    input: { fileName, digest, plan, rows },
    key,
    staffId,
  });
  return result.ok ? { ok: true, value: { ...about, imported: true, failed } } : result;
}

function readFile(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    throw new UsageProblem(`the file can not be read: ${file}`);
  }
}
