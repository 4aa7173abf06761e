import { expect } from 'vitest';
import { ask } from '../atTheDesk.ts';
import { counts, type Pieces, signsFor } from './counting.ts';
import type { DeskDay } from './desk.ts';

type HandIn = {
  id: string;
  number: string;
  checkCode: string;
  state: string;
  depositOn: string;
  turnedInFen: number;
  late: boolean;
};
export type Strip = {
  drawerReceipts: number;
  safeFen: number;
  afterCutOffReceipts: number;
  secondsLeft: number | null;
};

/** What the strip at the head of every screen says, once it is there. */
export async function stripSays({ app }: DeskDay, ...words: (string | RegExp)[]): Promise<void> {
  const strip = app.page.getByRole('region', { name: '交款', exact: true });
  for (const said of words) await strip.getByText(said).first().waitFor();
}

/** 16:45 交款, as one way by one key: counted, received and signed by finance, the slip printed, the drawer open again. */
export async function handsIn(day: DeskDay, pieces: Pieces, receiver: string): Promise<HandIn> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('Control+F8');
  await page.getByRole('heading', { name: '交款', level: 1 }).waitFor();
  await page
    .getByRole('button', { name: /开始盘点/ })
    .and(page.locator(':focus'))
    .waitFor();
  await picture('hand-in-begin');
  await press('Enter');
  await counts(day, 'own-count', pieces);
  await picture('hand-in-counted');
  await press('Control+Enter');
  await counts(day, 'receiver-count', pieces);
  await picture('hand-in-received');
  await press('Control+Enter');
  await signsFor(day, 'split', receiver);
  await picture('hand-in-split');
  await press('Control+Enter');
  await page.getByRole('heading', { name: /^交款单 JK-/ }).waitFor();
  await page.getByText(/已存为 PDF：/).waitFor();
  await picture('hand-in-printed');
  const [slip] = await ask<HandIn[]>(app, 'drawer.handIns', { beforeId: null, openOnly: false });
  expect(await ask(app, 'drawer.current', {})).toMatchObject({ state: 'open', receipts: 0 });
  return slip!;
}
