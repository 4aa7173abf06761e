import fs from 'node:fs';
import { expect, test } from 'vitest';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import { openApp } from './app.ts';
import { ask, focusIsOn, handMs, signIn, signOut } from './atTheDesk.ts';

type Record = { number: string; signedBy: string | null; items: { acknowledgedBy: string | null }[] };

test('SHF-02 SHF-07 SHF-08 one shift passes on by keyboard what it wrote down, the next reads every item and signs', async () => {
  const app = await openApp({ args: ['--demo'] });
  const { page } = app;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await signIn(app, 'wang');
  await press('Control+n');
  await page.getByRole('radiogroup', { name: '记什么' }).waitFor();
  await page.locator('input[type=radio]:focus').waitFor();
  await press('4');
  await focusIsOn(app, '内容');
  await page.keyboard.type('三号楼漏水，等楼上业主回来', { delay: handMs / 4 });
  await press('Control+Enter');
  await page.getByText('已记下：待解决').waitFor();

  await press('Control+F10');
  await page.getByLabel('补充交代').fill('钥匙柜 12 号借出\n\n快递柜满了两格');
  await press('Control+Enter');
  await page.getByRole('button', { name: '撤回' }).waitFor();
  const prepared = await ask<Record>(app, 'handover.waiting', {});
  const many = prepared.items.length;
  expect(many).toBeGreaterThan(3);

  await signOut(page);
  await page.reload();
  await signIn(app, 'li');
  await press('Control+F10');
  await page.getByText(`看过 0 / ${many}`).waitFor();
  await page.locator('[role=group]:focus').waitFor();
  // the second one is given to somebody, all others are only read
  await press('Space');
  await page.getByText(`看过 1 / ${many}`).waitFor();
  await press('Enter');
  await focusIsOn(app, '备注（可不填）');
  await page.keyboard.type('先办这一件');
  await press('Control+Enter');
  for (let read = 2; read < many; read += 1) {
    await page.getByText(`看过 ${read} / ${many}`).waitFor();
    await page.locator('[role=group]:focus').waitFor();
    await press('Space');
  }
  await focusIsOn(app, '您的 PIN 或密码');
  await page.keyboard.type(demoSecret);
  await press('Enter');

  await page.getByText(`已签收 ${prepared.number}`).waitFor();
  const [{ id } = { id: '' }] = await ask<{ id: string }[]>(app, 'handover.handovers', {
    month: (await ask<{ today: string }>(app, 'office.status', {})).today.slice(0, 7),
  });
  const signed = await ask<Record & { paperId: string }>(app, 'handover.handover', { id });
  expect(signed.signedBy).toBe('李建国');
  expect(new Set(signed.items.map(({ acknowledgedBy }) => acknowledgedBy))).toEqual(new Set(['李建国']));
  const file = page.getByText(/slips\/JB-.*\.pdf/);
  await file.waitFor();
  expect(fs.existsSync(/\/\S+\.pdf/.exec((await file.textContent()) ?? '')?.[0] ?? '')).toBe(true);
  expect(app.complaints).toEqual([]);
});
