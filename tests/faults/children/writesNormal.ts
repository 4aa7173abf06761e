// A control: a desk that says it waits for the disk and does not (synchronous=NORMAL). The power cuts must catch it.
import Database from 'better-sqlite3';
import { parseArguments } from '../../../src-main/cli/arguments.ts';
import { serveStdio } from '../../../src-main/cli/commands/serve.ts';

const said = Function.prototype.call.bind(Database.prototype.pragma) as (
  db: Database.Database,
  source: string,
  options?: Database.PragmaOptions,
) => unknown;
Database.prototype.pragma = function lying(
  this: Database.Database,
  source: string,
  options?: Database.PragmaOptions,
): unknown {
  if (source === 'synchronous') return 2;
  return said(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options);
};

await serveStdio(parseArguments(['serve', '--stdio', '--ledger', process.argv[2]!]));
