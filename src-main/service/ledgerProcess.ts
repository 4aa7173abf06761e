import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Failure } from '../../src-shared/failure.ts';
import { LedgerFailure } from '../ledger/failure.ts';
import { inspectBackup } from '../ledger/inspectBackup.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { restore } from '../ledger/restore.ts';
import { backupFolders } from '../procedures/office/backUp.ts';
import { autoBackup } from './autoBackup.ts';
import { seedDemo } from './demo.ts';
import { settleWhenIdle } from './idle.ts';
import { logDefect, openService } from './openService.ts';
import { permitWith } from './permitRestore.ts';
import { portToMain } from './port.ts';
import { makeReader } from './reader.ts';
import type { LedgerArguments, ToLedger } from './wire.ts';

/** How often it is looked whether a backup is due. */
const lookEveryMs = 60_000;
/** Nobody waits longer than this for the program to end; what was done since the last backup is in the ledger anyway. */
const lastBackupWithinMs = 3_000;

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
  const { ledger } = service;
  if (asked.demo) seedDemo(service);
  const idle = settleWhenIdle(ledger, logDefect);
  const backups = autoBackup(ledger, service.backUp, logDefect);
  const clockWork = setInterval(() => void backups.look().then(tellWhenMade), lookEveryMs);
  const close = async (backsUp: boolean): Promise<void> => {
    idle.stop();
    clearInterval(clockWork);
    if (backsUp) await backups.end(lastBackupWithinMs);
    await service.close();
    process.exit(0);
  };
  const tellWhenMade = (isNew: boolean): void => {
    if (isNew) port.send({ kind: 'topics', topics: ['office'] });
  };
  const tellFolders = (): void => port.send({ kind: 'folders', backupFolders: backupFolders(ledger) });
  port.closed(() => void close(false));
  port.hear((message) => {
    if (message.kind === 'close') return void close(message.backsUp);
    if (message.kind !== 'call') return;
    idle.touched();
    if (procedureNamed(message.procedure)?.kind === 'task')
      return void service.call(message).then(answer(message));
    const served = service.answer(message);
    answer(message)(served);
    if (!served.result.ok) return;
    if (message.procedure === 'staff.signOut') void backups.left().then(tellWhenMade);
    if (served.topics.includes('office')) tellFolders();
  });
  tellFolders();
  port.send({ kind: 'open', behind: behindOf(ledger) });
}

async function reader(): Promise<void> {
  const reports = makeReader(asked.file, logDefect);
  port.closed(() => process.exit(0));
  port.hear((message) => {
    if (message.kind === 'close') process.exit(0);
    if (message.kind === 'cancel') return void reports.cancel(message.key);
    if (message.kind !== 'call') return;
    const progress = ({ done, total }: { done: number; total: number }): void =>
      port.send({ kind: 'progress', key: message.key, done, total });
    void reports.run(message, progress).then((result) => answer(message)({ result, topics: [] }));
  });
  port.send({ kind: 'open', behind: null });
}

/** Does the one thing it is asked; a secret comes by the line, not among the arguments of a process. */
async function putBack(): Promise<void> {
  const done = async (message: ToLedger): Promise<void> => {
    if (message.kind === 'inspect')
      port.send({ kind: 'inspected', inspection: inspectBackup(asked.file, message.backup) });
    if (message.kind === 'restore') {
      const { quarantine } = await restore(asked.file, message.backup, permitWith(message.confirm));
      port.send({ kind: 'restored', quarantine });
    }
  };
  port.closed(() => process.exit(0));
  port.hear((message) => {
    done(message).catch((error: unknown) => {
      if (!(error instanceof LedgerFailure)) logDefect('restore', error);
      port.send({ kind: 'failed', failure: failureOf(error) });
    });
  });
  port.send({ kind: 'open', behind: null });
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
