import type { Database } from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setup/project.mjs';
import { migrations } from '../../migrations/index.ts';
import { backupsIn } from '../../src-main/ledger/backupList.ts';
import { openInMemory, openReader, openWriter } from '../../src-main/ledger/connection.ts';
import { migrate } from '../../src-main/ledger/migrate.ts';
import { openLedger } from '../../src-main/ledger/openLedger.ts';
import { schemaOf, schemaText } from '../../src-main/ledger/schemaDigest.ts';
import { proveCopy } from '../../src-main/ledger/verify.ts';
import { childScript, run } from './desk.ts';
import { diceOf } from './dice.ts';
import { readableOf, keeps, oldLedger } from './oldLedger.ts';
import { statementsOf } from './statementsOf.ts';
import { copyLedger, inTemporaryFolder } from './trialLedger.ts';

export type MigrationKills = {
  steps: number;
  kills: number;
  leftOld: number;
  leftNew: number;
  wrong: string[];
};

type Options = {
  /** At most so many of each step's own statements are died before, spread evenly; none is left out when it is big. */
  statements: number;
  /** So many more kills of each step come from outside, at any moment. */
  blind: number;
  seed: number;
};

/** Kills the program in the middle of each step of the schema's history: what it leaves is the old ledger or the new one. */
export async function migrationKills({ statements, blind, seed }: Options): Promise<MigrationKills> {
  await run([path.join(root, 'src-main/ledger/openLedger.ts')]); // what is killed keeps nothing for the next start
  const dice = diceOf(seed);
  const told: MigrationKills = { steps: migrations.length, kills: 0, leftOld: 0, leftNew: 0, wrong: [] };
  for (const { version } of migrations) {
    await inTemporaryFolder(async (folder) => {
      const old = path.join(folder, 'old', 'ledger.db');
      oldLedger(old, version - 1);
      const points = [...pointsOf(version, statements), 'check', 'version', 'committed', 'none'];
      for (const point of points) await killOnce({ old, version, point, told });
      const longest = await lasting(old, version);
      for (let i = 0; i < blind; i++) {
        await killOnce({ old, version, point: 'none', killAfter: 1 + dice.below(longest), told });
      }
    });
  }
  return told;
}

/** Where in a step to die: before these of its statements, and after the last. */
function pointsOf(version: number, most: number): string[] {
  const db = openInMemory();
  let count = 0;
  const counting = (sql: string): void => {
    count += statementsOf(sql).length;
    db.exec(sql);
  };
  migrate(
    db,
    migrations.filter((step) => step.version < version),
  );
  db.pragma('foreign_keys = OFF'); // as a step finds it
  const watched = new Proxy(db, { get: (of, name) => (name === 'exec' ? counting : bound(of, name)) });
  migrations.find((step) => step.version === version)!.up(watched);
  db.close();
  const all = Array.from({ length: count + 1 }, (_, i) => i);
  const stride = Math.ceil(all.length / most);
  return all.filter((i) => i % stride === 0 || i === count).map(String);
}

function bound(db: Database, name: string | symbol): unknown {
  const member = Reflect.get(db, name) as unknown;
  return typeof member === 'function' ? (member.bind(db) as unknown) : member;
}

async function lasting(old: string, version: number): Promise<number> {
  const file = freshCopy(old);
  const began = performance.now();
  await run([childScript('diesMigrating'), file, String(version), 'none']);
  return Math.ceil(performance.now() - began);
}

type Kill = { old: string; version: number; point: string; killAfter?: number; told: MigrationKills };

async function killOnce({ old, version, point, killAfter, told }: Kill): Promise<void> {
  const file = freshCopy(old);
  const before = version === 1 ? new Map<string, unknown[]>() : contentIn(old);
  const child = await run(
    [childScript('diesMigrating'), file, String(version), point],
    killAfter ? { killAfter } : {},
  );
  told.kills++;
  const wrong = (what: string): void =>
    void told.wrong.push(`step ${version} at ${point} ${killAfter ?? ''}: ${what}`);
  if (child.code !== null)
    return wrong(`it was not killed but ended with ${child.code}: ${child.stderr.slice(0, 300)}`);
  try {
    const left = await leftBehind(file, version, before, wrong);
    if (left === version) told.leftNew++;
    else told.leftOld++;
    const isBeyond = point === 'committed' || child.answer?.ok === true;
    if (isBeyond && left !== version) wrong('it had committed, and is not there');
    if (!isBeyond && killAfter === undefined && left === version)
      wrong('it is there before it was committed');
    const begun = killAfter === undefined || left === version;
    if (version > 1 && begun) await mustHaveBackup(path.dirname(file), version, before, wrong);
    await mustOpenAgain(file, version, before, wrong);
  } catch (error) {
    wrong(String(error));
  }
}

/** The schema's number the file was left at; all of that schema, and none of any other, with all the rows. */
async function leftBehind(
  file: string,
  version: number,
  before: Map<string, unknown[]>,
  wrong: (what: string) => void,
): Promise<number> {
  if (!fs.existsSync(file) || fs.statSync(file).size === 0) {
    if (version > 1) wrong('the ledger is gone');
    return 0;
  }
  // in a copy, and free to roll back: what is left is what the next opening finds
  const db = openWriter(copyLedger(file, path.join(path.dirname(file), '..', 'left')));
  try {
    const left = db.pragma('user_version', { simple: true }) as number;
    if (left !== version && left !== version - 1) wrong(`it was left at ${left}`);
    if (schemaText(db) !== schemaOf(migrations.filter((step) => step.version <= left)))
      wrong('the schema is mixed');
    if (!keeps(before, openingAside(readableOf(db)))) wrong('rows are missing');
    const pages = db.pragma('integrity_check', { simple: true });
    if (pages !== 'ok') wrong(`pages: ${String(pages)}`);
    return left;
  } finally {
    db.close();
  }
}

async function mustHaveBackup(
  folder: string,
  version: number,
  before: Map<string, unknown[]>,
  wrong: (what: string) => void,
): Promise<void> {
  const [backup] = (await backupsIn(path.join(folder, 'backups'))).filter(({ name }) =>
    name.includes('before-upgrade'),
  );
  if (!backup) return wrong('there is no backup of before');
  const db = openReader(backup.file);
  try {
    proveCopy(db);
    if (db.pragma('user_version', { simple: true }) !== version - 1) wrong('the backup is of another schema');
    if (!keeps(before, readableOf(db))) wrong('the backup lacks rows');
  } finally {
    db.close();
  }
}

async function mustOpenAgain(
  file: string,
  version: number,
  before: Map<string, unknown[]>,
  wrong: (what: string) => void,
): Promise<void> {
  const steps = migrations.filter((step) => step.version <= version);
  const ledger = await openLedger(file, { create: version === 1, migrations: steps });
  if (ledger.db.pragma('user_version', { simple: true }) !== version)
    wrong('the second try did not get there');
  if (ledger.behind) wrong('the second try found rows missing');
  ledger.close();
  const db = openReader(file);
  try {
    proveCopy(db);
    if (!keeps(before, openingAside(readableOf(db)))) wrong('rows are missing after the second try');
  } finally {
    db.close();
  }
}

/** An opening writes a row of its own into the journal. */
function openingAside(content: Map<string, unknown[]>): Map<string, unknown[]> {
  const journal = (content.get('journal') ?? []) as { seq: number; procedure: string }[];
  const openings = new Set(
    journal.filter(({ procedure }) => procedure === 'ledger.open').map(({ seq }) => seq),
  );
  for (const table of ['journal', 'journal_payloads']) {
    const rows = content.get(table) as { seq: number }[] | undefined;
    if (rows)
      content.set(
        table,
        rows.filter(({ seq }) => !openings.has(seq)),
      );
  }
  return content;
}

function freshCopy(old: string): string {
  const folder = path.join(path.dirname(old), '..', 'work');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.dirname(old), folder, { recursive: true });
  return path.join(folder, path.basename(old));
}

function contentIn(file: string): Map<string, unknown[]> {
  const db = openReader(file);
  try {
    return readableOf(db);
  } finally {
    db.close();
  }
}
