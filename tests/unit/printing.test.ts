import { expect, test, vi } from 'vitest';
import type { PaperId } from '../../src-main/procedures/papers/paperRow.ts';
import { makeDesk } from '../../src-shared/desk.ts';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, webContents: {} }));
const printer = vi.hoisted(() => ({ print: vi.fn<(job: object) => Promise<object>>() }));
vi.mock('../../src-main/electron/onPaper.ts', () => ({ onPaper: printer.print }));
const { printPaper } = await import('../../src-main/electron/printPaper.ts');
const { isForForm, isHere } = await import('../../src-main/electron/printRetry.ts');

const printed = { outcome: 'printed', file: null };

test('an order called back while its paper waits for the printer stays off paper', async () => {
  const voided = new Set<string>();
  const ended: object[] = [];
  const answers: Record<string, (input: never) => object> = {
    'papers.start': ({ id }: { id: string }) => ({
      runId: id,
      paperId: id,
      printer: null,
      number: id,
      reprint: null,
    }),
    'papers.paper': ({ id }: { id: string }) => ({ voidedAt: voided.has(id) ? 1 : null }),
    'papers.finish': (ending: object) => ({ n: ended.push(ending) }),
  };
  const desk = makeDesk(
    async (procedure, input) => ({ ok: true, value: answers[procedure]!(input as never) }),
    () => 'k',
  );
  const print = (id: string) =>
    printPaper(desk, { paperId: id as PaperId, reason: null, nothingOut: false, locale: 'zh-CN' }, '/slips');
  let isDone: (printed: object) => void = () => undefined;
  printer.print.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        isDone = resolve;
      }),
  );

  const first = print('WX-1');
  await vi.waitFor(() => expect(printer.print).toHaveBeenCalledOnce());
  const second = print('WX-2');
  voided.add('WX-2');
  isDone(printed);

  expect(await first).toEqual(printed);
  await expect(second).rejects.toMatchObject({ failure: { code: 'paper/void' } });
  expect(printer.print).toHaveBeenCalledOnce();
  expect(ended).toMatchObject([
    { runId: 'WX-1', outcome: 'printed' },
    { runId: 'WX-2', outcome: 'failed' },
  ]);
});

test('a failed paper is tried again when a printer is there, not saved as a file because none is', () => {
  expect(isHere({ printer: null }, [])).toBe(false);
  expect(isHere({ printer: null }, ['HP'])).toBe(true);
  expect(isHere({ printer: 'HP' }, ['HP'])).toBe(true);
  expect(isHere({ printer: 'HP' }, ['Epson'])).toBe(false);
});

test('what is printed on a form with a number of its own waits for a person: another form may lie in the printer', () => {
  expect(isForForm({ layout: { name: '三联收据' }, payer: '张三' })).toBe(true);
  expect(isForForm({ layout: null, payer: '张三' })).toBe(false);
  expect(isForForm({ callerName: '张三' })).toBe(false);
});
