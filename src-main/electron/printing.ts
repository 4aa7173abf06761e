import path from 'node:path';
import { webContents } from 'electron';
import { type Desk, makeDesk } from '../../src-shared/desk.ts';
import { refuse } from '../ledger/refuse.ts';
import type { LedgerKeeper } from './ledgerKeeper.ts';
import { onPaper } from './onPaper.ts';
import { jobOf } from './paper.ts';
import { printPaper } from './printPaper.ts';
import type { Served } from './served.ts';

type Printing = Pick<Served, 'print' | 'printers' | 'printRuler' | 'printRecoveryCode' | 'slip'>;

/** What the desktop program does with paper. */
export function printing(keeper: LedgerKeeper): Printing {
  return {
    print: (asked, { staffId }) => printPaper(deskOf(keeper, staffId), asked, slipFolder(keeper)),
    printers: async (_input, { contentsId }) => {
      const printers = (await webContents.fromId(contentsId)?.getPrintersAsync()) ?? [];
      return printers.map(({ name, displayName }) => ({ name, displayName }));
    },
    printRuler: ({ printer, ...ruler }) =>
      onPaper(
        { kind: 'ruler', ...ruler },
        { printer, folder: slipFolder(keeper), name: `ruler-${ruler.sheet}` },
      ),
    printRecoveryCode: (code) =>
      onPaper(
        { kind: 'recovery-code', ...code },
        { printer: null, folder: slipFolder(keeper), name: 'recovery-code' },
      ),
    slip: (_input, { contentsId }) => jobOf(contentsId) ?? refuse('print/failed', { reason: 'no-slip' }),
  };
}

/** The ledger asked in the name of one person by the program itself. */
export const deskOf = (keeper: LedgerKeeper, staffId: string | null): Desk =>
  makeDesk(
    (procedure, input, key) => keeper.writer.call({ procedure, input, key, staffId }),
    () => crypto.randomUUID(),
  );

/** Where slips are saved while the computer has no printer: beside the ledger. */
export const slipFolder = (keeper: LedgerKeeper): string => path.join(path.dirname(keeper.file), 'slips');
