import path from 'node:path';
import { app, dialog, shell } from 'electron';
import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Result } from '../../src-shared/failure.ts';
import { Refusal, refuse } from '../ledger/refuse.ts';
import { freeBytes } from './freeBytes.ts';
import type { LedgerKeeper } from './ledgerKeeper.ts';
import type { PointedFolders } from './pointedFolders.ts';
import { printing } from './printing.ts';
import { backupsOf, restoring } from './restoring.ts';
import type { Asked, Served, StationVerb } from './served.ts';
import type { Session } from './session.ts';

/** Answers what only the desktop program can do: paper, files, windows, the state of the ledger process. */
export type StationCalls = (call: { procedure: string; input: unknown } & Asked) => Promise<Result<unknown>>;

export function makeStation(keeper: LedgerKeeper, session: Session, pointed: PointedFolders): StationCalls {
  const served: Served = {
    state: async () => ({ ...(await stateOf(keeper)), session: sessionState(session) }),
    session: () => ({ staffId: session.staffId, locked: session.locked }),
    retry: () => {
      keeper.reopen();
      return {};
    },
    ...restoring(keeper, session),
    showFolder: async ({ of }) => {
      const [newest] = of === 'backups' ? await backupsOf(keeper) : [];
      shell.showItemInFolder(newest?.file ?? keeper.file);
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
    ...printing(keeper),
    chooseFolder: async () => {
      const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
      const [folder = null] = chosen.filePaths;
      if (folder !== null) pointed.add(folder);
      return { folder };
    },
    chooseFile: async ({ name }) => {
      const kind = path.extname(name);
      const chosen = await dialog.showSaveDialog({
        defaultPath: name,
        filters: [{ name: kind.slice(1), extensions: [kind.slice(1)] }],
      });
      if (chosen.canceled || chosen.filePath === '') return { file: null };
      // not every system's dialog adds the ending
      const { filePath } = chosen;
      const file = path.extname(filePath).toLowerCase() === kind ? filePath : `${filePath}${kind}`;
      pointed.add(file);
      return { file };
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
    const verb = procedure.slice('station.'.length) as StationVerb;
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

async function stateOf(keeper: LedgerKeeper) {
  const { failure } = keeper;
  return {
    ledger: failure ? ('failed' as const) : keeper.writer.state.ledger,
    failure: failure && { code: failure.code, params: failure.params ?? {} },
    ledgerFile: keeper.file,
    version: app.getVersion(),
    runtime: process.env['LEDGER_NODE'] ? ('stand-in' as const) : ('electron' as const),
    demo: keeper.demo,
    backups: (await backupsOf(keeper)).map(({ name, at, bytes }) => ({ name, at, bytes })),
    freeBytes: await freeBytes(keeper.file),
  };
}

function sessionState(session: Session): 'signed-out' | 'open' | 'locked' {
  if (session.staffId === null) return 'signed-out';
  return session.locked ? 'locked' : 'open';
}
