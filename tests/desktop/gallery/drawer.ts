import type { Page } from 'playwright-core';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { denominations } from '../../../src-shared/rules/drawerShifts.ts';
import { ask, goTo, signOut } from '../atTheDesk.ts';
import { show, type Variant } from '../variants.ts';
import { act, type Look, type Open } from './look.ts';
import { come } from './receipts.ts';

/** Every screen of the drawer, on a demo estate of its own: for whoever has it, for her colleagues, and for finance. */
export async function drawerScreens(open: Open, variants: readonly Variant[], look: Look): Promise<void> {
  const { page, close } = await open({ args: ['--demo'] });
  await come(page, 'wang');
  const counts = float.map((one, nth) => ({ ...one, pieces: nth === 0 ? 13 : one.pieces }));
  await ask({ page }, 'drawer.open', { counts, reason: null });
  for (const variant of variants) {
    await comeAs(page, variant, 'wang');
    await ownDrawerScreens(page, look);
    await othersDrawerScreens(page, variant, look);
  }
  await close();
}

/**
 * The drawer through all its states for whoever has it, and back to an open one: left for a moment, counted with a blank,
 * a difference, counted again, sealed, bagged, received by somebody who counts otherwise, handed in; then the registers.
 */
async function ownDrawerScreens(page: Page, look: Look): Promise<void> {
  await goTo(page, '#/drawer');
  await page.locator('main button[aria-keyshortcuts="Alt+KeyC"]').waitFor();
  await look('drawer-1-open', page);
  await act(page, 'Alt+b');
  await mistaken(page, 'drawer-2-suspend', look);
  await page.keyboard.press('Alt+3');
  await page.getByRole('dialog').waitFor();
  await mistaken(page, 'drawer-3-paid-out', look);

  await page.keyboard.press('Control+F8');
  await page.locator('main ol li[aria-current=step]').waitFor();
  await look('drawer-4-hand-in', page);
  await act(page, 'Alt+c');
  await page.locator('form#own-count input:focus').waitFor();
  await page.keyboard.type('12');
  await page.keyboard.press('Control+Enter');
  await page.locator('form#own-count input[aria-invalid=true]').waitFor();
  await look('drawer-5-count', page);
  await count(page, 'own-count', 12);
  await page.locator('form#variance').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('drawer-6-difference', page);
  await act(page, 'Alt+r');
  await page.locator('form#own-count').waitFor();
  await look('drawer-7-recount', page);
  await count(page, 'own-count', 11);
  await page.locator('form#variance').waitFor();
  const { id: managerId } = await colleague(page, 'manager');
  await ask({ page }, 'drawer.approveVariance', {
    reason: 'not-found',
    text: '两个人一起数了三遍，收据和作废的各联都对过，没有查到',
    approval: { staffId: managerId, secret: demoSecret },
  });

  await page.locator('form#receiver-count').waitFor();
  await look('drawer-8-receive', page);
  await goTo(page, '#/drawer');
  await page.locator('main button[aria-keyshortcuts="Alt+KeyB"]').waitFor();
  await look('drawer-9-sealed', page);
  await act(page, 'Alt+b');
  await mistaken(page, 'drawer-10-bag', look);
  await act(page, 'Alt+j');
  await page.locator('form#receiver-count').waitFor();
  await count(page, 'receiver-count', 10);
  await page.locator('form#receiver-count strong[role=alert]').waitFor();
  await look('drawer-11-again', page);
  await count(page, 'receiver-count', 10);
  await page.locator('form#reject').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('drawer-12-reject', page);
  await page.locator('form#reject input').first().focus();
  await leave(page, 'form#reject');
  await count(page, 'receiver-count', 11);
  await page.locator('form#split').waitFor();
  await page.locator('form#split input[type=radio]').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('drawer-13-sign', page);
  await act(page, 'Alt+e');
  await page.locator('form#split input[inputmode=numeric]:focus').waitFor();
  await look('drawer-14-split', page);
  await leave(page, 'form#split');
  await count(page, 'receiver-count', 11);
  await page.locator('form#split input[type=radio]').first().waitFor({ state: 'attached' });
  await page.locator('form#split input[type=radio]').first().focus();
  await page.keyboard.press('1');
  await page.locator('form#split input[type=password]:focus').waitFor();
  await page.keyboard.type(demoSecret);
  await page.keyboard.press('Control+Enter');
  await page.locator('main section aside, main section [data-figure]').first().waitFor();
  await look('drawer-15-slip', page);

  await goTo(page, '#/drawer/hand-ins');
  await page.locator('main [role=group]:focus').waitFor();
  await look('drawer-16-slips', page);
  const shifts = await ask<{ id: string }[]>({ page }, 'drawer.shifts', everyShift);
  await goTo(page, `#/drawer/shifts/${shifts[1]!.id}`);
  await page.locator('main section dl').waitFor();
  await look('drawer-18-shifts', page);
  await goTo(page, '#/drawer/channels');
  await page.locator('main table input:focus').waitFor();
  await look('drawer-19-channels', page);
  await shutDrawer(page, look);
}

/** A colleague received it, and nothing was handed in yet: a slip out of the safe, and the drawer that nobody has. */
async function shutDrawer(page: Page, look: Look): Promise<void> {
  const current = () => ask<{ id: string }>({ page }, 'drawer.current', {});
  const { id: receiverId } = await colleague(page, 'supervisor');
  const counts = float.map((one) =>
    one.denominationFen === 2_000 ? { ...one, pieces: one.pieces + 1 } : one,
  );
  const paidIn = { kind: 'paid-in', amountFen: 2_000, reason: '拾到的现金', approval: null };
  await ask({ page }, 'drawer.move', paidIn);
  await ask({ page }, 'drawer.startCount', {});
  await ask({ page }, 'drawer.submitCount', { counts });
  const receiver = { staffId: receiverId, secret: demoSecret };
  await ask({ page }, 'drawer.receive', { shiftId: (await current()).id, counts, receiver });
  await goTo(page, '#/drawer/hand-ins');
  await act(page, 'F2');
  await page.locator('main form input').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('main form [role=alert], .ant-form-item-explain-error').first().waitFor();
  await look('drawer-17-prepare', page);
  const pieces = float.map((one) => ({ ...one, pieces: one.denominationFen === 2_000 ? 1 : 0 }));
  const { id } = await ask<{ id: string }>({ page }, 'drawer.prepareHandIn', { pieces, lateReason: null });
  await ask({ page }, 'drawer.handOver', { id, receiver });
  await goTo(page, '#/drawer');
  await act(page, 'Alt+o');
  await page.locator('form#drawer').waitFor();
  await count(page, 'drawer', 1);
  await page.locator('#drawer-reason:focus').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('drawer-17-reason', page);
  await page.keyboard.type('点了两遍，零钱就是这些');
  await page.keyboard.press('Control+Enter');
  await page.locator('main button[aria-keyshortcuts="Alt+KeyC"]').waitFor();
}

const everyShift = { before: null, differencesOnly: false };
const everySlip = { beforeId: null, openOnly: true };

/** 500 yuan, as they stay of what is counted here. */
const float = [2, 4, 2, 4, 3, 3, 4, 0, 0].map((pieces, nth) => ({
  denominationFen: denominations[nth]!,
  pieces,
}));

/** The drawer in other hands: for a colleague, for a supervisor who counts it in her absence, and a slip before finance. */
async function othersDrawerScreens(page: Page, variant: Variant, look: Look): Promise<void> {
  await comeAs(page, variant, 'li');
  await goTo(page, '#/drawer');
  await page.locator('main dl').waitFor();
  await look('drawer-20-others', page);
  await page.keyboard.press('Control+F8');
  await page.locator('main h1').waitFor();
  await look('drawer-21-nothing-to-count', page);
  await comeAs(page, variant, 'chen');
  await goTo(page, '#/drawer');
  await act(page, 'Alt+f');
  await count(page, 'forced-count', 11);
  await page.locator('form#force').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('drawer-22-force', page);
  await goTo(page, '#/office/drawer');
  await page.locator('main form input').first().waitFor();
  await look('drawer-23-settings', page);
  await comeAs(page, variant, 'zhao');
  const [slip] = await ask<{ id: string }[]>({ page }, 'drawer.handIns', everySlip);
  await goTo(page, `#/drawer/hand-ins/${slip!.id}`);
  await act(page, 'Alt+c');
  await page.locator('main section form input').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await look('drawer-24-confirm', page);
}

/** What a dialog says of empty fields; then it is left again. */
async function mistaken(page: Page, name: string, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('form :focus').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Enter');
  await dialog.locator('.ant-form-item-explain-error').first().waitFor();
  await look(name, page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** Out of a field first, then out of the form. */
async function leave(page: Page, form: string): Promise<void> {
  await page.keyboard.press('Escape');
  if (await page.locator(form).isVisible()) await page.keyboard.press('Escape');
  await page.locator(form).waitFor({ state: 'detached' });
}

/** So many of the largest note, four of each other, no coins of a fen; and it is handed in. */
async function count(page: Page, form: string, hundreds: number): Promise<void> {
  const fields = page.locator(`form#${form} input`);
  await fields.first().waitFor();
  const last = (await fields.count()) - 1;
  for (let at = 0; at <= last; at += 1)
    await fields.nth(at).fill(at === 0 ? String(hundreds) : at === last ? '0' : '4');
  await fields.last().focus();
  await page.keyboard.press('Control+Enter');
}

async function colleague(page: Page, role: string): Promise<{ id: string }> {
  const people = await ask<{ id: string; roles: string[] }[]>({ page }, 'staff.colleagues', {});
  return people.find(({ roles }) => roles.includes(role))!;
}

async function comeAs(page: Page, variant: Variant, login: string): Promise<void> {
  await signOut(page);
  await show(page, variant);
  await come(page, login);
}
