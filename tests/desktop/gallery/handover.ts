import type { Page } from 'playwright-core';
import { ask, goTo } from '../atTheDesk.ts';
import type { Look } from './look.ts';

/** The post, its notebook, what is passed on, the way out, and the records: as a leader sees them. */
export async function handoverScreens(page: Page, look: Look): Promise<void> {
  for (const note of notes) await ask({ page }, 'handover.addNote', { ...blank, ...note });
  await goTo(page, '#/handover/post');
  await look('handover-1-post', await settled(page));
  await goTo(page, '#/handover/notes?form=new');
  await page.getByLabel('待解决').or(page.getByLabel('待解決')).waitFor();
  await page.keyboard.press('5');
  await look('handover-2-notes', await settled(page));
  await goTo(page, '#/handover');
  await page.locator('main form').waitFor();
  await look('handover-3-prepare', await settled(page));
  const passed = { dutyShiftId: 'morning', additions: ['钥匙柜 12 号借出'], remark: null };
  await ask({ page }, 'handover.prepare', passed);
  await page.locator('main aside section').waitFor();
  await look('handover-3-waiting', await settled(page));
  await ask({ page }, 'handover.withdraw', {});
  await page.locator('main form').waitFor();
  await goTo(page, '#/handover/leaving');
  await look('handover-4-leaving', await settled(page));
  await goTo(page, '#/handover/records');
  await look('handover-5-records', await settled(page));
}

/** The calendar of duties, one of them open, the year of the office, and the shifts. */
export async function dutyScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/duties');
  await page.locator('main table').first().waitFor();
  await look('duties-1-calendar', await settled(page));
  await page.keyboard.press('F2');
  await page.locator('main form').waitFor();
  await look('duties-2-new', await settled(page));
  await page.keyboard.press('Escape');
  await goTo(page, '#/duties/days');
  await page.locator('main').getByRole('columnheader').nth(3).waitFor();
  await look('duties-3-days', await settled(page));
  await page.keyboard.press('Alt+i');
  await page.locator('main input[type=file]').waitFor({ state: 'attached' });
  await look('duties-4-import', await settled(page));
  await goTo(page, '#/duties/shifts');
  await page.locator('main').getByRole('columnheader').nth(3).waitFor();
  await look('duties-5-shifts', await settled(page));
}

/** What a screen reads is there. */
async function settled(page: Page): Promise<Page> {
  await page.waitForTimeout(400);
  return page;
}

const blank = {
  happenedAt: null,
  handling: null,
  givenBy: null,
  dueOn: null,
  untilOn: null,
  needsAction: false,
};

const notes = [
  { kind: 'notice', text: '本周三 9:00 至 17:00 三号楼停水检修，业主来电请告知并登记' },
  {
    kind: 'task',
    text: '把三号楼一层大厅的提示换成新版，旧的收回交档案，阿不都热西提·买买提江先生下午来取，他的家人也可以代取',
    givenBy: '很长名字的上官婉儿欧阳娜娜经理',
  },
  { kind: 'night', text: '23:10 二号楼单元门打不开，保安已开', handling: '已报修' },
];
