import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { show, type Variant } from '../variants.ts';
import { emptyFeeScreens, feeScreens } from './fees.ts';
import { bookScreens } from './books.ts';
import { dutyScreens, handoverScreens } from './handover.ts';
import { householdScreens } from './households.ts';
import { importScreens, writeRoster } from './import.ts';
import { keyScreens } from './keys.ts';
import { signOut } from '../atTheDesk.ts';
import { enter, type Look, type Open } from './look.ts';
import { monthScreens } from './month.ts';
import { paperScreens } from './papers.ts';
import { come, ledDayScreens, receiptScreens, shutDrawerScreens, takenDrawerScreen } from './receipts.ts';
import { receiptFormScreens } from './receiptForm.ts';
import { repairScreens } from './repairs.ts';
import { settingsScreens } from './settings.ts';
import { lockScreen, signInScreens } from './signIn.ts';
import { taskScreens } from './tasks.ts';
import { todayScreens } from './today.ts';
import { visitorScreens } from './visitors.ts';

/** Every screen of a working desk, on the demo estate: for someone who leads, then for an admin. */
export async function deskScreens(open: Open, variants: readonly Variant[], look: Look): Promise<void> {
  await emptyFeeScreens(open, variants, look);
  const { page, close } = await open({ args: ['--demo'] });
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-gallery-'));
  const roster = await writeRoster(files);

  await shutDrawerScreens(page, variants, look);
  for (const [nth, variant] of variants.entries()) {
    await signOut(page);
    await show(page, variant);
    await page.locator('input').first().waitFor();
    await signInScreens(page, look);
    await todayScreens(page, look);
    await handoverScreens(page, look);
    await dutyScreens(page, look);
    await visitorScreens(page, look, nth);
    await repairScreens(page, look);
    await taskScreens(page, look);
    await bookScreens(page, look, nth);
    await receiptFormScreens(page, look);
    await paperScreens(page, look);
    await householdScreens(page, look);
    await importScreens(page, look, roster, nth);
    await feeScreens(page, look, files, nth);
    await keyScreens(page, look);
    await lockScreen(page, look);

    await signOut(page);
    await show(page, variant);
    await come(page, 'wang');
    await receiptScreens(page, look, nth);
    await signOut(page);
    await show(page, variant);
    await come(page, 'li');
    await takenDrawerScreen(page, look);
    await signOut(page);
    await show(page, variant);
    await come(page, 'chen');
    await ledDayScreens(page, look);
    await monthScreens(page, look, nth, variant);

    await signOut(page);
    await show(page, variant);
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('admin');
    await page.keyboard.press('Enter');
    await page.locator('input[type=password]').waitFor();
    await enter(page, 'admin');
    await settingsScreens(page, look);
  }
  fs.rmSync(files, { recursive: true, force: true });
  await close();
}
