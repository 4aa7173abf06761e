import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type ESTree, parseSync, Visitor } from 'vite';
import { z } from 'zod';

/** One rule of the office: a row of the requirement table. D and B are to be built; G, N and P are optional. */
export interface Clause {
  id: string;
  domain: string;
  class: string;
  title: string;
}

/** A test as it stands in a file (`named`), or as a run reported it. */
export interface Claim {
  title: string;
  file: string;
  outcome: 'named' | 'passed' | 'failed';
}

/** What the tests prove, and what is wrong with them or with the record. */
export interface Judgement {
  proofs: Map<string, Claim[]>;
  faults: string[];
}

/** Reads every clause from the requirement table of docs/requirements.md, in the order of the page. */
export function readClauses(markdown: string): Clause[] {
  const rows = markdown.split('\n').flatMap((line) => {
    const [, id, domain, kind, requirement] = line.split('|').map((cell) => cell.trim());
    if (!id || !domain || !kind || !requirement) return [];
    if (!/^[A-Z]{3}-\d{2}$/.test(id) || !/^[DBGNP]$/.test(kind)) return [];
    return [{ id, domain, class: kind, title: titleOf(requirement) }];
  });
  const twice = rows.find((row, at) => rows.findIndex((other) => other.id === row.id) !== at);
  if (twice) throw new Error(`${twice.id} stands twice in the requirement table.`);
  return rows;
}

/** The clause ids a test title starts with: `VIS-03 VIS-04 no pass …` claims two. Ids further on claim nothing. */
export function idsAtStartOf(title: string, prefixes: ReadonlySet<string>): string[] {
  const ids: string[] = [];
  for (const word of title.trim().split(/[\s,、:：]+/)) {
    const [, prefix, number] = /^([A-Z]{3})-(\d+)$/.exec(word) ?? [];
    if (prefix === undefined || number === undefined) break;
    // A misspelt prefix (VSI-03) must be reported, SHA-256 and UTF-16 must not.
    if (!prefixes.has(prefix) && (number.length !== 2 || prefix === 'UTF')) break;
    ids.push(word);
  }
  return ids;
}

/** The tests written in a test file: `test`, `it`, their `each` and `for`; the skipped and planned ones are left out. */
export function testsIn(source: string, file: string): Claim[] {
  const skipped: [from: number, to: number][] = [];
  const found: (Claim & { at: number })[] = [];
  new Visitor({
    CallExpression(call) {
      const words = wordsOf(call.callee);
      if (words.some((word) => idle.has(word))) skipped.push([call.start, call.end]);
      const title = (words[0] === 'test' || words[0] === 'it') && literalOf(call.arguments[0]);
      if (title) found.push({ title, file, outcome: 'named', at: call.start });
    },
  }).visit(parseSync(file, source).program);
  return found
    .filter(({ at }) => !skipped.some(([from, to]) => at >= from && at < to))
    .map(({ title, outcome }) => ({ title, file, outcome }));
}

/** The tests that vitest ran and reported as JSON; the skipped and planned ones are left out. */
export function testsReported(json: string, root: string): { startedAt: number; tests: Claim[] } {
  const { startTime, testResults } = VitestResults.parse(JSON.parse(json));
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ title, status }): Claim[] =>
      status === 'passed' || status === 'failed'
        ? [{ title, file: relative(root, name), outcome: status }]
        : [],
    ),
  );
  return { startedAt: startTime, tests };
}

/** Weighs the tests against the clauses: a clause is proved when a test claims it and none that claims it failed. */
export function judge(
  clauses: readonly Clause[],
  tests: readonly Claim[],
  recorded: readonly string[],
): Judgement {
  const known = new Set(clauses.map(({ id }) => id));
  const prefixes = new Set(clauses.map(({ id }) => id.slice(0, 3)));
  const claims = tests.flatMap((test) => idsAtStartOf(test.title, prefixes).map((id) => ({ id, test })));
  const failed = new Set(claims.filter(({ test }) => test.outcome === 'failed').map(({ id }) => id));
  const proofs = new Map<string, Claim[]>();
  for (const { id, test } of claims) {
    if (known.has(id) && !failed.has(id)) proofs.set(id, [...(proofs.get(id) ?? []), test]);
  }
  const faults = [
    ...claims
      .filter(({ id }) => !known.has(id))
      .map(({ id, test }) => `${id} is no clause of docs/requirements.md: ${test.file} "${test.title}"`),
    ...recorded
      .filter((id) => !known.has(id))
      .map((id) => `${id} is recorded, but is no clause of docs/requirements.md`),
    ...recorded
      .filter((id) => known.has(id) && !proofs.has(id))
      .map((id) => `${id} was proved, and no test proves it now`),
  ];
  return { proofs, faults: [...new Set(faults)] };
}

/** The lines to print: `visitors 6/13 proved` for each domain with something to build; with `all`, each clause and its tests. */
export function progress(clauses: readonly Clause[], proofs: Judgement['proofs'], all: boolean): string[] {
  const duties = clauses.filter(({ class: kind }) => kind === 'D' || kind === 'B');
  const domains = [...new Set(duties.map(({ domain }) => domain))];
  const lines = domains.flatMap((domain) => {
    const own = duties.filter((clause) => clause.domain === domain);
    return [
      `${domain} ${tally(own, proofs)}`,
      ...(all ? own.flatMap((clause) => linesOf(clause, proofs)) : []),
    ];
  });
  const optional = clauses.filter((clause) => !duties.includes(clause) && proofs.has(clause.id));
  if (all) lines.push(...optional.flatMap((clause) => linesOf(clause, proofs)));
  return [...lines, `all ${tally(duties, proofs)}, and ${optional.length} optional`];
}

/** The record with the newly proved clauses added, in the order of the requirement page; nothing recorded is dropped. */
export function recordWith(record: string, clauses: readonly Clause[], proofs: Judgement['proofs']): string {
  const kept = idsRecorded(record);
  const order = clauses.map(({ id }) => id).filter((id) => kept.includes(id) || proofs.has(id));
  const notes = record.split('\n').filter((line) => line.startsWith('#'));
  return [...notes, ...order, ...kept.filter((id) => !order.includes(id)), ''].join('\n');
}

/** The clause ids of docs/proved-clauses.txt; lines that start with # are notes. */
export function idsRecorded(record: string): string[] {
  return record.split('\n').flatMap((line) => (line.startsWith('#') ? [] : line.trim() || []));
}

const idle = new Set(['skip', 'todo', 'fails']);

const VitestResults = z.object({
  startTime: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
});

/** The first sentence of a requirement, without its markup and cut to one line: enough to know the clause by. */
function titleOf(requirement: string): string {
  const [sentence = ''] = requirement.replaceAll('**', '').split(/[.;] |\.$/);
  return sentence.length > 100 ? `${sentence.slice(0, 99)}…` : sentence;
}

/** `test.concurrent.each(rows)` → test, concurrent, each. */
function wordsOf(callee: ESTree.Expression): string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type === 'CallExpression') return wordsOf(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') return wordsOf(callee.tag);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  return [...wordsOf(callee.object), callee.property.name];
}

/** The text of a title as far as it is fixed: a template counts up to its first `${`. */
function literalOf(title: ESTree.Argument | undefined): string | undefined {
  if (title?.type === 'Literal' && typeof title.value === 'string') return title.value;
  if (title?.type === 'TemplateLiteral') return title.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function tally(clauses: readonly Clause[], proofs: Judgement['proofs']): string {
  return `${clauses.filter(({ id }) => proofs.has(id)).length}/${clauses.length} proved`;
}

function linesOf(clause: Clause, proofs: Judgement['proofs']): string[] {
  const tests = proofs.get(clause.id) ?? [];
  return [
    `  ${tests.length > 0 ? '✓' : '·'} ${clause.id} ${clause.class} ${clause.title}`,
    ...tests.map(({ file, title }) => `      ${file} "${title}"`),
  ];
}

/** Reads the files, prints, and answers 1 when a proof is missing or a name is wrong. */
function run(): number {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      results: { type: 'string' },
    },
  });
  const root = join(import.meta.dirname, '..');
  const recordFile = join(root, 'docs/proved-clauses.txt');
  const clauses = readClauses(readFileSync(join(root, 'docs/requirements.md'), 'utf8'));
  if (values.json) {
    console.log(JSON.stringify(clauses, null, 2));
    return 0;
  }
  if (values.record && values.results === undefined) {
    console.error(
      'A name is no proof: run npm test, then give its results with --results out/test-results.json.',
    );
    return 1;
  }

  const files = globSync('tests/**/*.test.{ts,tsx}', { cwd: root });
  const written = files.flatMap((file) => testsIn(readFileSync(join(root, file), 'utf8'), file));
  const reported =
    values.results === undefined ? undefined : testsReported(readFileSync(values.results, 'utf8'), root);
  const changed = files.find((file) => reported && statSync(join(root, file)).mtimeMs > reported.startedAt);
  if (changed) {
    console.error(`${changed} is younger than ${values.results}: run npm test again.`);
    return 1;
  }

  const record = readFileSync(recordFile, 'utf8');
  const named = judge(clauses, written, []);
  const { proofs, faults } = judge(clauses, reported?.tests ?? written, idsRecorded(record));
  if (values.record) writeFileSync(recordFile, recordWith(record, clauses, proofs));
  for (const line of progress(clauses, proofs, values.all)) console.log(line);
  const wrong = new Set([...named.faults, ...faults]);
  for (const fault of wrong) console.error(fault);
  return wrong.size > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = run();
