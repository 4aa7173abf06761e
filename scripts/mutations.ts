// Switches every guard of the desk's money off in turn, in a copy of the sources, and looks who notices: `npm run
// mutations`. Prints the list; exit code 1 where nobody noticed. `-- --only "17:00"` for some of them, `-- --part 1/4` for a
// part, `-- --thorough` for each test file that should notice, and for the code alone while the ledger's own rule still holds.
import { parseArgs } from 'node:util';
import { guards } from './mutations/all.ts';
import { copyOfSources } from './mutations/copy.ts';
import type { Edit, Guard } from './mutations/guard.ts';
import { nothing, type Noticed, whoNotices } from './mutations/whoNotices.ts';

const { values: given } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '1/1' },
    thorough: { type: 'boolean', default: false },
  },
});
const [part = 1, parts = 1] = given.part.split('/').map(Number);
const asked = guards
  .filter(({ name, id }) => `${id} ${name}`.includes(given.only))
  .filter((_, at) => at % parts === part - 1);
const copy = copyOfSources();
const missed = new Set<Guard>();

/** One run with some guards switched off, and a line about it. */
async function run(guard: Guard, edits: readonly Edit[], off: string): Promise<void> {
  const { id, name, caughtBy } = guard;
  const switchOn = copy.without(edits);
  const noticed = await noticedBy(caughtBy).finally(switchOn);
  const silent = given.thorough
    ? caughtBy.filter((file) => !noticed.files.has(file))
    : caughtBy.filter(() => noticed.files.size === 0);
  if (silent.length > 0) missed.add(guard);
  console.log(`${silent.length === 0 ? '✓' : '✗'} ${id} ${name}${off}`);
  for (const line of told(noticed)) console.log(`    ${line}`);
  for (const file of silent) console.log(`    NOT by ${file}`);
}

/** One file after the other until one notices; all of them where it has to be each. */
async function noticedBy(files: readonly string[]): Promise<Noticed> {
  if (given.thorough) return whoNotices(copy.folder, files, { upToTheFirst: false });
  for (const file of files) {
    const noticed = await whoNotices(copy.folder, [file], { upToTheFirst: true });
    if (noticed.files.size > 0) return noticed;
  }
  return nothing;
}

/** Whoever cries while nothing is wrong has noticed nothing when something is: with every guard on, all of them pass. */
async function control(): Promise<void> {
  const files = [...new Set(asked.flatMap(({ caughtBy }) => caughtBy))];
  const { files: cried } = await whoNotices(copy.folder, files, { upToTheFirst: false });
  if (cried.size > 0) throw new Error(`fail with every guard on: ${JSON.stringify([...cried])}`);
  console.log(`every guard on: nobody cries, in ${files.length} test files`);
}

function told({ files, layers }: Noticed): string[] {
  const tests = [...files].map(([file, [title = '', ...more]]) => {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `by ${file}: ${short(title.replace(ids, ''))}${others}`;
  });
  return [...tests, ...layers.slice(0, 4).map(short)];
}

/** Which promises a test proves is told by its title; here it is too long a list. */
const ids = /^(?:I\d+b? )+/;

const short = (text: string): string => (text.length > 110 ? `${text.slice(0, 110)}…` : text);

try {
  copy.finds(asked.flatMap(({ code, schema = [] }) => [...code, ...schema]));
  if (part === 1) await control();
  for (const guard of asked) {
    const { code, schema } = guard;
    if (given.thorough && schema) await run(guard, code, ' · in the code alone');
    await run(guard, [...code, ...(schema ?? [])], schema ? ' · in code and schema' : '');
  }
} finally {
  copy.remove();
}
console.log(`${asked.length} guards, ${asked.length - missed.size} caught`);
process.exitCode = asked.length === 0 || missed.size > 0 ? 1 : 0;
