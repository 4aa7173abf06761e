import fs from 'node:fs';
import path from 'node:path';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { Refusal, refuse } from '../ledger/refuse.ts';
import { type Job, laidOut, savePdf, sendToPrinter } from './paper.ts';

export type Printed = Output<Contract['station']['print']>;

type Where = {
  /** `null`: the system's usual printer. */
  printer: string | null;
  /** The folder and the name, without its ending, of the PDF that is saved where there is no printer at all. */
  folder: string;
  name: string;
};

/** Brings a slip on paper, or saves it where this computer has no printer; refuses `print/…` where nothing came out. */
export async function onPaper(job: Job, { printer, folder, name }: Where): Promise<Printed> {
  try {
    return await laidOut(job, async (slip) => {
      const { contents } = slip;
      const printers = await contents.getPrintersAsync();
      if (printer !== null && !printers.some((known) => known.name === printer))
        refuse('print/no-printer', { printer });
      if (printers.length === 0)
        return { outcome: 'saved', file: await savePdf(contents, unusedFile(folder, name)) };
      await sendToPrinter(slip, printer).catch((error: unknown) =>
        refuse('print/doubtful', { reason: String(error).slice(0, 80) }),
      );
      return { outcome: 'printed', file: null };
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('print/failed', { reason: String(error).slice(0, 80) });
  }
}

/** A slip that was saved is never written over: an order made out twice bears its number on both. */
function unusedFile(folder: string, name: string): string {
  for (let nth = 1; ; nth += 1) {
    const file = path.join(folder, nth === 1 ? `${name}.pdf` : `${name} (${nth}).pdf`);
    if (!fs.existsSync(file)) return file;
  }
}
