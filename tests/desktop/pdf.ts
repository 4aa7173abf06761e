import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What stands on the pages of a PDF, a text a page, without spaces and line ends: lines break where they must. */
export function pagesOf(pdf: string): string[] {
  const pages = run('pdftotext', ['-layout', pdf, '-']).toString('utf8').split('\f').slice(0, -1);
  return pages.map((page) => page.replace(/\s/g, ''));
}

/** The size of its first page in mm, to a tenth. */
export function sizeOf(pdf: string): [width: number, height: number] {
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(
    run('pdfinfo', [pdf]).toString('utf8'),
  )!;
  return [mm(Number(width)), mm(Number(height))];
}

/** The bar codes that a scanner finds on a page, counted from 1. */
export async function barCodesOn(pdf: string, page: number): Promise<string[]> {
  const picture = run('pdftoppm', ['-r', '200', '-f', `${page}`, '-l', `${page}`, '-png', pdf]);
  prepareZXingModule({ overrides: { wasmBinary: scanner.buffer } });
  const codes = await readBarcodes(picture, { formats: ['Code128'] });
  return codes.map(({ text }) => text);
}

const mm = (points: number): number => Math.round((points * 254) / 72) / 10;

const scanner = Uint8Array.from(
  fs.readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
);

function run(program: string, words: string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(program, words, { maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`${program}: ${stderr.toString('utf8')}`);
  return stdout;
}
