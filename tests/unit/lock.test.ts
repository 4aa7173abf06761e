import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../scripts/setup/lock.mjs';

const module = resolve(import.meta.dirname, '../../scripts/setup/lock.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangzhi-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('builds started together run one after another', async () => {
  const counter = join(folder, 'counter');
  writeFileSync(counter, '0');
  const addOne = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(module)};
    withLock(${JSON.stringify(join(folder, 'lock'))}, () => {
      const before = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      writeFileSync(${JSON.stringify(counter)}, String(before + 1));
    });`;

  const codes = await Promise.all([addOne, addOne, addOne, addOne].map(exitCodeOf));

  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readFileSync(counter, 'utf8')).toBe('4');
});

test('a lock left by a killed process holds nobody up', () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(join(folder, 'lock'), String(dead));

  expect(withLock(join(folder, 'lock'), () => 'done')).toBe('done');
});

test('a build that fails lets the next one start', () => {
  const fails = () =>
    withLock(join(folder, 'lock'), () => {
      throw new Error('no disk');
    });

  expect(fails).toThrow('no disk');
  expect(withLock(join(folder, 'lock'), () => 'done')).toBe('done');
});

function exitCodeOf(source: string): Promise<number | null> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'inherit' });
  return new Promise((done) => child.on('exit', done));
}
