import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { benchOffice, someVisitor } from './benchOffice.ts';
import { registerByHand } from './byHand.ts';
import { quantile, ratio, ratioLine } from './ratio.ts';

const root = path.resolve(import.meta.dirname, '../..');
const emptyWindow = path.join(import.meta.dirname, 'emptyWindow');

/** One durable command from the page through bridge, main and ledger against the same statements by hand. */
export async function commandThroughWindow(blocks: number): Promise<string> {
  const limit = await benchOffice();
  await limit.service.close();
  const byHand = registerByHand(limit.file);
  const desk = await launch(root, ['--demo']);
  try {
    await signIn(desk.page);
    return ratioLine(
      await ratio({
        name: '来访登记（经窗口，已落盘）÷ 手写同样语句',
        goal: 6,
        blocks,
        calls: 10,
        limit: byHand.run,
        subject: (n) => timedInPage(desk.page, 'visitors.register', someVisitor(n)),
      }),
    );
  } finally {
    byHand.close();
    await desk.close();
  }
}

/** Cold start and memory of the desk against an empty window on the same Electron, in turn. */
export async function coldStart(rounds: number): Promise<string[]> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-bench-data-'));
  const skeleton: number[] = [];
  const ready: number[] = [];
  const memory: number[] = [];
  const noise: number[] = [];
  const empties: number[] = [];
  await started(root, ['--demo'], data); // makes the demo estate
  for (let round = 0; round < rounds; round++) {
    const empty = await started(emptyWindow, [], data);
    const desk = await started(root, ['--demo'], data);
    const again = await started(emptyWindow, [], data);
    const limit = (empty.painted + again.painted) / 2;
    empties.push(limit);
    skeleton.push(desk.painted / limit);
    ready.push(desk.ready / limit);
    memory.push(desk.megabytes / ((empty.megabytes + again.megabytes) / 2));
    noise.push(again.painted / empty.painted);
  }
  fs.rmSync(data, { recursive: true, force: true });
  const line = (name: string, sample: number[], goal: number): string =>
    `${quantile(sample, 0.5) <= goal ? 'pass ' : 'FAIL '} ${name.padEnd(30)} ${quantile(sample, 0.5).toFixed(2)}×（目标 ≤ ${goal}）`;
  return [
    `${line('冷启动：骨架可见 ÷ 空窗口', skeleton, 1.3)}  A/A ${quantile(noise, 0.5).toFixed(3)}  空窗口 ${quantile(empties, 0.5).toFixed(0)} ms  n ${rounds}`,
    line('冷启动：可以输入 ÷ 空窗口', ready, 1.8),
    line('内存（PSS）÷ 空窗口', memory, 1.5),
  ];
}

type Launched = { electron: ElectronApplication; page: Page; close: () => Promise<void> };

async function launch(program: string, args: string[], data?: string): Promise<Launched> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-bench-profile-'));
  const own = data ?? path.join(profile, 'data');
  const electron = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH']!,
    args: [
      program,
      ...(process.env['NO_SANDBOX'] ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${profile}`,
      ...args,
    ],
    env: { ...(process.env as Record<string, string>), DANGZHI_DATA: own },
  });
  const page = await electron.firstWindow();
  return {
    electron,
    page,
    close: async () => {
      await electron.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** When the first words were painted and when a field took the first key, ms since the process was made; and its memory. */
async function started(
  program: string,
  args: string[],
  data: string,
): Promise<{ painted: number; ready: number; megabytes: number }> {
  const { electron, page, close } = await launch(program, args, data);
  try {
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement, undefined, {
      polling: 50,
    });
    await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
    const born = await electron.evaluate(() => process.getCreationTime());
    const times = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      painted: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
      ready: performance.getEntriesByName('ready-to-type')[0]?.startTime,
    }));
    const painted = times.origin + times.painted - born!;
    const ready = times.ready === undefined ? painted : times.origin + times.ready - born!;
    return { painted, ready, megabytes: memoryOf(electron.process().pid!) };
  } finally {
    await close();
  }
}

/** Proportional memory of a process and all its children, MB. */
function memoryOf(pid: number): number {
  const children = new Map<number, number[]>();
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      continue; // it ended while we looked
    }
  }
  const of = (id: number): number => {
    const pss = /^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'));
    return Number(pss?.[1] ?? 0) / 1024 + (children.get(id) ?? []).reduce((sum, child) => sum + of(child), 0);
  };
  return of(pid);
}

async function signIn(page: Page): Promise<void> {
  const roster = await callFromPage(page, 'staff.roster', {});
  const { id } = (roster as { login: string; id: string }[]).find(({ login }) => login === 'wang')!;
  await callFromPage(page, 'staff.signIn', { staffId: id, secret: '24682468' });
}

/** How long the page waited for its answer, µs; the test's own way into the page is not counted. */
async function timedInPage(page: Page, procedure: string, input: unknown): Promise<number> {
  return page.evaluate(
    async ([name, asked]) => {
      const began = performance.now();
      const result = await window.bridge.call(name, asked, crypto.randomUUID());
      if (!result.ok) throw new Error(result.error.code);
      return (performance.now() - began) * 1000;
    },
    [procedure, input] as const,
  );
}

async function callFromPage(page: Page, procedure: string, input: unknown): Promise<unknown> {
  const result = await page.evaluate(
    ([name, asked]) => window.bridge.call(name, asked, crypto.randomUUID()),
    [procedure, input] as const,
  );
  if (!result.ok) throw new Error(`${procedure}: ${JSON.stringify(result.error)}`);
  return result.value;
}
