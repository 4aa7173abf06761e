import type { DeskDay } from './desk.ts';
import { comesBack } from './morning.ts';

/** 12:00: the drawer is locked over midday, the morning's log is signed, and she signs out. */
export async function goesToLunch(day: DeskDay): Promise<void> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('Shift+F8');
  await page.getByRole('button', { name: /暂离/ }).waitFor();
  await press('Alt+b');
  await page.getByRole('dialog').getByLabel('原因').waitFor();
  await press('Alt+1');
  await press('Control+Enter');
  await page.getByRole('heading', { name: /^暂离/ }).waitFor();
  await picture('drawer-locked');
  await press('Alt+F10');
  await page.locator('form#compile-morning').waitFor();
  await picture('leaving-noon');
  await page.locator('form#compile-morning textarea').focus();
  await press('Control+Enter');
  await page.locator('form#compile-morning').waitFor({ state: 'detached' });
  await press('Alt+o');
  await page.getByText('已签退：上午班').waitFor();
  await picture('signed-out');
}

/** 13:50: she signs in for the afternoon, and the drawer is hers again. */
export async function comesFromLunch(day: DeskDay): Promise<void> {
  const { app, press, picture } = day;
  const { page } = app;
  await comesBack(day, '下午班');
  await press('Shift+F8');
  await page.getByRole('button', { name: /回来，继续/ }).waitFor();
  await press('Alt+b');
  await page.getByRole('button', { name: /盘点/ }).waitFor();
  await picture('drawer-open');
}
