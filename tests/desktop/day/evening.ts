import { ask } from '../atTheDesk.ts';
import { counts, type Pieces } from './counting.ts';
import type { DeskDay } from './desk.ts';
import type { Record } from './morning.ts';

/** What was done today and no record proves is ticked on 今日, by the arrow keys and the space bar. */
export async function ticksOff({ app, press, picture }: DeskDay, duties: readonly string[]): Promise<void> {
  const { page } = app;
  await press('Control+Alt+1');
  const list = page.getByRole('group', { name: '今日' });
  await list.and(page.locator(':focus')).waitFor();
  await picture('today');
  for (const duty of duties) {
    const line = list.locator('[id]').filter({ hasText: duty });
    await press('Home');
    for (let left = await list.locator('[id]').count(); left > 0; left -= 1) {
      if ((await line.getAttribute('aria-current')) !== null) break;
      await press('ArrowDown');
    }
    await press('Space');
    await line.waitFor({ state: 'detached' });
  }
  await picture('today-ticked');
}

/** 17:55: nobody is there to receive the drawer: it is counted, sealed, and put into a numbered bag in the safe. */
export async function bagsTheDrawer(day: DeskDay, pieces: Pieces, bag: string): Promise<void> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('Shift+F8');
  await page.getByRole('button', { name: /盘点/ }).waitFor();
  await press('Alt+c');
  await counts(day, 'own-count', pieces);
  await press('Control+Enter');
  await page.getByRole('heading', { name: /已封箱/ }).waitFor();
  await picture('sealed');
  await press('Alt+b');
  await page.getByRole('dialog').getByLabel('封包号').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(bag);
  await press('Control+Enter');
  await page.getByRole('heading', { name: new RegExp(bag) }).waitFor();
  await picture('bagged');
}

/** 18:00: the closing checklist, the safe among it, and the afternoon's log signed. */
export async function looksAfterTheDesk({ app, press, picture }: DeskDay): Promise<void> {
  const { page } = app;
  await press('Alt+F10');
  const checks = page.getByRole('group', { name: '离岗检查' });
  await checks.and(page.locator(':focus')).waitFor();
  await picture('leaving');
  for (const row of await checks.locator('> *').all()) {
    const isToTick = (await row.getByText('看过就打勾').count()) > 0;
    if (isToTick) await press('Space');
    if (isToTick) await row.getByText(/打勾$/).and(row.getByText(/18:00/)).waitFor();
    await press('ArrowDown');
  }
  await page.locator('form#compile-afternoon textarea').focus();
  await press('Control+Enter');
  await page.locator('form#compile-afternoon').waitFor({ state: 'detached' });
  await picture('leaving-checked');
}

/** What has to be passed on is made out, with a word of her own. */
export async function makesOutHandover(day: DeskDay, addition: string): Promise<Record> {
  const { app, press, picture } = day;
  const { page } = app;
  await press('Control+F10');
  await page.locator('form#prepare').waitFor();
  await page.getByLabel('补充交代').focus();
  await page.keyboard.insertText(addition);
  await picture('handover-compiled');
  await press('Control+Enter');
  await page.getByRole('button', { name: /撤回/ }).waitFor();
  await picture('handover-made-out');
  return ask<Record>(app, 'handover.waiting', {});
}

/** 18:05: 签退, and nobody is at the window. */
export async function goesHome({ app, press, picture }: DeskDay): Promise<void> {
  const { page } = app;
  await press('Alt+F10');
  await page.getByRole('button', { name: /签退/ }).waitFor();
  await picture('leaving-last');
  await press('Alt+o');
  await page.getByText('已签退：下午班').waitFor();
  await picture('gone');
  await press('Control+l');
  await page.locator('input[type=password]').waitFor();
  await press('Escape');
  await page.getByLabel('姓名或登录名').waitFor();
}
