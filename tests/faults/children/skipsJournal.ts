// A control: a desk that does what it is asked of a visitor, or in another domain that is named, and writes no journal row.
// The storm must catch it.
import { parseArguments } from '../../../src-main/cli/arguments.ts';
import { serveStdio } from '../../../src-main/cli/commands/serve.ts';
import type { Query } from '../../../src-main/ledger/query.ts';
import { Tx } from '../../../src-main/ledger/tx.ts';

const written = Function.prototype.call.bind(Tx.prototype.run) as <Params>(
  tx: Tx,
  query: Query<Params, unknown>,
  params: Params,
) => number;
const [ledger = '', skipped = 'visitors.'] = process.argv.slice(2);
let isSkipping = false;
Tx.prototype.run = function skipping<Params>(
  this: Tx,
  query: Query<Params, unknown>,
  params: Params,
): number {
  const { procedure = '' } = params as { procedure?: string };
  if (query.text.startsWith('insert into "journal" ')) isSkipping = procedure.startsWith(skipped);
  return isSkipping && query.text.startsWith('insert into "journal') ? 1 : written(this, query, params);
};

await serveStdio(parseArguments(['serve', '--stdio', '--ledger', ledger]));
