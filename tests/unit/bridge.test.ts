import { beforeEach, expect, test, vi } from 'vitest';
import type { Result } from '../../src-shared/failure.ts';
import { refused } from '../ledger/scene.ts';

type Ask = (event: object, procedure: string, input: unknown, key: string) => Promise<Result<unknown>>;
const heard = vi.hoisted(() => ({ ask: undefined as Ask | undefined }));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (_channel: string, ask: Ask) => {
      heard.ask = ask;
    },
  },
}));
const { openBridge } = await import('../../src-main/electron/bridge.ts');
const { PointedFolders } = await import('../../src-main/electron/pointedFolders.ts');
const { Session } = await import('../../src-main/electron/session.ts');

const desk = 1;
const answered = { ok: true, value: 'answered' };
const call = vi.fn<() => Promise<typeof answered>>(async () => answered);
const pointed = new PointedFolders();

beforeEach(() => {
  const session = new Session(() => undefined);
  session.signIn('s1');
  const ledger = () => ({ call }) as never;
  openBridge({
    session,
    pointed,
    writer: ledger,
    reader: ledger,
    station: async () => ({ ok: true, value: null }),
    isDesk: (id) => id === desk,
    isPaper: () => false,
  });
});

function ask(procedure: string, input: object): Promise<Result<unknown>> {
  const frame: { url: string; top?: object } = { url: 'app://bundle/index.html' };
  frame.top = frame;
  return heard.ask!({ sender: { id: desk }, senderFrame: frame }, procedure, input, 'k1');
}

test('a window asks for what the clerk does', async () => {
  expect(await ask('papers.outbox', {})).toEqual(answered);
});

test.each(['papers.start', 'papers.finish'])(
  'a window can not go round the printer with %s: whole numbers stand on a paper, and it ends as the printer says',
  async (procedure) => {
    expect(await ask(procedure, {})).toEqual(refused('input/unknown-procedure'));
  },
);

test.each([
  ['office.backUp', 'to'],
  ['office.exportAll', 'folder'],
  ['receipts.saveDailyReport', 'file'],
])('%s writes what the ledger knows only where a person pointed', async (procedure, field) => {
  const elsewhere = await ask(procedure, { [field]: '//elsewhere/share' });
  pointed.add('/media/stick');
  const onStick = await ask(procedure, { [field]: '/media/stick' });

  expect(elsewhere).toEqual(refused('input/invalid', { field: 'folder' }));
  expect(onStick).toEqual(answered);
  expect(await ask('office.backUp', { to: null })).toEqual(answered);
});
