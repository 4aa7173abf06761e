import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../service/dataFolder.ts';

/** The words of a command line were not understood; the message says which. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

export type Words = {
  command: string;
  /** What stands beside the options, in order. */
  rest: string[];
  option: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  ledger: string;
};

/** Reads `desk <command> words --option value --flag`. */
export function parseArguments(argv: string[]): Words {
  const [command = '', ...others] = argv;
  const rest: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < others.length; i++) {
    const word = others[i]!;
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (knownFlags.has(name)) {
      if (inline !== undefined) throw new UsageProblem(`--${name} takes no value`);
      flags.add(name);
    } else if (!knownOptions.has(name)) throw new UsageProblem(`unknown option --${name}`);
    else {
      const value = inline ?? others[++i];
      if (value === undefined || (inline === undefined && value.startsWith('--')))
        throw new UsageProblem(`--${name} needs a value`);
      options.set(name, value);
    }
  }
  return {
    command,
    rest,
    option: (name) => options.get(name),
    flag: (name) => flags.has(name),
    ledger: withoutLinks(path.resolve(options.get('ledger') ?? path.join(dataFolder(), 'ledger.db'))),
  };
}

/** A ledger has one name: its lock and its heads file stand beside the file, not beside a link to it. */
function withoutLinks(file: string): string {
  return fs.existsSync(file) ? fs.realpathSync(file) : file;
}

const knownFlags = new Set(['manual-clock', 'stdio', 'older', 'demo']);
const knownOptions = new Set([
  'ledger',
  'as',
  'key',
  'clock',
  'out',
  'day',
  'office',
  'letterhead',
  'counter',
  'counter-number',
  'zone',
  'cut-off',
  'backup-folder',
  'second-backup-folder',
  'idle-lock',
  'admin',
  'admin-name',
  'to',
  'all',
  'locale',
  'reason',
]);
