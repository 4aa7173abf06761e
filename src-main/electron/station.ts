import { app, dialog, shell } from 'electron';
import path from 'node:path';
import { contract, type Input, type Output, procedureNamed } from '../../src-shared/contract/index.ts';
import type { Result } from '../../src-shared/failure.ts';
import { backupsIn } from '../ledger/backupList.ts';
import { Refusal, refuse } from '../ledger/refuse.ts';
import type { LedgerKeeper } from './ledgerKeeper.ts';
import { jobOf, type Printed, printSlip } from './paper.ts';
import type { Session } from './session.ts';

type Verb = keyof typeof contract.station;
type Asked = { contentsId: number; staffId: string | null };
type Served = {
  [V in Verb]: (
    input: Input<(typeof contract.station)[V]>,
    asked: Asked,
  ) => Output<(typeof contract.station)[V]> | Promise<Output<(typeof contract.station)[V]>>;
};

/** Answers what only the desktop program can do: paper, files, windows, the state of the ledger process. */
export type StationCalls = (call: { procedure: string; input: unknown } & Asked) => Promise<Result<unknown>>;

export function makeStation(keeper: LedgerKeeper, session: Session): StationCalls {
  const served: Served = {
    state: () => ({ ...stateOf(keeper), session: sessionState(session) }),
    session: () => ({ staffId: session.staffId, locked: session.locked }),
    retry: () => {
      keeper.reopen();
      return {};
    },
    restore: async ({ backup, olderAccepted }) => {
      if (!keeper.failure) refuse('restore/not-needed');
      const known = backupsIn(keeper.backupFolder()).find(({ name }) => name === backup);
      if (!known) refuse('restore/unknown-backup', { file: backup });
      return { quarantined: await keeper.restore(known.file, olderAccepted) };
    },
    showFolder: () => {
      shell.showItemInFolder(keeper.file);
      return {};
    },
    quit: () => {
      app.quit();
      return {};
    },
    cancel: ({ key }) => {
      keeper.reader.cancel(key);
      return {};
    },
    printPass: async ({ visitId, locale }, { staffId }) => {
      const pass = await keeper.writer.call({
        procedure: 'visitors.pass',
        input: { id: visitId },
        key: crypto.randomUUID(),
        staffId,
      });
      if (!pass.ok) throw new Refusal(pass.error, false);
      const data = pass.value as Output<(typeof contract.visitors)['pass']>;
      return printed(printSlip({ kind: 'visitor-pass', locale, data }, slipFolder(keeper), data.passNumber));
    },
    printRecoveryCode: async ({ locale, ...data }) =>
      printed(printSlip({ kind: 'recovery-code', locale, data }, slipFolder(keeper), 'recovery-code')),
    slip: (_input, { contentsId }) => jobOf(contentsId) ?? refuse('print/failed', { reason: 'no-slip' }),
    chooseFolder: async () => {
      const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
      return { folder: chosen.filePaths[0] ?? null };
    },
    wipeDemo: async () => {
      if (!keeper.demo) refuse('demo/not-a-demo');
      session.signOut();
      await keeper.wipeDemo();
      return {};
    },
  };

  return async ({ procedure, input, ...asked }) => {
    const known = procedureNamed(procedure)!;
    const parsed = known.input.safeParse(input);
    if (!parsed.success) {
      const field = (parsed.error.issues[0]?.path ?? []).map(String).join('.');
      return { ok: false, error: { code: 'input/invalid', params: { field } } };
    }
    const verb = procedure.slice('station.'.length) as Verb;
    try {
      const answer = served[verb] as (input: unknown, asked: Asked) => unknown;
      return { ok: true, value: await answer(parsed.data, asked) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.failure };
      const reference = crypto.randomUUID().slice(0, 8);
      console.error(reference, error);
      return { ok: false, error: { code: 'ledger/defect', params: { reference } } };
    }
  };
}

function stateOf(keeper: LedgerKeeper) {
  const { failure } = keeper;
  return {
    ledger: failure ? ('failed' as const) : keeper.writer.state.ledger,
    failure: failure && { code: failure.code, params: failure.params ?? {} },
    ledgerFile: keeper.file,
    version: app.getVersion(),
    runtime: process.env['LEDGER_NODE'] ? ('stand-in' as const) : ('electron' as const),
    demo: keeper.demo,
    backups: backupsIn(keeper.backupFolder()).map(({ name, at, bytes }) => ({ name, at, bytes })),
  };
}

function sessionState(session: Session): 'signed-out' | 'open' | 'locked' {
  if (session.staffId === null) return 'signed-out';
  return session.locked ? 'locked' : 'open';
}

const slipFolder = (keeper: LedgerKeeper): string => path.join(path.dirname(keeper.file), 'slips');

async function printed(job: Promise<Printed>): Promise<Printed> {
  try {
    return await job;
  } catch (error) {
    throw new Refusal({ code: 'print/failed', params: { reason: String(error).slice(0, 80) } }, false);
  }
}
