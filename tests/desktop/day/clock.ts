import path from 'node:path';
import { setManualClock } from '../../../src-main/ledger/clock.ts';
import { openWriter } from '../../../src-main/ledger/connection.ts';
import { Tx } from '../../../src-main/ledger/tx.ts';
import { allProcedures } from '../../../src-shared/contract/index.ts';
import type { App } from '../launch.ts';

/** A working day on which finance is there, and the working day after it. */
export const theDay = '2026-11-19';
export const nextDay = '2026-11-20';

/** A time of the office's day as an instant: `16:45`. */
export const at = (time: string, day = theDay): number => Date.parse(`${day}T${time}:00+08:00`);

/** The office's clock strikes: a trial ledger's clock is set by hand, and the window reads again what stands by it. */
export async function strike(app: App, instant: number): Promise<void> {
  const db = openWriter(path.join(app.data, 'ledger.db'));
  try {
    setManualClock(new Tx(db), instant);
  } finally {
    db.close();
  }
  await app.electron.evaluate(
    ({ BrowserWindow }, topics) => {
      for (const window of BrowserWindow.getAllWindows())
        window.webContents.send('notice', { kind: 'topics', topics });
    },
    [...domains],
  );
}

const domains = new Set(allProcedures().map(({ domain }) => domain));
