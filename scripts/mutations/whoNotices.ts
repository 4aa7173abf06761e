import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { node24 } from '../setup/node24.mjs';
import { tool } from '../tool.mjs';

/** What a run of test files made of it: which of them failed, by which tests, and which layer spoke first. */
export type Noticed = { files: ReadonlyMap<string, readonly string[]>; layers: readonly string[] };

/** Nobody noticed anything. */
export const nothing: Noticed = { files: new Map(), layers: [] };

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullable() }),
      ),
    }),
  ),
});

/**
 * Runs test files of a copy of the sources, only up to the first test that fails where one is enough; the walk along the
 * drawer is shorter than in a whole run. A file that does not even load notices nothing: that throws.
 */
export async function whoNotices(
  folder: string,
  files: readonly string[],
  { upToTheFirst }: { upToTheFirst: boolean },
): Promise<Noticed> {
  const results = path.join(folder, 'results.json');
  fs.rmSync(results, { force: true });
  const args = [
    'run',
    '--project',
    'ledger',
    ...files,
    ...(upToTheFirst ? ['--bail=1'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ];
  const said = await output(folder, [tool('vitest'), ...args]);
  if (!fs.existsSync(results)) throw new Error(`the tests did not run: ${said.slice(-2_000)}`);
  const { testResults } = Results.parse(JSON.parse(fs.readFileSync(results, 'utf8')));
  const failed = testResults.flatMap((file) => {
    const titles = file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ title }) => title);
    if (file.status === 'failed' && titles.length === 0) throw new Error(`${file.name}: ${file.message}`);
    return titles.length > 0 ? [[path.relative(folder, file.name), titles] as const] : [];
  });
  const told = testResults.flatMap(({ message, assertionResults }) => [
    message,
    ...assertionResults.flatMap(({ failureMessages }) => failureMessages ?? []),
  ]);
  return { files: new Map(failed), layers: layersIn(`${said}\n${told.join('\n')}`) };
}

/** What spoke: the ledger's constraints and triggers, the rules `desk verify` asks, or the book on paper. */
function layersIn(text: string): string[] {
  const found = (pattern: RegExp, layer: string): string[] =>
    [...text.matchAll(pattern)].map(([, said]) => `${layer}: ${said}`);
  return [
    ...new Set([
      ...found(/SqliteError: ([^\n]+)/g, 'schema'),
      ...found(/"?(?:rule|check)"?: ["']([a-z-]+)["']/g, 'rule'),
      ...found(/Caused by: AssertionError[^:\n]*: ([^\n]+)/g, 'paper'),
    ]),
  ];
}

function output(cwd: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DRAWER_SEQUENCES: '1000', FORCE_COLOR: '0', NO_COLOR: '1' };
    const child = spawn(node24(), args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}
