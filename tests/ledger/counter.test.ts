import { expect, test } from 'vitest';
import { must } from './scene.ts';
import { moneyDesk } from './moneyDesk.ts';

test('a clerk sees who works here and in which posts: whom she may ask to approve; who left is not among them', async () => {
  const { clerk, desk } = await moneyDesk();
  const before = await must(clerk.staff.colleagues({}));
  const [lead] = before.filter(({ roles }) => roles.includes('supervisor'));
  const [finance] = before.filter(({ roles }) => roles.includes('finance'));

  expect(before.every(({ roles }) => roles.length > 0)).toBe(true);
  await must(desk.staff.change({ id: finance!.id, name: finance!.name, roles: ['finance'], active: false }));
  const after = await must(clerk.staff.colleagues({}));

  expect(after.map(({ id }) => id)).toContain(lead!.id);
  expect(after.map(({ id }) => id)).not.toContain(finance!.id);
});

test('a fee that comes once is quoted before anything is charged, at the office’s price or another', async () => {
  const office = await moneyDesk();
  const { clerk, home, item, standard } = office;
  const unitId = await home('502');
  const card = await item({ name: '门禁卡工本费', method: 'once', frequency: 'once', quantityUnit: '张' });
  const asked = { unitId, itemId: card.id, quantity: 2000, price: null };

  expect(await clerk.fees.quoteOnce(asked)).toMatchObject({ ok: false, error: { code: 'charge/no-price' } });
  await standard({ itemId: card.id, price: 250_000 });

  expect(await must(clerk.fees.quoteOnce(asked))).toMatchObject({ amountFen: 5000 });
  expect(await must(clerk.fees.quoteOnce({ ...asked, price: 125_000 }))).toMatchObject({ amountFen: 2500 });
  expect((await must(clerk.fees.owed({ unitIds: [unitId] })))[0]?.charges).toEqual([]);
});
