import fs from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import type { z } from 'zod';
import type { SlipJob } from '../../src-shared/contract/station.ts';
import { type Sheet, sheets } from '../../src-shared/rules/papers.ts';
import { origin } from './appProtocol.ts';
import { paperWindow } from './windowOptions.ts';

export type Job = z.output<typeof SlipJob>;

const jobs = new Map<number, Job>();

/** The slip a print window was opened for; undefined for any other window. */
export const jobOf = (contentsId: number): Job | undefined => jobs.get(contentsId);

/** Opens a print window, waits until the slip is laid out in it, and hands it over; the window goes afterwards. */
export async function laidOut<T>(job: Job, use: (contents: WebContents) => Promise<T>): Promise<T> {
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

/** Lays a slip out and saves it as a PDF. */
export const slipToPdf = (job: Job, file: string): Promise<string> =>
  laidOut(job, (contents) => savePdf(contents, file));

/** Saves what a print window shows; a file of that name is there whole or not at all. */
export async function savePdf(contents: WebContents, file: string): Promise<string> {
  const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  await fs.mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.partial`;
  await fs.writeFile(unfinished, pdf, { flush: true });
  await fs.rename(unfinished, file);
  return file;
}

/** Sends what a print window shows to a printer, `null` for the system's usual one; the driver's own words when it will not. */
export const sendToPrinter = (contents: WebContents, printer: string | null, sheet: Sheet): Promise<void> =>
  new Promise((resolve, reject) => {
    const silence = setTimeout(() => reject(new Error('the printer does not answer')), printedWithinMs);
    const { width, height } = sheets[sheet];
    contents.print(
      {
        silent: true,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: width * 1000, height: height * 1000 }, // µm
        ...(printer === null ? {} : { deviceName: printer }),
      },
      (success, reason) => {
        clearTimeout(silence);
        if (success) resolve();
        else reject(new Error(reason));
      },
    );
  });

async function isReady(contents: WebContents): Promise<void> {
  for (const started = Date.now(); Date.now() - started < readyWithinMs;) {
    const ready: unknown = await contents.executeJavaScript('document.documentElement.dataset.ready');
    if (ready === 'yes') return;
    if (ready === 'clipped') throw new Error('the slip does not fit its sheet');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the slip was not laid out in time');
}

const readyWithinMs = 15_000;
/** A driver that asks its own questions on the screen may take this long before the next paper goes on without it. */
const printedWithinMs = 120_000;
