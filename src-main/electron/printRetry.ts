import { BrowserWindow } from 'electron';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { Refusal } from '../ledger/refuse.ts';
import type { LedgerKeeper } from './ledgerKeeper.ts';
import { deskOf, slipFolder } from './printing.ts';
import { printPaper } from './printPaper.ts';
import type { Session } from './session.ts';

type Paper = Output<Contract['papers']['outbox']>[number];
type Setup = Output<Contract['papers']['setUp']>;

/**
 * Prints by itself what was made out today and failed, as soon as its printer is there again; looks every minute while
 * someone works at the desk. What may be on paper already is left to a person, and a driver that fails again and again too.
 */
export function retryFailedPapers(keeper: LedgerKeeper, session: Session): void {
  const tries = new Map<Paper['id'], number>();
  let isBusy = false;
  setInterval(() => {
    const { staffId, locked } = session;
    if (isBusy || staffId === null || locked || keeper.writer.state.ledger !== 'open') return;
    isBusy = true;
    retry(deskOf(keeper, staffId), slipFolder(keeper), tries)
      .catch((error: unknown) => console.error('print retry', error))
      .finally(() => {
        isBusy = false;
      });
  }, everyMs);
}

async function retry(desk: Desk, folder: string, tries: Map<Paper['id'], number>): Promise<void> {
  for (const { paper, locale } of await failedToday(desk)) {
    const tried = tries.get(paper.id) ?? 0;
    if (tried >= mostTries) continue;
    const asked = { paperId: paper.id, reason: null, nothingOut: false, locale };
    await printPaper(desk, asked, folder).catch((error: unknown) => {
      if (isOfThePrinter(error)) tries.set(paper.id, tried + 1); // it stays in the outbox
    });
  }
}

/** What was refused before it came so far (a person has to say why it is printed once more, or may not print) was no try. */
const isOfThePrinter = (error: unknown): boolean =>
  error instanceof Refusal && error.failure.code.startsWith('print/');

/** The papers that failed today, whose printer is there now. */
async function failedToday(desk: Desk): Promise<{ paper: Paper; locale: 'zh-CN' | 'zh-TW' }[]> {
  const outbox = await desk.papers.outbox({});
  const failed = outbox.ok ? outbox.value.filter(({ state }) => state === 'failed') : [];
  if (failed.length === 0) return [];
  const [office, setups, printers] = [
    await desk.office.status({}),
    await desk.papers.setups({}),
    await known(),
  ];
  if (!office.ok || !setups.ok) return [];
  const { today, zone } = office.value;
  const ready = new Set(setups.value.filter((setup) => isHere(setup, printers)).map(({ kind }) => kind));
  const wanted = failed.filter(
    ({ kind, queuedAt }) => ready.has(kind) && businessDate(queuedAt, zone) === today,
  );
  const asked = await Promise.all(wanted.map((paper) => desk.papers.paper({ id: paper.id })));
  return asked.flatMap((answer, at) => {
    const paper = wanted[at];
    if (paper === undefined || (answer.ok && isForForm(answer.value.data))) return [];
    return { paper, locale: (answer.ok ? answer.value.locale : null) ?? 'zh-CN' };
  });
}

/** 套打: by now another form may lie in the printer, with another number on it. */
export const isForForm = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'layout' in data && data.layout !== null;

/** Without any printer at all a paper would be saved as a file, and nobody would miss it on paper. */
export const isHere = ({ printer }: Pick<Setup, 'printer'>, printers: readonly string[]): boolean =>
  printer === null ? printers.length > 0 : printers.includes(printer);

async function known(): Promise<string[]> {
  const [window] = BrowserWindow.getAllWindows();
  return ((await window?.webContents.getPrintersAsync()) ?? []).map(({ name }) => name);
}

const everyMs = 60_000;
const mostTries = 5;
