import fs from 'node:fs/promises';
import { SlipJob } from '../../src-shared/contract/station.ts';
import { slipToPdf } from './paper.ts';

/** `desk print`: lays out the slip written in a file and saves it as a PDF. The program's exit code. */
export async function printFile(file: string, out: string): Promise<number> {
  try {
    const job = SlipJob.parse(JSON.parse(await fs.readFile(file, 'utf8')));
    await slipToPdf(job, out);
    return 0;
  } catch (error) {
    console.error('print', error);
    return 1;
  }
}
