import { expect, test } from 'vitest';
import { fen } from '../../src-shared/rules/fen.ts';
import { handInDesk } from './handInDesk.ts';
import { findings } from './moneyTaken.ts';
import { must, refused } from './scene.ts';

const day = '2026-11-23';
const statement = { day, channel: 'wechat', feeFen: null, explanation: null } as const;

test('a channel is compared by calendar day, gross, with what came by it; cash and prepaid money are no channel', async () => {
  const office = await handInDesk();
  await office.takes(6_000, 'wechat');
  await office.takes(9_000);
  office.setClock('2026-11-23T17:30:00+08:00');
  await office.takes(500, 'wechat');
  office.setClock('2026-11-24T08:10:00+08:00');
  await office.takes(100, 'wechat');
  const { clerk } = office;

  expect(
    await must(clerk.drawer.compareChannel({ ...statement, statementFen: fen(6_500), feeFen: fen(39) })),
  ).toEqual({
    day,
    channel: 'wechat',
    takenFen: 6_500,
    count: 2,
    statementFen: 6_500,
    feeFen: 39,
    differenceFen: 0,
    explanation: null,
    comparedAt: Date.parse('2026-11-24T08:10:00+08:00'),
    comparedBy: '职员receptionist',
  });
  expect(await must(clerk.drawer.channelDays({ fromOn: day, toOn: '2026-11-24' }))).toMatchObject([
    { day: '2026-11-24', takenFen: 100, statementFen: null, differenceFen: null },
    { day, takenFen: 6_500, differenceFen: 0 },
  ]);
});

test('a difference has its explanation, and a correction is a new row that stands for the one before', async () => {
  const office = await handInDesk();
  await office.takes(6_000, 'wechat');
  office.setClock('2026-11-24T08:10:00+08:00');
  const { clerk, finance } = office;

  expect(await clerk.drawer.compareChannel({ ...statement, statementFen: fen(5_900) })).toEqual(
    refused('channel/explanation-missing', { difference: '-1.00' }),
  );
  await must(
    clerk.drawer.compareChannel({ ...statement, statementFen: fen(5_900), explanation: '少到账一元' }),
  );
  await must(
    finance.drawer.compareChannel({ ...statement, statementFen: fen(6_010), explanation: '补到账' }),
  );

  expect(await must(clerk.drawer.channelDays({ fromOn: day, toOn: day }))).toMatchObject([
    { statementFen: 6_010, differenceFen: 10, explanation: '补到账', comparedBy: '职员finance' },
  ]);
  expect(
    office.rows('SELECT statement_fen, corrects IS NULL AS first FROM channel_statements ORDER BY id'),
  ).toEqual([
    { statement_fen: 5_900, first: 1 },
    { statement_fen: 6_010, first: 0 },
  ]);
  expect(await findings(office)).toEqual([]);
});

test('a statement of a day we took nothing on is a difference too', async () => {
  const office = await handInDesk();
  office.setClock('2026-11-24T08:10:00+08:00');

  expect(
    await must(
      office.finance.drawer.compareChannel({
        day,
        channel: 'alipay',
        statementFen: fen(4_000),
        feeFen: null,
        explanation: '付错商户号',
      }),
    ),
  ).toMatchObject({ takenFen: 0, count: 0, differenceFen: 4_000 });
});

test('a day is compared when it is over, and two months at once at most', async () => {
  const { clerk } = await handInDesk();

  expect(await clerk.drawer.compareChannel({ ...statement, statementFen: fen(0) })).toEqual(
    refused('channel/day-not-over'),
  );
  expect(await clerk.drawer.channelDays({ fromOn: '2026-09-01', toOn: day })).toEqual(
    refused('channel/span-too-long', { days: 62 }),
  );
});
