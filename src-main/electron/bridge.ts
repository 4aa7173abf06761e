import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Failure, Result } from '../../src-shared/failure.ts';
import { isOurs } from './guards.ts';
import type { LedgerClient } from './ledgerClient.ts';
import type { PointedFolders } from './pointedFolders.ts';
import type { Session } from './session.ts';
import type { StationCalls } from './station.ts';
import { weigh } from './weigh.ts';

type Parts = {
  session: Session;
  writer: () => LedgerClient;
  reader: () => LedgerClient;
  station: StationCalls;
  pointed: PointedFolders;
  /** The windows that may call: the desk and, for their own slip only, print windows. */
  isDesk: (contentsId: number) => boolean;
  isPaper: (contentsId: number) => boolean;
};

/** The one door for calls: checks who asks, adds the person signed in, and passes the call to who can answer it. */
export function openBridge(parts: Parts): void {
  ipcMain.handle(
    'desk',
    async (event, procedure: unknown, input: unknown, key: unknown): Promise<Result<unknown>> => {
      if (!fromOurPage(event)) return failed({ code: 'input/unknown-procedure' });
      if (typeof procedure !== 'string' || typeof key !== 'string' || key.length > 64) {
        return failed({ code: 'input/invalid', params: { field: '' } });
      }
      const known = procedureNamed(procedure);
      if (!known) return failed({ code: 'input/unknown-procedure' });
      const paper = parts.isPaper(event.sender.id);
      const isHers = parts.isDesk(event.sender.id) && !notForWindows.has(procedure);
      if (paper ? procedure !== 'station.slip' : !isHers) return failed({ code: 'input/unknown-procedure' });
      if (weigh(input) > (carriesFiles.has(procedure) ? fileLimit : limit))
        return failed({ code: 'input/too-big' });
      if (!parts.pointed.allow(procedure, input))
        return failed({ code: 'input/invalid', params: { field: 'folder' } });
      const { staffId, locked } = parts.session;
      if (known.roles !== 'anyone' && staffId === null) return failed({ code: 'auth/signed-out' });
      if (known.roles !== 'anyone' && locked) return failed({ code: 'auth/locked' });
      if (known.kind === 'station') {
        return parts.station({ procedure, input, contentsId: event.sender.id, staffId });
      }
      const client = known.kind === 'report' ? parts.reader() : parts.writer();
      const result = await client.call({ procedure, input, key, staffId });
      if (result.ok) afterwards(parts, procedure, input);
      return result;
    },
  );
}

/** Signing in and out is proved by the ledger; the window's session follows what it answered. */
function afterwards({ session, writer }: Parts, procedure: string, input: unknown): void {
  if (procedure === 'staff.signIn') session.signIn((input as { staffId: string }).staffId);
  if (procedure === 'staff.signOut') session.signOut();
  if (procedure === 'staff.lock') session.lock();
  if (procedure === 'office.acceptHead') writer().accepted();
}

function fromOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === frame.top && isOurs(frame.url);
}

/**
 * What the program itself asks of the ledger around the printer: it answers with whole telephone numbers, and a window
 * that said how a print ended could call a paper printed that never was.
 */
const notForWindows = new Set(['papers.start', 'papers.finish']);

/** The calls that bring a whole file, or the rows read from one. */
const carriesFiles = new Set(['households.previewRoster', 'households.importRoster']);
const limit = 1_000_000;
const fileLimit = 60_000_000;

const failed = (error: Failure): Result<never> => ({ ok: false, error });
