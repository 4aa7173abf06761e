import fs from 'node:fs';
import { expect, test } from 'vitest';
import { guards } from '../../scripts/mutations/all.ts';
import { invariants } from '../../src-main/ledger/invariants/index.ts';

/** Each promise of docs/invariants.md, with the rules and tests that hold it. */
const promises = fs
  .readFileSync('docs/invariants.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id = '', , rules = '', tests = ''] = line.split('|').map((cell) => cell.trim());
    return /^I\d+b?$/.test(id)
      ? [
          {
            id,
            rules: [...rules.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
            tests: tests.split(', '),
          },
        ]
      : [];
  });

const files = fs
  .globSync('tests/{unit,ledger,faults,desktop}/**/*.test.ts')
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: fs.readFileSync(file, 'utf8') }));

test('the page of the ledger’s promises has each of them, from I1 to I27', () => {
  const ids = Array.from({ length: 27 }, (_, at) => `I${at + 1}`);
  expect(promises.map(({ id }) => id)).toEqual(ids.flatMap((id) => (id === 'I3' ? ['I3', 'I3b'] : [id])));
});

test.each(promises)(
  '$id: its rules are asked, and its tests say so in their titles',
  ({ id, rules, tests }) => {
    const names = invariants.map(({ name }) => name);
    expect(rules.filter((rule) => !names.includes(String(rule)))).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
    for (const name of tests) {
      const named = files.find(({ file }) => file.endsWith(`/${name}.test.ts`));
      const titles = [...(named?.text ?? '').matchAll(/\(\s*'([^'\n]*)'/g)].map(([, title]) => title);
      expect(
        titles.some((title) => title!.split(/[\s:]+/).includes(id)),
        `${name} proves ${id}`,
      ).toBe(true);
    }
  },
);

test('a guard that is switched off holds one of them, or a clause of the office', () => {
  const known = [...promises.map(({ id }) => id), 'CSH-01', 'CSH-03', 'SHF-07'];
  expect(guards.filter(({ id }) => !known.includes(id))).toEqual([]);
});
