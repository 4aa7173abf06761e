import { LedgerFailure, storageCode } from '../ledger/failure.ts';
import { parseArguments, UsageProblem } from './arguments.ts';
import { backup } from './commands/backup.ts';
import { call } from './commands/call.ts';
import { contractJson } from './commands/contract.ts';
import { exportFromLedger } from './commands/export.ts';
import { importFile } from './commands/import.ts';
import { init } from './commands/init.ts';
import { print } from './commands/print.ts';
import { restoreBackup } from './commands/restore.ts';
import { serveStdio } from './commands/serve.ts';
import { verifyLedger } from './commands/verify.ts';
import { type CommandResult, printResult } from './output.ts';

/**
 * `desk`, the ledger from a shell: the same procedures, the same bundle the program ships. Each command prints one
 * JSON line; the exit code is 1 where it was refused, 2 where the words were wrong. See docs/desk.md.
 */
const commands: Record<string, (words: ReturnType<typeof parseArguments>) => Promise<CommandResult>> = {
  init,
  contract: contractJson,
  call,
  serve: serveStdio,
  verify: verifyLedger,
  backup,
  restore: restoreBackup,
  import: importFile,
  export: exportFromLedger,
  print,
};

process.exitCode = await run(process.argv.slice(2));
process.stdin.destroy(); // or whoever holds its other end, a person at a terminal, would keep this process waiting

async function run(argv: string[]): Promise<number> {
  try {
    const words = parseArguments(argv);
    const command = Object.hasOwn(commands, words.command) ? commands[words.command] : undefined;
    if (!command) throw new UsageProblem(`unknown command: ${words.command || '(none)'}`);
    return printResult(await command(words));
  } catch (error) {
    if (error instanceof UsageProblem) {
      printResult({ ok: false, error: { code: 'desk/usage', params: { problem: error.message } } });
      console.error(`desk ${Object.keys(commands).join(' | ')}   (docs/desk.md)`);
      return 2;
    }
    if (error instanceof LedgerFailure) {
      if (error.cause !== undefined && !storageCode(error.cause)) console.error(error.cause);
      return printResult({ ok: false, error: error.failure });
    }
    const code = storageCode(error);
    if (code) return printResult({ ok: false, error: { code } });
    console.error(error);
    return printResult({ ok: false, error: { code: 'ledger/defect', params: { reference: 'desk' } } });
  }
}
