import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tool } from '../../scripts/tool.mjs';

const project = resolve(import.meta.dirname, '../..');
const cruiser = tool('dependency-cruiser', 'depcruise');
const rules = join(project, '.dependency-cruiser.cjs');

/** One file a rule, breaking that rule and no other. */
const planted: Record<string, [file: string, source: string]> = {
  'no-cycles': ['src-shared/ring.ts', `import './ring.ts';`],
  'leads-somewhere': ['src-shared/lost.ts', `import './nowhere.ts';`],
  'shared-is-pure': ['src-shared/pure.ts', `import type { take } from '../src-main/procedures/take.ts';`],
  'shared-knows-no-node': ['src-shared/clock.ts', `import { hrtime } from 'node:process';`],
  'screens-ask-the-desk': ['src-renderer/Money.tsx', `import type { Kysely } from 'kysely';`],
  'screens-know-no-node': ['src-renderer/Files.tsx', `import fs from 'fs';`],
  'shell-knows-no-screen': ['src-renderer/app/Bar.tsx', `import '../features/today/list.ts';`],
  'one-folder-knows-electron': ['src-main/service/shell.ts', `import type { App } from 'electron';`],
  'one-door-to-the-file': ['src-main/ledger/tx.ts', `import Database from 'better-sqlite3';`],
  'main-shows-nothing': ['src-main/cli/say.ts', `import '../../src-renderer/Files.tsx';`],
  'ledger-is-the-ground': ['src-main/ledger/serve.ts', `import { take } from '../procedures/take.ts';`],
  'procedures-know-no-process': ['src-main/imports/roster.ts', `export * from '../service/shell.ts';`],
  'service-knows-no-front': ['src-main/service/front.ts', `import '../electron/main.ts';`],
  'migrations-stand-alone': ['migrations/0001.ts', `import '../src-shared/clock.ts';`],
  'sources-need-no-tests': ['src-main/electron/main.ts', `await import('../../tests/fake.ts');`],
};

const allowed: Record<string, string> = {
  'src-main/procedures/take.ts': `import '../ledger/connection.ts'; export const take = 1;`,
  'src-main/ledger/connection.ts': `import Database from 'better-sqlite3';`,
  'src-main/ledger/typed.ts': `import type { Database } from 'better-sqlite3';`,
  'src-main/electron/window.ts': `import { app } from 'electron'; import '../../src-shared/fen.ts';`,
  'src-shared/fen.ts': `import { z } from 'zod';`,
  'src-shared/one.ts': `import type { Other } from './other.ts'; export const one = 1;`,
  'src-shared/other.ts': `import { one } from './one.ts'; export type Other = typeof one;`,
  'src-renderer/features/today/list.ts': `import type { Bar } from '../../app/bar.ts';`,
  'src-renderer/app/bar.ts': `export type Bar = string;`,
  'src-renderer/app/routes.tsx': `import '../features/today/list.ts';`,
  'tests/fake.ts': `import '../src-main/electron/window.ts'; import 'node:fs';`,
};

interface Cruise {
  modules: { source: string }[];
  summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] };
}

describe('imports run one way', () => {
  let folder: string;
  let found: Cruise;

  beforeAll(async () => {
    mkdirSync(join(project, '.cache'), { recursive: true });
    folder = mkdtempSync(join(project, '.cache/imports-'));
    for (const [file, source] of [...Object.values(planted), ...Object.entries(allowed)]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    }
    found = await cruise(folder, ['src-main', 'src-renderer', 'src-shared', 'migrations', 'tests']);
  }, 30_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the checker reads every file it is shown', () => {
    const read = found.modules.map(({ source }) => source);
    const shown = [...Object.values(planted).map(([file]) => file), ...Object.keys(allowed)];

    expect(read).toEqual(expect.arrayContaining(shown));
    expect(found.summary.totalCruised).toBeGreaterThan(shown.length);
  });

  test.each(Object.entries(planted))('%s: a file that breaks it is named', (rule, [file]) => {
    const broken = found.summary.violations.filter(({ from }) => from === file).map((one) => one.rule.name);

    expect(broken).toEqual([rule]);
  });

  test('nothing else is complained about', () => {
    const accused = found.summary.violations.map(({ from }) => from);

    expect(accused.filter((file) => file in allowed)).toEqual([]);
  });

  test('every rule has a file here that breaks it', async () => {
    const { default: config } = (await import(rules)) as { default: { forbidden: { name: string }[] } };

    expect(config.forbidden.map(({ name }) => name)).toEqual(Object.keys(planted));
  });
});

/** What dependency-cruiser makes of the folders, by the rules of this project. */
function cruise(folder: string, folders: string[]): Promise<Cruise> {
  const args = [cruiser, '--config', relative(folder, rules), '--output-type', 'json', ...folders];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      if (stdout === '') fail(error ?? new Error('dependency-cruiser said nothing'));
      else done(JSON.parse(stdout) as Cruise);
    });
  });
}
