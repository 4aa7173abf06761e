import fs from 'node:fs';
import path from 'node:path';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { writeWholeLedger } from '../../documents/wholeLedger.ts';
import { syncFolder } from '../../ledger/durable.ts';
import { storageCode } from '../../ledger/failure.ts';
import { genesis } from '../../ledger/chain.ts';
import { latest } from '../../ledger/journal.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Progress, ReportScene } from '../../ledger/scene.ts';
import { refuseBlind } from '../drawer/blind.ts';
import { letterheadOf } from './letterhead.ts';

type ExportAll = Contract['office']['exportAll'];

/**
 * 全部数据导出: every table as CSV with the schema and a README, of one moment, in a folder of its own inside the chosen
 * one. It has its name only when it is whole; stopped or failed it leaves nothing. Codes: `export/no-folder`,
 * `export/failed`.
 */
export async function* exportAll(
  scene: ReportScene,
  { folder }: Input<ExportAll>,
): AsyncGenerator<Progress, Output<ExportAll>, void> {
  refuseBlind(scene);
  const last = latest(scene.tx);
  const head = { seq: last?.seq ?? 0, hash: last?.hash ?? genesis };
  const { officeName } = letterheadOf(scene.tx);
  const name = `dangzhi-${scene.counter.code}-${scene.today.replaceAll('-', '')}-${head.seq}`;
  const partial = path.join(folder, `${name}.partial`);
  let isWhole = false;
  try {
    beginIn(folder, partial);
    const { code: counterCode, zone } = scene.counter;
    const told = { officeName, counterCode, zone, madeAt: shown(scene.now, zone), head };
    const { tables, rows } = yield* writeWholeLedger(scene.db, partial, told);
    const whole = freeName(folder, name);
    syncFolder(partial);
    fs.renameSync(partial, whole);
    isWhole = true;
    syncFolder(folder);
    return { folder: whole, tables, rows };
  } catch (error) {
    if (isOfTheDisk(error)) refuse('export/failed', { reason: storageCode(error) ?? 'unknown' });
    throw error;
  } finally {
    if (!isWhole) takeAway(partial);
  }
}

function beginIn(folder: string, partial: string): void {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse('export/no-folder', { folder });
  takeAway(partial); // what a killed export has left
  fs.mkdirSync(partial);
}

function takeAway(partial: string): void {
  try {
    fs.rmSync(partial, { recursive: true, force: true });
  } catch {
    // the stick was pulled out: nothing lies there that could be taken away
  }
}

function freeName(folder: string, name: string): string {
  for (let again = 1; ; again++) {
    const whole = path.join(folder, again === 1 ? name : `${name}-${again}`);
    if (!fs.existsSync(whole)) return whole;
  }
}

/** The file system's own errors, not the ledger's. */
const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error;

const shown = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
