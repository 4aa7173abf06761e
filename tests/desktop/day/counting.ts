import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { denominations, fenCoins } from '../../../src-shared/rules/drawerShifts.ts';
import { amountOf, type Pieces as Notes, staysFor } from '../../../src-shared/rules/floatStays.ts';
import { handMs } from '../atTheDesk.ts';
import type { DeskDay } from './desk.ts';

/** How many of each note or coin, by its worth in fen; what is not named is not there. */
export type Pieces = Readonly<{ [worth: number]: number }>;

/** The sheet of a count is filled by the keypad, 100 yuan first; coins of a fen lie beside Enter’s way. */
export async function counts({ app, press }: DeskDay, form: string, pieces: Pieces): Promise<void> {
  const fields = app.page.locator(`form#${form}`);
  await fields.locator('input:focus').waitFor();
  for (const [nth, worth] of denominations.entries()) {
    await fields.locator('.ant-input').nth(nth).and(app.page.locator(':focus')).waitFor();
    await app.page.keyboard.type(String(pieces[worth] ?? 0), { delay: handMs / 4 });
    if (denominations[nth + 1] !== undefined)
      await press(denominations[nth + 1] === fenCoins ? 'ArrowDown' : 'Enter');
  }
}

/** Somebody at the counter signs with her own PIN: her number among those who may, where there are several. */
export async function signsFor({ app, press }: DeskDay, form: string, name: string): Promise<void> {
  const { page } = app;
  const who = page.locator(`form#${form}`).getByRole('radio', { name: new RegExp(name) });
  await who.waitFor({ state: 'attached' });
  if (!(await who.isChecked())) await who.focus();
  if (!(await who.isChecked())) await press('Space');
  await page.locator(`form#${form} input[type=password]`).focus();
  await page.keyboard.type(demoSecret);
}

const notesOf = (pieces: Pieces): Notes =>
  denominations.map((denominationFen) => ({ denominationFen, pieces: pieces[denominationFen] ?? 0 }));

/** What the notes and coins come to, in fen. */
export const worthOf = (pieces: Pieces): number => amountOf(notesOf(pieces));

/** The notes that stay in the drawer as its float of 500 yuan, with what is paid in notes after. */
export const floatOf = (pieces: Pieces, after: Pieces = {}): Pieces =>
  Object.fromEntries(
    staysFor(notesOf(pieces), 50_000).map((one) => [
      one.denominationFen,
      one.pieces + (after[one.denominationFen] ?? 0),
    ]),
  );
