import fs from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import type { z } from 'zod';
import type { SlipJob } from '../../src-shared/contract/station.ts';
import { origin } from './appProtocol.ts';
import { paperWindow } from './windowOptions.ts';

export type Job = z.output<typeof SlipJob>;
export type Printed = { printed: boolean; file: string | null };

const jobs = new Map<number, Job>();

/** The slip a print window was opened for; undefined for any other window. */
export const jobOf = (contentsId: number): Job | undefined => jobs.get(contentsId);

/** Prints a slip on the default printer; where the computer has none it is saved as a PDF under `name` in `folder`. */
export async function printSlip(job: Job, folder: string, name: string): Promise<Printed> {
  return laidOut(job, async (contents) => {
    const printers = await contents.getPrintersAsync();
    if (printers.length === 0)
      return { printed: false, file: await savePdf(contents, path.join(folder, `${name}.pdf`)) };
    await sendToPrinter(contents, paperSize[job.kind]);
    return { printed: true, file: null };
  });
}

/** Lays a slip out and saves it as a PDF. */
export const slipToPdf = (job: Job, file: string): Promise<string> =>
  laidOut(job, (contents) => savePdf(contents, file));

async function laidOut<T>(job: Job, use: (contents: WebContents) => Promise<T>): Promise<T> {
  const window = new BrowserWindow(paperWindow(app.isPackaged));
  const contents = window.webContents;
  jobs.set(contents.id, job);
  try {
    await window.loadURL(`${origin}/slip.html`);
    await isReady(contents);
    return await use(contents);
  } finally {
    jobs.delete(contents.id);
    window.destroy();
  }
}

async function isReady(contents: WebContents): Promise<void> {
  for (const started = Date.now(); Date.now() - started < readyWithinMs;) {
    if (await contents.executeJavaScript("document.documentElement.dataset.ready === 'yes'")) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the slip was not laid out in time');
}

async function savePdf(contents: WebContents, file: string): Promise<string> {
  const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  await fs.mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.partial`;
  await fs.writeFile(unfinished, pdf, { flush: true });
  await fs.rename(unfinished, file);
  return file;
}

const sendToPrinter = (contents: WebContents, pageSize: Size): Promise<void> =>
  new Promise((resolve, reject) => {
    contents.print({ silent: true, printBackground: true, pageSize }, (success, reason) =>
      success ? resolve() : reject(new Error(reason)),
    );
  });

type Size = { width: number; height: number };

/** The sheet each slip is made for, in µm as the printer is told; the slip's own style names the same. */
const paperSize: Record<Job['kind'], Size> = {
  'visitor-pass': { width: 148_000, height: 105_000 },
  'recovery-code': { width: 148_000, height: 210_000 },
};

const readyWithinMs = 15_000;
