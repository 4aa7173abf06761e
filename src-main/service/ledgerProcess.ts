import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Failure } from '../../src-shared/failure.ts';
import { LedgerFailure } from '../ledger/failure.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { restore } from '../ledger/restore.ts';
import { backupFolderOf } from '../procedures/office/backUp.ts';
import { seedDemo } from './demo.ts';
import { settleWhenIdle } from './idle.ts';
import { logDefect, openService } from './openService.ts';
import { portToMain } from './port.ts';
import { makeReader } from './reader.ts';
import type { LedgerArguments, ToLedger } from './wire.ts';

/**
 * The ledger process: a utility process in the product, a Node child under an older Electron. It knows no Electron;
 * it answers what main asks and ends when main does.
 */
const port = portToMain();
const asked = JSON.parse(process.argv[2] ?? '{}') as LedgerArguments;
const roles = { writer, reader, restore: putBack };
try {
  await roles[asked.role]();
} catch (error) {
  logDefect('ledger', error);
  port.send({ kind: 'failed', failure: failureOf(error) });
}

async function writer(): Promise<void> {
  const service = await openService(asked.file, { create: asked.create });
  if (asked.demo) seedDemo(service);
  const idle = settleWhenIdle(service.ledger, logDefect);
  const close = (): void => {
    idle.stop();
    void service.close().then(() => process.exit(0));
  };
  port.closed(close);
  port.hear((message) => {
    if (message.kind === 'close') return close();
    if (message.kind !== 'call') return;
    idle.touched();
    if (procedureNamed(message.procedure)?.kind === 'task')
      return void service.call(message).then(answer(message));
    answer(message)(service.answer(message));
  });
  port.send({ kind: 'open', backupFolder: backupFolderOf(service.ledger), behind: behindOf(service.ledger) });
}

async function reader(): Promise<void> {
  const reports = makeReader(asked.file, logDefect);
  port.closed(() => process.exit(0));
  port.hear((message) => {
    if (message.kind === 'close') process.exit(0);
    if (message.kind === 'cancel') return void reports.cancel(message.key);
    const progress = ({ done, total }: { done: number; total: number }): void =>
      port.send({ kind: 'progress', key: message.key, done, total });
    void reports.run(message, progress).then((result) => answer(message)({ result, topics: [] }));
  });
  port.send({ kind: 'open', backupFolder: '', behind: null });
}

async function putBack(): Promise<void> {
  const { quarantine } = restore(asked.file, asked.backup, asked.olderAccepted);
  port.send({ kind: 'restored', quarantine });
}

function answer(call: Extract<ToLedger, { kind: 'call' }>) {
  return ({ result, topics }: Awaited<ReturnType<Awaited<ReturnType<typeof openService>>['call']>>): void =>
    port.send({ kind: 'answer', id: call.id, result, topics });
}

function behindOf({ behind }: Ledger): Failure | null {
  return behind
    ? { code: 'ledger/behind', params: { heads: behind.heads.seq, ledger: behind.ledger?.seq ?? 0 } }
    : null;
}

function failureOf(error: unknown): Failure {
  return error instanceof LedgerFailure
    ? error.failure
    : { code: 'ledger/defect', params: { reference: 'start' } };
}
