import fs from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import type { z } from 'zod';
import type { SlipJob } from '../../src-shared/contract/station.ts';
import { origin } from './appProtocol.ts';
import { paperWindow } from './windowOptions.ts';

export type Job = z.output<typeof SlipJob>;

/** A slip as it lies in its print window, and how large the paper is that it takes, in µm. */
export type LaidOut = { contents: WebContents; widthUm: number; heightUm: number };

const jobs = new Map<number, Job>();

/** The slip a print window was opened for; undefined for any other window. */
export const jobOf = (contentsId: number): Job | undefined => jobs.get(contentsId);

/** Opens a print window, waits until the slip is laid out in it, and hands it over; the window goes afterwards. */
export async function laidOut<T>(job: Job, use: (slip: LaidOut) => Promise<T>): Promise<T> {
  const window = new BrowserWindow(paperWindow(app.isPackaged));
  const contents = window.webContents;
  jobs.set(contents.id, job);
  try {
    await window.loadURL(`${origin}/slip.html`);
    await isReady(contents);
    return await use({ contents, ...(await paperSize(contents)) });
  } finally {
    jobs.delete(contents.id);
    window.destroy();
  }
}

/** Lays a slip out and saves it as a PDF. */
export const slipToPdf = (job: Job, file: string): Promise<string> =>
  laidOut(job, ({ contents }) => savePdf(contents, file));

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
export const sendToPrinter = (
  { contents, widthUm, heightUm }: LaidOut,
  printer: string | null,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const silence = setTimeout(() => reject(new Error('the printer does not answer')), printedWithinMs);
    contents.print(
      {
        silent: true,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: widthUm, height: heightUm },
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
    if (ready === 'wrong') throw new Error('the amount in words is not the amount in figures');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the slip was not laid out in time');
}

/** What the print window found its paper to be: `80000x143500`. */
async function paperSize(contents: WebContents): Promise<{ widthUm: number; heightUm: number }> {
  const size: unknown = await contents.executeJavaScript('document.documentElement.dataset.pageUm');
  const [widthUm = 0, heightUm = 0] = String(size).split('x').map(Number);
  return { widthUm, heightUm };
}

const readyWithinMs = 15_000;
/** A driver that asks its own questions on the screen may take this long before the next paper goes on without it. */
const printedWithinMs = 120_000;
