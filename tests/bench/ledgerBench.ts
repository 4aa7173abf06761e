import fs from 'node:fs';
import { sampleRoster } from '../../src-main/imports/roster/sample.ts';
import { planRoster } from '../../src-main/procedures/households/planRoster.ts';
import { benchOffice, someVisitor } from './benchOffice.ts';
import { registerByHand } from './byHand.ts';
import { quantile, ratio, ratioLine } from './ratio.ts';

/** One durable command through the ledger against the same statements by hand. */
export async function durableCommand(blocks: number): Promise<string> {
  const subject = await benchOffice();
  const limit = await benchOffice();
  await limit.service.close();
  const byHand = registerByHand(limit.file);
  try {
    return ratioLine(
      await ratio({
        name: '来访登记（账本内，已落盘）÷ 手写同样语句',
        goal: 1.15,
        blocks,
        limit: byHand.run,
        subject: (n) => subject.ask('visitors', 'register', someVisitor(n)),
      }),
    );
  } finally {
    byHand.close();
    await subject.close();
  }
}

/** How many pages of the write-ahead log one command costs: an exact count, the same on every machine. */
export async function pagesPerCommand(): Promise<string> {
  const office = await benchOffice();
  try {
    for (let n = 0; n < 500; n++) office.ask('visitors', 'register', someVisitor(n));
    const commands = 40;
    office.service.ledger.db.pragma('wal_checkpoint(TRUNCATE)');
    for (let n = 0; n < commands; n++) office.ask('visitors', 'register', someVisitor(n));
    const frames = (fs.statSync(`${office.file}-wal`).size - walHeader) / walFrame;
    return `exact WAL 页数／来访登记 ${(frames / commands).toFixed(2)}（${frames} 页 ÷ ${commands} 次）`;
  } finally {
    await office.close();
  }
}

/** One keystroke in the search box over so many households, inside the ledger. */
export async function searchKeystroke(units: number, keystrokes: number): Promise<string> {
  const office = await benchOffice();
  try {
    const rows = sampleRoster(units, 7);
    for (let at = 0; at < rows.length; at += 20_000) {
      const part = rows.slice(at, at + 20_000);
      const { plan } = planRoster(office.service.ledger.tx, part);
      office.ask('households', 'importRoster', { fileName: 'bench.xlsx', digest: 'bench', plan, rows: part });
    }
    const typed = keystrokesFrom(rows, keystrokes);
    // each key five times, its middle one counted: what another program took in between is not the search's
    const took = typed.map((text) =>
      quantile(
        times(5, () => office.ask('households', 'search', { text })),
        0.5,
      ),
    );
    const p99 = quantile(took, 0.99);
    const verdict = p99 <= 1000 ? 'pass ' : 'FAIL ';
    return `${verdict} 查找每一键（${units} 户，${typed.length} 键） p50 ${quantile(took, 0.5).toFixed(0)} µs  p99 ${p99.toFixed(0)} µs（目标 ≤ 1000）`;
  } finally {
    await office.close();
  }
}

/** How long something takes, µs, each of so many times. */
const times = (n: number, run: () => unknown): number[] =>
  Array.from({ length: n }, () => {
    const began = performance.now();
    run();
    return (performance.now() - began) * 1000;
  });

/** What clerks type, letter after letter: rooms, names, phone tails, plates, and a few that find nothing. */
function keystrokesFrom(rows: ReturnType<typeof sampleRoster>, wanted: number): string[] {
  const typed: string[] = [];
  for (let i = 0; typed.length < wanted; i += 97) {
    const row = rows[i % rows.length]!;
    const room = [row.building, row.entrance, row.room].filter((part) => part !== '').join('-');
    const words = [
      room,
      room.replaceAll('-', ''),
      row.person?.name,
      row.person?.phones[0]?.slice(-4),
      row.plates[0],
      '查无此人',
    ];
    for (const word of words.filter((one) => one !== undefined)) {
      for (let length = 1; length <= word.length; length++) typed.push(word.slice(0, length));
    }
  }
  return typed.slice(0, wanted);
}

const walHeader = 32;
const walFrame = 4096 + 24;
