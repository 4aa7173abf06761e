import { counts, type Pieces, signsFor } from './counting.ts';
import type { DeskDay } from './desk.ts';

/** The first thing of a morning after a bag: another clerk counts it alone, is told 相符, and signs with her PIN. */
export async function receivesTheBag(day: DeskDay, pieces: Pieces, name: string): Promise<void> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('F8'); // no money before the bag is received
  await page.getByRole('alert').first().waitFor();
  await picture('no-money-before-the-bag');
  await press('Shift+F8');
  await page.getByRole('button', { name: /点收/ }).first().waitFor();
  await press('Alt+c');
  await counts(day, 'receiver-count', pieces);
  await press('Control+Enter');
  await page.getByText('相符', { exact: true }).waitFor();
  await signsFor(day, 'receive', name);
  await picture('bag-received');
  await press('Control+Enter');
  await page.getByRole('heading', { name: '钱箱没有打开' }).waitFor();
}
