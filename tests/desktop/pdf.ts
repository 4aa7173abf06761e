import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What stands on the pages of a PDF, a text a page, without spaces and line ends: lines break where they must. */
export function pagesOf(pdf: string): string[] {
  const pages = run('pdftotext', ['-layout', pdf, '-']).toString('utf8').split('\f').slice(0, -1);
  return pages.map((page) => page.replace(/\s/g, ''));
}

/** What runs down the right edge of a page, counted from 1, sign by sign. */
export function edgeOf(pdf: string, page: number): string {
  const words = run('pdftotext', ['-bbox', '-f', `${page}`, '-l', `${page}`, pdf, '-']).toString('utf8');
  const signs = [
    ...words.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(.*?)<\/word>/g),
  ].map(([, left, top, right, text = '']) => ({
    left: Number(left),
    right: Number(right),
    top: Number(top),
    text,
  }));
  const edge = Math.max(...signs.map(({ right }) => right));
  return signs
    .filter(({ left }) => edge - left < column)
    .toSorted((one, other) => one.top - other.top)
    .map(({ text }) => text)
    .join('');
}

/** A line that runs downwards is no wider, in points. */
const column = 14;

/** The signs of a text that a page lacks, in whatever order its lines are read. */
export function signsMissing(text: string, page: string): string[] {
  const left = new Map<string, number>();
  for (const sign of page) left.set(sign, (left.get(sign) ?? 0) + 1);
  return [...text].filter((sign) => {
    const count = left.get(sign) ?? 0;
    left.set(sign, count - 1);
    return count <= 0;
  });
}

/** The size of its first page in mm, to a tenth. */
export function sizeOf(pdf: string): [width: number, height: number] {
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(
    run('pdfinfo', [pdf]).toString('utf8'),
  )!;
  return [mm(Number(width)), mm(Number(height))];
}

/** How far the printing on a page is from the edges of the paper, in mm: what is white around it. */
export function inkOf(
  pdf: string,
  page: number,
): { left: number; right: number; top: number; bottom: number } {
  const picture = run('pdftoppm', ['-r', '127', '-f', `${page}`, '-l', `${page}`, '-gray', pdf]);
  const [{ width, height }, pixels] = splitPgm(picture);
  const isInk = (x: number, y: number): boolean => pixels[y * width + x]! < 128;
  const columns = Array.from({ length: width }, (_, x) => x);
  const rows = Array.from({ length: height }, (_, y) => y);
  const inked = columns.filter((x) => rows.some((y) => isInk(x, y)));
  const lined = rows.filter((y) => columns.some((x) => isInk(x, y)));
  return {
    left: (inked[0] ?? 0) / 5,
    right: (width - 1 - (inked.at(-1) ?? 0)) / 5,
    top: (lined[0] ?? 0) / 5,
    bottom: (height - 1 - (lined.at(-1) ?? 0)) / 5,
  };
}

/** A grey picture as pdftoppm writes it, five dots a mm at 127 dots an inch. */
function splitPgm(picture: Buffer): [head: { width: number; height: number }, pixels: Uint8Array] {
  const [whole, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    picture.subarray(0, 40).toString('latin1'),
  )!;
  return [{ width: Number(width), height: Number(height) }, picture.subarray(whole.length)];
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
