import { describe, expect, test } from 'vitest';
import { fen } from '../../src-shared/rules/fen.ts';
import { ShiftId } from '../../src-shared/contract/drawer/shifts.ts';
import { type CountingDesk, countingDesk } from './countingDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { findings, take } from './moneyTaken.ts';
import { must, refused } from './scene.ts';
import { paid } from './takingDesk.ts';

const states = 'SELECT state FROM drawer_shifts ORDER BY nth';
const nothing = { reason: null, reasonText: null, approvedBy: null, approvedById: null, forced: null };

describe('a day ends', () => {
  test('CSH-06 the clerk counts, another person counts the same, and the shift is over for good', async () => {
    const office = await countingDesk();
    await take(office, [office.fee(8_320)], { tenderedFen: fen(10_000) });
    await take(office, [office.fee(6_000)], { payments: [paid('wechat', 6_000)] });
    office.setClock('2026-11-23T16:45:00+08:00');

    const sealed = await office.count(58_320);
    office.setClock('2026-11-23T16:50:00+08:00');
    const over = await must(office.receive(cashOf(58_320)));

    expect(sealed).toMatchObject({
      ...nothing,
      shift: { state: 'sealed', receipts: 2 },
      reckonings: [
        {
          countedFen: 58_320,
          expectedFen: 58_320,
          varianceFen: 0,
          countedAt: Date.parse('2026-11-23T16:45:00+08:00'),
          countedBy: '职员receptionist',
        },
      ],
      leads: [],
    });
    expect(over).toMatchObject({
      shift: { state: 'closed', nth: 1 },
      receivedBy: office.proof('finance').staffId,
      receivedAt: Date.parse('2026-11-23T16:50:00+08:00'),
      turnInFen: 8_320,
      retainedFen: 50_000,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(await must(office.clerk.drawer.current({}))).toBeNull();
    expect(office.rows('SELECT state, retained_fen, ended_at FROM drawer_shifts')).toEqual([
      { state: 'closed', retained_fen: 50_000, ended_at: Date.parse('2026-11-23T16:50:00+08:00') },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('the next shift begins with what stayed, and nothing of the one before changes', async () => {
    const office = await countingDesk();
    await take(office, [office.fee(8_320)]);
    await office.count(58_320);
    await must(office.receive(cashOf(58_320)));
    const before = await must(office.clerk.drawer.shift({ id: office.shiftId() }));

    await must(office.clerk.drawer.open({ counts: cashOf(50_000), reason: null }));
    await take(office, [office.fee(4_000)]);

    expect(await must(office.clerk.drawer.shift({ id: before.id }))).toEqual(before);
    expect(before).toMatchObject({
      state: 'closed',
      firstDay: '2026-11-23',
      byMethod: [{ method: 'cash', count: 1, amountFen: 8_320 }],
      receivedBy: '职员finance',
      turnInFen: 8_320,
      retainedFen: 50_000,
      rejections: [],
    });
    expect(office.rows('SELECT opening_float_fen FROM drawer_shifts WHERE nth = 2')).toEqual([
      { opening_float_fen: 50_000 },
    ]);
  });

  test('what stays is the float, as far as the notes and coins come to it', async () => {
    const office = await countingDesk();
    await must(
      office.lead.drawer.changeSettings({ floatFen: fen(30_050), toleranceFen: fen(0), remindFrom: '16:00' }),
    );
    await office.count(50_000);

    expect(await must(office.receive(cashOf(50_000)))).toMatchObject({
      turnInFen: 20_000,
      retainedFen: 30_000,
    });
    expect(await must(office.clerk.drawer.settings({}))).toEqual({
      floatFen: 30_050,
      toleranceFen: 0,
      remindFrom: '16:00',
      cutOff: '17:00',
    });
  });

  test('until anybody decides, the float is 500 yuan, a supervisor agrees up to 10, and 16:30 reminds', async () => {
    const { finance } = await countingDesk();

    expect(await must(finance.drawer.settings({}))).toEqual({
      floatFen: 50_000,
      toleranceFen: 1_000,
      remindFrom: '16:30',
      cutOff: '17:00',
    });
  });
});

describe('counting blind', () => {
  test('CSH-06 the drawer is frozen: no money in or out, whoever asks', async () => {
    const office = await countingDesk();
    const taken = await take(office, [office.fee(8_320)]);
    await must(office.clerk.drawer.startCount({}));
    const { clerk, proof } = office;

    const asked = await Promise.all([
      office.take({ lines: [office.fee(4_000)] }),
      clerk.receipts.void({ id: taken.id, reason: '开错', copiesBack: true }),
      clerk.receipts.changeMethod({
        id: taken.id,
        from: 'cash',
        to: 'card',
        accountId: null,
        reference: null,
      }),
      clerk.drawer.move({ kind: 'change-in', amountFen: fen(100), reason: '补零', approval: null }),
      clerk.drawer.move({
        kind: 'paid-out',
        amountFen: fen(100),
        reason: '买水',
        approval: proof('supervisor'),
      }),
      clerk.drawer.suspend({ reason: '接电话' }),
      clerk.drawer.cancel({}),
      clerk.drawer.startCount({}),
    ]);

    expect(asked).toEqual(asked.map(() => refused('drawer/not-open')));
    expect(office.rows('SELECT count(*) AS n FROM receipts')).toEqual([{ n: 1 }]);
  });

  test('what should be in it is told with the count and not before, a second time neither', async () => {
    const office = await countingDesk();
    await take(office, [office.fee(8_320)]);
    const { clerk } = office;

    const unread = async () => [
      await must(clerk.drawer.standing({})),
      (await must(clerk.drawer.shift({ id: office.shiftId() }))).reckonings,
      (await must(clerk.drawer.shift({ id: office.shiftId() }))).byMethod,
      (await must(clerk.drawer.shifts({ before: null, differencesOnly: false })))[0]!.reckoning,
    ];
    const open = await unread();
    await must(clerk.drawer.startCount({}));
    const counting = await unread();
    await must(clerk.drawer.submitCount({ counts: cashOf(58_300) }));
    const counted = await must(clerk.drawer.standing({}));
    await must(clerk.drawer.recount({}));
    const again = await unread();

    expect([open, counting, again]).toEqual(Array.from({ length: 3 }, () => [null, [], [], null]));
    expect(counted?.reckonings).toMatchObject([
      { countedFen: 58_300, expectedFen: 58_320, varianceFen: -20 },
    ]);
  });

  test.each([
    ['a coin left out', cashOf(50_000).slice(0, -1)],
    ['a blank where a number belongs', cashOf(50_000).map((line) => ({ ...line, pieces: null as never }))],
    ['a note counted twice', [...cashOf(50_000).slice(1), cashOf(50_000).at(-1)!]],
    ['less than none', cashOf(50_000).map((line) => ({ ...line, pieces: -1 }))],
    ['half a note', cashOf(50_000).map((line) => ({ ...line, pieces: 0.5 }))],
  ])('%s is no count: nothing is written', async (_, counts) => {
    const office = await countingDesk();
    await must(office.clerk.drawer.startCount({}));

    expect(await office.clerk.drawer.submitCount({ counts })).toMatchObject({
      ok: false,
      error: { code: 'input/invalid' },
    });
    expect(office.rows(states)).toEqual([{ state: 'counting' }]);
    expect(office.rows("SELECT * FROM drawer_counts WHERE purpose = 'closing'")).toEqual([]);
  });

  test('is called off while nothing was handed in, and not after', async () => {
    const office = await countingDesk();
    const { clerk } = office;
    expect(await must(clerk.drawer.startCount({}))).toMatchObject({ isCounted: false });

    expect(await must(clerk.drawer.stopCount({}))).toMatchObject({ state: 'open' });
    await take(office, [office.fee(100)]);
    await office.count(1_000);
    expect(await must(clerk.drawer.recount({}))).toMatchObject({ state: 'counting', isCounted: true });

    expect(await clerk.drawer.stopCount({})).toEqual(refused('drawer/already-counted'));
    expect(office.rows(states)).toEqual([{ state: 'counting' }]);
  });

  test('is for whoever has the drawer, and for a drawer that is counted', async () => {
    const office = await countingDesk();
    const { clerk, colleague } = office;
    const counts = cashOf(50_000);
    const hers = refused('drawer/not-yours', { name: '职员receptionist' });

    expect(await clerk.drawer.stopCount({})).toEqual(refused('drawer/not-counting'));
    expect(await clerk.drawer.submitCount({ counts })).toEqual(refused('drawer/not-counting'));
    expect(await clerk.drawer.recount({})).toEqual(refused('drawer/not-in-review'));
    expect(await clerk.drawer.bag({ number: 'B001' })).toEqual(refused('drawer/not-sealed'));
    expect(await colleague.drawer.startCount({})).toEqual(hers);
    await must(clerk.drawer.startCount({}));
    expect(await colleague.drawer.submitCount({ counts })).toEqual(hers);
    expect(await colleague.drawer.stopCount({})).toEqual(hers);
    expect(await colleague.drawer.recount({})).toEqual(hers);
    expect(await colleague.drawer.bag({ number: 'B001' })).toEqual(hers);
  });
});

describe('长款 and 短款', () => {
  test('is agreed to by another person with a reason, and both stay written; the drawer is sealed', async () => {
    const office = await countingDesk();
    await take(office, [office.fee(8_320)]);
    const review = await office.count(58_300);

    const sealed = await must(office.agree());

    expect(review).toMatchObject({ shift: { state: 'review' }, ...nothing });
    expect(sealed).toMatchObject({
      shift: { state: 'sealed' },
      reason: 'not-found',
      reasonText: '反复点过，找不到',
      approvedBy: '职员supervisor',
      approvedById: office.proof('supervisor').staffId,
    });
    expect(await must(office.receive(cashOf(58_300)))).toMatchObject({
      turnInFen: 8_300,
      retainedFen: 50_000,
    });
    expect(await findings(office)).toEqual([]);
  });

  test('how large it is decides who may agree, never whether it is written down', async () => {
    const office = await countingDesk();
    const { manager } = office;
    await must(
      manager.drawer.changeSettings({ floatFen: fen(50_000), toleranceFen: fen(500), remindFrom: '16:30' }),
    );
    await office.count(49_490);

    expect(await office.agree()).toEqual(refused('approval/not-allowed', { name: '职员supervisor' }));
    expect(await must(office.agree('manager'))).toMatchObject({ approvedBy: '职员manager' });
  });

  test('nobody agrees to her own, with no PIN or with a wrong one nobody else either', async () => {
    const office = await countingDesk();
    const { clerk, proof } = office;
    await office.count(49_990);
    const why = { reason: 'other', text: '少一角' } as const;
    const agree = (approval: { staffId: ReturnType<typeof proof>['staffId']; secret: string } | null) =>
      clerk.drawer.approveVariance({ ...why, approval });

    expect(await agree(proof('receptionist'))).toEqual(refused('approval/same-person'));
    expect(await agree(null)).toEqual(refused('approval/missing'));
    expect(await agree(proof('finance'))).toEqual(refused('approval/not-allowed', { name: '职员finance' }));
    expect(await agree({ ...proof('supervisor'), secret: 'guess-1' })).toMatchObject({
      ok: false,
      error: { code: 'staff/wrong-secret' },
    });
    expect(office.rows(states)).toEqual([{ state: 'review' }]);
    expect(office.rows('SELECT * FROM drawer_seals')).toEqual([]);
  });

  test('whoever has two posts does not agree to her own either', async () => {
    const office = await countingDesk();
    const { clerk, colleague, proof } = office;
    await office.count(50_000);
    await must(office.receive(cashOf(50_000)));
    await must(colleague.drawer.open({ counts: cashOf(50_000), reason: null }));
    await must(colleague.drawer.startCount({}));
    await must(colleague.drawer.submitCount({ counts: cashOf(49_990) }));
    const why = { reason: 'other', text: '少一角' } as const;

    expect(await colleague.drawer.approveVariance({ ...why, approval: null })).toEqual(
      refused('approval/missing'),
    );
    expect(
      await colleague.drawer.approveVariance({ ...why, approval: proof('receptionist-supervisor') }),
    ).toEqual(refused('approval/same-person'));
    expect(await clerk.drawer.approveVariance({ ...why, approval: proof('supervisor') })).toEqual(
      refused('drawer/not-yours', { name: '职员receptionist-supervisor' }),
    );
  });

  test('is counted again as often as it takes; each count stays', async () => {
    const office = await countingDesk();
    await office.count(49_000);
    await must(office.clerk.drawer.recount({}));
    const sealed = await must(office.clerk.drawer.submitCount({ counts: cashOf(50_000) }));

    expect(sealed).toMatchObject({ shift: { state: 'sealed' }, ...nothing });
    expect(sealed.reckonings.map(({ varianceFen }) => varianceFen)).toEqual([-1_000, 0]);
    expect(await office.agree()).toEqual(refused('drawer/not-in-review'));
    expect(await findings(office)).toEqual([]);
  });

  test('comes with up to three places to look first', async () => {
    const office = await countingDesk();
    const wechat = await take(office, [office.fee(10_000)], { payments: [paid('wechat', 10_000)] });
    await take(office, [office.fee(10_000)], { tenderedFen: fen(20_000) });
    const { leads } = await office.count(70_000);

    expect(leads).toEqual([
      { kind: 'method-swapped', number: wechat.number, method: 'wechat', amount: '100.00' },
      expect.objectContaining({ kind: 'change-wrong', amount: '100.00' }),
      { kind: 'one-note', note: '100.00' },
    ]);
  });

  test('the register of differences lists those shifts alone, the latest first', async () => {
    const office = await countingDesk();
    await office.count(50_000);
    await must(office.receive(cashOf(50_000)));
    await must(office.clerk.drawer.open({ counts: cashOf(50_000), reason: null }));
    await office.count(50_100);
    await must(office.agree());
    const { finance } = office;

    const all = await must(finance.drawer.shifts({ before: null, differencesOnly: false }));
    const differing = await must(finance.drawer.shifts({ before: null, differencesOnly: true }));

    expect(all.map(({ nth }) => nth)).toEqual([2, 1]);
    expect(differing).toMatchObject([
      {
        nth: 2,
        state: 'sealed',
        reckoning: { varianceFen: 100 },
        reason: 'not-found',
        approvedBy: '职员supervisor',
      },
    ]);
    expect(await must(finance.drawer.shifts({ before: 2, differencesOnly: false }))).toHaveLength(1);
    expect(await finance.drawer.shift({ id: ShiftId.parse('00000000-0000-7000-8000-000000000000') })).toEqual(
      refused('drawer/unknown'),
    );
  });
});

describe('receiving', () => {
  test('nobody receives her own drawer, nor who may not look into it, nor with a wrong PIN', async () => {
    const office = await countingDesk();
    await office.as('admin');
    await office.count(50_000);
    const { clerk, proof, shiftId } = office;
    const counts = cashOf(50_000);

    expect(await office.receive(counts, 'receptionist')).toEqual(
      refused('drawer/receiver-is-cashier', { name: '职员receptionist' }),
    );
    expect(await office.receive(counts, 'admin')).toMatchObject({ error: { code: 'approval/not-allowed' } });
    const wrong = { ...proof('finance'), secret: 'guess-1' };
    expect(await clerk.drawer.receive({ shiftId: shiftId(), counts, receiver: wrong })).toMatchObject({
      ok: false,
      error: { code: 'staff/wrong-secret' },
    });
    expect(office.rows(states)).toEqual([{ state: 'sealed' }]);
    expect(office.rows("SELECT * FROM drawer_counts WHERE purpose = 'receiving'")).toEqual([]);
  });

  test('only what was counted and sealed is received', async () => {
    const office = await countingDesk();
    const counts = cashOf(50_000);

    expect(await office.receive(counts)).toEqual(refused('drawer/not-sealed'));
    await office.count(49_000);
    expect(await office.receive(cashOf(49_000))).toEqual(refused('drawer/not-sealed'));
    await must(office.agree());
    await must(office.receive(cashOf(49_000)));
    expect(await office.receive(cashOf(49_000))).toEqual(refused('drawer/not-sealed'));
  });

  test('who counts something else reads only that it is something else', async () => {
    const office = await countingDesk();
    await office.count(50_000);
    const asTwenties = cashOf(40_000).map((line) =>
      line.denominationFen === 2_000 ? { ...line, pieces: 5 } : line,
    );

    expect(await office.receive(cashOf(49_990))).toEqual(refused('drawer/counts-differ'));
    expect(await office.receive(asTwenties)).toEqual(refused('drawer/counts-differ'));
    expect(office.rows('SELECT * FROM drawer_receptions')).toEqual([]);
  });

  test('who does not agree breaks the seal: her count stays, and the drawer is counted again', async () => {
    const office = await countingDesk();
    const { clerk, shiftId, proof } = office;
    await office.count(50_000);

    const rejected = await must(
      clerk.drawer.reject({
        shiftId: shiftId(),
        counts: cashOf(49_000),
        note: '少一张十元',
        receiver: proof('finance'),
      }),
    );
    await must(clerk.drawer.submitCount({ counts: cashOf(49_000) }));
    await must(office.agree());
    await must(office.receive(cashOf(49_000)));

    expect(rejected).toMatchObject({ state: 'counting', rejectedBy: proof('finance').staffId });
    expect(await must(clerk.drawer.shift({ id: shiftId() }))).toMatchObject({
      reckonings: [{ varianceFen: 0 }, { varianceFen: -1_000 }],
      rejections: [{ by: '职员finance', countedFen: 49_000, note: '少一张十元' }],
      retainedFen: 49_000,
      turnInFen: 0,
    });
    expect(await findings(office)).toEqual([]);
  });

  test('nobody rejects her own, and nothing that is not sealed', async () => {
    const office = await countingDesk();
    const { clerk, shiftId, proof } = office;
    const asked = { shiftId: shiftId(), counts: cashOf(0), note: '不对' };

    expect(await clerk.drawer.reject({ ...asked, receiver: proof('finance') })).toEqual(
      refused('drawer/not-sealed'),
    );
    await office.count(50_000);
    expect(await clerk.drawer.reject({ ...asked, receiver: proof('receptionist') })).toEqual(
      refused('drawer/receiver-is-cashier', { name: '职员receptionist' }),
    );
    expect(office.rows(states)).toEqual([{ state: 'sealed' }]);
  });
});

describe('the lone clerk', () => {
  test('bags the cash; the next morning begins with accepting it, and no receipt comes before', async () => {
    const office = await countingDesk();
    const { clerk, colleague, proof, shiftId } = office;
    await take(office, [office.fee(8_320)]);
    await office.count(58_320);

    const bagged = await must(clerk.drawer.bag({ number: 'FB-0007' }));
    office.setClock('2026-11-24T08:05:00+08:00');
    const early = await colleague.drawer.open({ counts: cashOf(50_000), reason: null });
    const money = await office.take({ lines: [office.fee(4_000)] });
    const accepted = await must(
      colleague.drawer.receive({
        shiftId: shiftId(),
        counts: cashOf(58_320),
        receiver: proof('receptionist-supervisor'),
      }),
    );
    const opened = await must(colleague.drawer.open({ counts: cashOf(50_000), reason: null }));

    expect(bagged).toMatchObject({ state: 'sealed', bagNumber: 'FB-0007' });
    expect(early).toEqual(refused('drawer/bag-waits', { number: 'FB-0007', name: '职员receptionist' }));
    expect(money).toEqual(refused('drawer/not-open'));
    expect(accepted.shift).toMatchObject({ state: 'closed', bagNumber: null });
    expect(opened).toMatchObject({ nth: 2, differenceFen: 0 });
    expect(await findings(office)).toEqual([]);
  });

  test('no bag twice, and no shift in two bags', async () => {
    const office = await countingDesk();
    const { clerk } = office;
    await office.count(50_000);
    await must(clerk.drawer.bag({ number: 'FB-0007' }));

    expect(await clerk.drawer.bag({ number: 'FB-0008' })).toEqual(
      refused('drawer/bag-used', { number: 'FB-0007' }),
    );
    await must(office.receive(cashOf(50_000)));
    await must(clerk.drawer.open({ counts: cashOf(50_000), reason: null }));
    await office.count(50_000);
    expect(await clerk.drawer.bag({ number: 'FB-0007' })).toEqual(
      refused('drawer/bag-used', { number: 'FB-0007' }),
    );
  });
});

describe('the owner is not there', () => {
  const why = '临时请假，联系不上';

  test('a supervisor counts before a witness; the difference stays with the owner', async () => {
    const office = await countingDesk();
    const { clerk, lead, proof, shiftId } = office;
    await must(clerk.drawer.suspend({ reason: '送医' }));

    const review = await must(
      lead.drawer.forceCount({ counts: cashOf(49_990), why, witness: proof('finance') }),
    );
    const sealed = await must(
      lead.drawer.approveVariance({ reason: 'other', text: '少一角', approval: proof('manager') }),
    );

    expect(review.shift).toMatchObject({
      state: 'review',
      cashierName: '职员receptionist',
      suspendedAt: null,
    });
    expect(sealed).toMatchObject({
      shift: { state: 'sealed' },
      approvedBy: '职员manager',
      forced: { by: '职员supervisor', witness: '职员finance', why },
      reckonings: [{ varianceFen: -10, countedBy: '职员supervisor' }],
    });
    expect(await office.receive(cashOf(49_990), 'supervisor')).toEqual(
      refused('drawer/receiver-is-cashier', { name: '职员supervisor' }),
    );
    await must(office.receive(cashOf(49_990), 'finance'));
    expect(await must(lead.drawer.shift({ id: shiftId() }))).toMatchObject({
      cashierName: '职员receptionist',
      forcedBy: '职员supervisor',
      receivedBy: '职员finance',
    });
    expect(await findings(office)).toEqual([]);
  });

  test('the owner agrees to no difference found so, and the witness is somebody else', async () => {
    const office = await countingDesk();
    const { clerk, lead, colleague, proof } = office;
    const counts = cashOf(49_990);
    await office.count(50_000);
    await must(office.receive(cashOf(50_000)));
    expect(await lead.drawer.forceCount({ counts, why, witness: proof('finance') })).toEqual(
      refused('drawer/not-open'),
    );
    await must(colleague.drawer.open({ counts: cashOf(50_000), reason: null }));
    const owner = { name: '职员receptionist-supervisor' };

    expect(await colleague.drawer.forceCount({ counts, why, witness: proof('finance') })).toEqual(
      refused('drawer/owner-counts-herself', owner),
    );
    expect(await lead.drawer.forceCount({ counts, why, witness: proof('receptionist-supervisor') })).toEqual(
      refused('drawer/owner-counts-herself', owner),
    );
    expect(await lead.drawer.forceCount({ counts, why, witness: proof('supervisor') })).toEqual(
      refused('approval/same-person'),
    );
    expect(
      await lead.drawer.forceCount({ counts, why, witness: { ...proof('finance'), secret: 'guess-1' } }),
    ).toMatchObject({ ok: false, error: { code: 'staff/wrong-secret' } });
    expect(
      office.rows(
        "SELECT * FROM drawer_counts WHERE shift_id = (SELECT max(id) FROM drawer_shifts) AND purpose <> 'opening'",
      ),
    ).toEqual([]);
    expect(await clerk.drawer.forceCount({ counts, why, witness: proof('finance') })).toEqual(
      refused('auth/role-missing'),
    );
    await must(lead.drawer.forceCount({ counts, why, witness: proof('finance') }));
    expect(
      await lead.drawer.approveVariance({
        reason: 'other',
        text: '少一角',
        approval: proof('receptionist-supervisor'),
      }),
    ).toEqual(refused('approval/same-person'));
  });
});

describe('暂离 and other movements', () => {
  test('while the clerk is away nothing moves; back at the desk it does', async () => {
    const office = await countingDesk();
    const { clerk, colleague } = office;

    const away = await must(clerk.drawer.suspend({ reason: '去洗手间' }));
    const money = await office.take({ lines: [office.fee(4_000)] });
    const theirs = await colleague.drawer.resume({});
    const back = await must(clerk.drawer.resume({}));
    await take(office, [office.fee(4_000)]);

    expect(away).toMatchObject({ state: 'suspended', suspendedAt: office.now() });
    expect(money).toEqual(refused('drawer/not-open'));
    expect(theirs).toEqual(refused('drawer/not-yours', { name: '职员receptionist' }));
    expect(back).toMatchObject({ state: 'open', suspendedAt: null });
    expect(await clerk.drawer.resume({})).toEqual(refused('drawer/not-suspended'));
    expect(office.rows('SELECT reason, resumed_at FROM drawer_pauses')).toEqual([
      { reason: '去洗手间', resumed_at: office.now() },
    ]);
  });

  test('补零 and 其他存入 go in, 特批支出 goes out with a second person; all of it is expected in the drawer', async () => {
    const office = await countingDesk();
    const { clerk, proof } = office;

    const change = await must(
      clerk.drawer.move({
        kind: 'change-in',
        amountFen: fen(20_000),
        reason: '补零',
        approval: proof('finance'),
      }),
    );
    await must(clerk.drawer.move({ kind: 'paid-in', amountFen: fen(1_000), reason: '捡到', approval: null }));
    const out = await must(
      clerk.drawer.move({
        kind: 'paid-out',
        amountFen: fen(3_000),
        reason: '买水',
        approval: proof('supervisor'),
      }),
    );
    const { reckonings } = await office.count(68_000);

    expect(change).toMatchObject({
      kind: 'change-in',
      amountFen: 20_000,
      approvedBy: '职员finance',
      belongsTo: null,
    });
    expect(out).toMatchObject({ kind: 'paid-out', amountFen: -3_000, approvedBy: '职员supervisor' });
    expect(reckonings).toMatchObject([{ expectedFen: 68_000, varianceFen: 0 }]);
    expect((await must(clerk.drawer.movements({}))).map(({ kind }) => kind)).toEqual([
      'change-in',
      'paid-in',
      'paid-out',
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('nothing goes out without a second person, nor more than is there', async () => {
    const office = await countingDesk();
    const { clerk, proof } = office;
    const out = { kind: 'paid-out', amountFen: fen(50_001), reason: '买水' } as const;

    expect(await clerk.drawer.move({ ...out, approval: null })).toEqual(refused('approval/missing'));
    expect(await clerk.drawer.move({ ...out, approval: proof('finance') })).toEqual(
      refused('approval/not-allowed', { name: '职员finance' }),
    );
    expect(await clerk.drawer.move({ ...out, approval: proof('supervisor') })).toEqual(
      refused('drawer/not-enough-cash', { needed: '500.01' }),
    );
    expect(office.rows('SELECT * FROM drawer_movements')).toEqual([]);
  });

  test('a drawer something moved in is not given back', async () => {
    const { clerk } = await countingDesk();
    await must(clerk.drawer.move({ kind: 'change-in', amountFen: fen(100), reason: '补零', approval: null }));

    expect(await clerk.drawer.cancel({})).toEqual(refused('drawer/not-empty', { receipts: 0 }));
  });
});

describe('a clock that was set back', () => {
  test('no money moves before what was done already, and no drawer changes hands', async () => {
    const office = await countingDesk();
    office.setClock('2026-11-23T10:00:00+08:00');
    await take(office, [office.fee(8_320)]);
    office.setClock('2026-11-23T09:30:00+08:00');
    const back = refused('ledger/clock-back', { now: '2026-11-23 09:30', last: '2026-11-23 10:00' });

    expect(await office.take({ lines: [office.fee(4_000)] })).toEqual(back);
    expect(await office.clerk.drawer.startCount({})).toEqual(back);
    office.setClock('2026-11-23T09:58:30+08:00');
    await take(office, [office.fee(4_000)]);
    await office.count(62_320);
    expect(await office.receive(cashOf(62_320))).toEqual(
      refused('ledger/clock-back', { now: '2026-11-23 09:58', last: '2026-11-23 10:00' }),
    );
    office.setClock('2026-11-23T10:01:00+08:00');
    await must(office.receive(cashOf(62_320)));
    office.setClock('2026-11-23T10:00:30+08:00');
    expect(await office.clerk.drawer.open({ counts: cashOf(50_000), reason: null })).toMatchObject({
      ok: false,
      error: { code: 'ledger/clock-back' },
    });
    expect(await findings(office)).toEqual([]);
  });
});

test('a PC that dies between any two steps comes back to the same step', async () => {
  const office = await countingDesk();
  const { clerk, proof, shiftId } = office;
  const steps: [string, () => Promise<unknown>][] = [
    ['suspended', () => must(clerk.drawer.suspend({ reason: '接电话' }))],
    ['open', () => must(clerk.drawer.resume({}))],
    ['counting', () => must(clerk.drawer.startCount({}))],
    ['open', () => must(clerk.drawer.stopCount({}))],
    ['counting', () => must(clerk.drawer.startCount({}))],
    ['review', () => must(clerk.drawer.submitCount({ counts: cashOf(49_000) }))],
    ['counting', () => must(clerk.drawer.recount({}))],
    ['review', () => must(clerk.drawer.submitCount({ counts: cashOf(49_500) }))],
    ['sealed', () => must(office.agree())],
    [
      'counting',
      () =>
        must(
          clerk.drawer.reject({
            shiftId: shiftId(),
            counts: cashOf(49_000),
            note: '少五元',
            receiver: proof('finance'),
          }),
        ),
    ],
    ['review', () => must(clerk.drawer.submitCount({ counts: cashOf(49_500) }))],
    ['sealed', () => must(office.agree())],
    ['sealed', () => must(clerk.drawer.bag({ number: 'FB-1' }))],
    ['closed', () => must(office.receive(cashOf(49_500)))],
  ];

  for (const [state, step] of steps) {
    await step();
    const before = await standingOf(office);
    await office.reopen();

    expect(office.rows(states)).toEqual([{ state }]);
    expect(await standingOf(office)).toEqual(before);
  }
  expect(await findings(office)).toEqual([]);
}, 60_000);

async function standingOf({ clerk, shiftId }: CountingDesk) {
  return [
    await must(clerk.drawer.current({})),
    await must(clerk.drawer.standing({})),
    await must(clerk.drawer.shift({ id: shiftId() })),
  ];
}
