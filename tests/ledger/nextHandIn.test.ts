import { expect, test } from 'vitest';
import { handInDesk } from './handInDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { must } from './scene.ts';

const monday = (time: string) => `2026-11-23T${time}:00+08:00`;

test('CSH-01 what the slip will come to is read before anybody signs: the sealed drawer with what lies in the safe', async () => {
  const office = await handInDesk();
  const { clerk } = office;
  await office.takes(8_300);
  await office.closes(58_300);
  await office.opens();
  await office.takes(4_000);
  office.setClock(monday('16:45'));
  expect(await must(clerk.drawer.nextHandIn({}))).toMatchObject({
    turnedInFen: 8_300,
    receipts: 1,
    shifts: 1,
  });

  await must(clerk.drawer.startCount({}));
  expect(await must(clerk.drawer.nextHandIn({}))).toMatchObject({ turnedInFen: 8_300 });
  await must(clerk.drawer.submitCount({ counts: cashOf(54_000) }));

  const next = await must(clerk.drawer.nextHandIn({}));
  expect(next).toMatchObject({ turnedInFen: 12_300, receipts: 2, shifts: 2, late: false });
  const { handIn } = await must(office.handIn(54_000, { pieces: cashOf(12_300) }));
  expect(handIn).toMatchObject({ turnedInFen: next!.turnedInFen, dueFen: next!.dueFen });
});

test('CSH-01 what was taken after the cut-off is not due with it', async () => {
  const office = await handInDesk();
  const { clerk } = office;
  await office.takes(8_300);
  office.setClock(monday('17:20'));
  await office.takes(6_000);
  await office.count(64_300);

  const next = await must(clerk.drawer.nextHandIn({}));
  expect(next).toMatchObject({ turnedInFen: 8_300, receipts: 1, late: true });
  const { handIn } = await must(office.handIn(64_300, { pieces: cashOf(8_300), lateReason: '业主排队' }));
  expect(handIn).toMatchObject({ turnedInFen: 8_300, late: true });
});
