import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Claim,
  idsAtStartOf,
  judge,
  progress,
  readClauses,
  recordWith,
  testsIn,
  testsReported,
} from '../../scripts/clauses.ts';

const page = `
| Prefix | Rows |
|---|---|
| VIS | 4 |

| id | domain | class | requirement | timing |
|---|---|---|---|---|
| VIS-01 | visitors | D | **Register** every visitor (登记). Each arrival is one record. | every arrival |
| VIS-03 | visitors | D | No pass before an ID was shown | at once |
| VIS-13 | visitors | N | Count visitors every day | daily |
| HOU-15 | households & archive | B | Supervisor knows the owners | — |

| c | where VIS-03 is only mentioned |
`;
const clauses = readClauses(page);
const known = new Set(['VIS', 'HOU']);

describe('the clauses of the requirement page', () => {
  test('every row of the requirement table is one clause, a mention elsewhere is none', () => {
    expect(clauses).toEqual([
      { id: 'VIS-01', domain: 'visitors', class: 'D', title: 'Register every visitor (登记)' },
      { id: 'VIS-03', domain: 'visitors', class: 'D', title: 'No pass before an ID was shown' },
      { id: 'VIS-13', domain: 'visitors', class: 'N', title: 'Count visitors every day' },
      { id: 'HOU-15', domain: 'households & archive', class: 'B', title: 'Supervisor knows the owners' },
    ]);
  });

  test('a clause that stands twice stops the reading', () => {
    expect(() => readClauses(`${page}\n| VIS-03 | visitors | D | Again | — |`)).toThrow('VIS-03');
  });

  test('our own page holds as many clauses of each class as it says', () => {
    const own = readFileSync(join(import.meta.dirname, '../../docs/requirements.md'), 'utf8');
    const [, ...said] =
      /(\d+) requirement rows \(D (\d+), B (\d+), G (\d+), N (\d+), P (\d+)\)/.exec(own) ?? [];
    const read = readClauses(own);
    const counted = ['D', 'B', 'G', 'N', 'P'].map((kind) => read.filter((row) => row.class === kind).length);
    expect([read.length, ...counted].map(String)).toEqual(said);
  });
});

test.each<[title: string, ids: string[]]>([
  ['VIS-03 no pass before an ID was shown', ['VIS-03']],
  ['VIS-03 VIS-04 shown and handed back', ['VIS-03', 'VIS-04']],
  ['VIS-03, HOU-15: both', ['VIS-03', 'HOU-15']],
  ['a pass (VIS-03) is printed', []],
  ['VIS-3 a number badly written', ['VIS-3']],
  ['VSI-03 a prefix badly written', ['VSI-03']],
  ['SHA-256 chains the journal', []],
  ['UTF-16 files are read', []],
])('the ids a title starts with: %s', (title, ids) => {
  expect(idsAtStartOf(title, known)).toEqual(ids);
});

test('tests are found in a file as they are written; skipped, planned and commented ones count for nothing', () => {
  const source = `
    import { describe, it, test } from 'vitest';
    test('VIS-01 plain', () => {});
    it("VIS-02 it", async () => {});
    test.concurrent.each([[1]])('VIS-03 each %i', () => {});
    test.each\`a | b\`(\`VIS-04 table \${1}\`, () => {});
    test.skipIf(process.platform === 'win32')('VIS-05 where it can', () => {});
    describe('a group', () => { test('VIS-06 inside', () => {}); });
    test.skip('VIS-07 skipped', () => {});
    test.todo('VIS-08 planned');
    test.fails('VIS-09 known to fail', () => {});
    describe.skip('a skipped group', () => { test('VIS-10 inside', () => {}); });
    // test('VIS-11 commented out', () => {});
    const text = "test('VIS-12 in a string', () => {})";
  `;
  expect(testsIn(source, 'a.test.ts').map(({ title }) => title)).toEqual([
    'VIS-01 plain',
    'VIS-02 it',
    'VIS-03 each %i',
    'VIS-04 table ',
    'VIS-05 where it can',
    'VIS-06 inside',
  ]);
});

test('a component test in a .tsx file is read too', () => {
  const source = `test('VIS-01 shows the pass', () => { render(<Pass no="1" />); });`;
  expect(testsIn(source, 'Pass.test.tsx')).toHaveLength(1);
});

test('of a run, only what passed or failed is taken', () => {
  const assertionResults = ['passed', 'failed', 'skipped', 'todo', 'pending'].map((status) => ({
    title: `VIS-01 ${status}`,
    status,
    ancestorTitles: [],
  }));
  const json = JSON.stringify({
    startTime: 5,
    testResults: [{ name: '/office/tests/unit/a.test.ts', assertionResults }],
  });
  expect(testsReported(json, '/office')).toEqual({
    startedAt: 5,
    tests: [
      { title: 'VIS-01 passed', file: 'tests/unit/a.test.ts', outcome: 'passed' },
      { title: 'VIS-01 failed', file: 'tests/unit/a.test.ts', outcome: 'failed' },
    ],
  });
});

describe('what the tests prove', () => {
  test('a clause is proved by a passing test, and not while another test of it fails', () => {
    const tests = [
      claim('VIS-01 a'),
      claim('VIS-03 b'),
      claim('VIS-03 c', 'failed'),
      claim('HOU-15 d', 'failed'),
    ];
    const { proofs, faults } = judge(clauses, tests, []);
    expect([...proofs.keys()]).toEqual(['VIS-01']);
    expect(faults).toEqual([]);
  });

  test('a recorded clause without a test, and an id that does not exist, are named', () => {
    const { faults } = judge(clauses, [claim('VIS-99 nobody asked for it')], ['VIS-01', 'OLD-01']);
    expect(faults).toEqual([
      expect.stringMatching(/^VIS-99 .*a\.test\.ts "VIS-99 nobody asked for it"/),
      expect.stringMatching(/^OLD-01 /),
      expect.stringMatching(/^VIS-01 was proved/),
    ]);
  });

  test('each domain is told by the duties to be built; optional clauses are counted apart', () => {
    const { proofs } = judge(clauses, [claim('VIS-01 a'), claim('VIS-13 c')], []);
    expect(progress(clauses, proofs, false)).toEqual([
      'visitors 1/2 proved',
      'households & archive 0/1 proved',
      'all 1/3 proved, and 1 optional',
    ]);
    expect(progress(clauses, proofs, true)).toContain('      a.test.ts "VIS-01 a"');
    expect(progress(clauses, proofs, true)).toContain('  · VIS-03 D No pass before an ID was shown');
  });
});

test('the record gains what was newly proved, in the order of the page, and drops nothing', () => {
  const proofs = new Map<string, Claim[]>([['VIS-03', []]]);
  expect(recordWith('# note\nHOU-15\nOLD-01\nVIS-01\n', clauses, proofs)).toBe(
    '# note\nVIS-01\nVIS-03\nHOU-15\nOLD-01\n',
  );
  expect(recordWith('# note\n', clauses, new Map())).toBe('# note\n');
});

function claim(title: string, outcome: Claim['outcome'] = 'passed'): Claim {
  return {
    title,
    file: 'a.test.ts',
    outcome,
  };
}
