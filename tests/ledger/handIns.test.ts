import { describe, expect, test } from 'vitest';
import { HandInId } from '../../src-shared/contract/drawer/handIns.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { type HandInDesk, handInDesk, nothingLeft, whatStays } from './handInDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { agreedBy, findings } from './moneyTaken.ts';
import { must, refused } from './scene.ts';

const monday = (time: string) => `2026-11-23T${time}:00+08:00`;
const tuesday = (time: string) => `2026-11-24T${time}:00+08:00`;

describe('交款 at 16:45', () => {
  test('CSH-01 the sealed drawer is received, closed, put on a slip, handed over and open again in one step', async () => {
    const office = await handInDesk();
    await office.takes(8_320);
    await office.takes(6_000, 'wechat');
    office.setClock(monday('16:45'));
    await office.count(58_320);

    const { handIn, shift, reception } = await must(office.handIn(58_320));

    expect(handIn).toMatchObject({
      number: 'JK-A1-20261123-001',
      depositOn: '2026-11-23',
      cutOff: '17:00',
      state: 'handed',
      madeAt: Date.parse(monday('16:45')),
      madeBy: '职员receptionist',
      shifts: [{ nth: 1, cashierName: '职员receptionist' }],
      byMethod: [
        { method: 'cash', count: 1, amountFen: 8_320, reversedFen: 0 },
        { method: 'wechat', count: 1, amountFen: 6_000, reversedFen: 0 },
      ],
      byItem: [{ item: '门禁卡工本费', amountFen: 14_320 }],
      dueFen: 8_320,
      turnedInFen: 8_320,
      turnedInWords: '捌拾叁元贰角整',
      carriedOutFen: 0,
      late: false,
      handedTo: '职员finance',
      receivedBy: null,
    });
    expect(handIn!.books).toEqual([
      {
        bookCode: 'A',
        firstNumber: 'A1-A000001',
        lastNumber: 'A1-A000002',
        valid: 2,
        voided: [],
        reversals: [],
        missing: [],
      },
    ]);
    expect(handIn!.checkCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(reception).toMatchObject({ turnInFen: 8_320, retainedFen: 50_000 });
    expect(shift).toMatchObject({ nth: 2, state: 'open', receipts: 0, cashierName: '职员receptionist' });
    expect(office.rows('SELECT opening_float_fen FROM drawer_shifts WHERE nth = 2')).toEqual([
      { opening_float_fen: 50_000 },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('CSH-01 the slip is on paper with its figures in words, the ledger’s head and its check code', async () => {
    const office = await handInDesk();
    await office.takes(12_345);
    await office.count(62_345 - 5);
    await must(office.agree());
    const { handIn } = await must(office.handIn(62_340));
    const [row] = office.rows(
      `SELECT papers.data, papers.state, head_seq, head_hash FROM hand_ins JOIN papers ON papers.id = paper_id`,
    );

    expect(row!['state']).toBe('waiting');
    expect(JSON.parse(row!['data'] as string)).toMatchObject({
      officeName: '和园物业服务中心',
      number: 'JK-A1-20261123-001',
      depositOn: '2026-11-23',
      methods: [
        { method: '现金', count: '1', due: '123.45', reversed: '0.00', net: '123.45' },
        { method: '合计', count: '', due: '123.45', reversed: '0.00', net: '123.45' },
      ],
      items: [
        { item: '门禁卡工本费', amount: '123.45' },
        { item: '合计', amount: '123.45' },
      ],
      due: '123.45',
      short: '-0.05',
      turnedIn: '123.40',
      turnedInFen: 12_340,
      turnedInWords: '壹佰贰拾叁元肆角整',
      checkCode: handIn!.checkCode,
      ledgerHead: `${row!['head_seq'] as number} · ${(row!['head_hash'] as string).slice(0, 16)}`,
    });
    expect(await findings(office)).toEqual([]);
  });

  test('the drawer need not be opened again, and what was taken is on the slip of its shift', async () => {
    const office = await handInDesk();
    await office.takes(8_320);
    await office.count(58_320);

    expect(await must(office.handIn(58_320, { reopen: false }))).toMatchObject({ shift: null });
    expect(await must(office.clerk.drawer.current({}))).toBeNull();
    expect(await must(office.clerk.drawer.nextHandIn({}))).toBeNull();
  });

  test('where nothing was taken there is no slip, and the drawer goes on', async () => {
    const office = await handInDesk();
    await office.count(50_000);

    const { handIn, shift } = await must(office.handIn(50_000));

    expect(handIn).toBeNull();
    expect(shift).toMatchObject({ nth: 2, state: 'open' });
    expect(office.rows('SELECT * FROM hand_ins')).toEqual([]);
    expect(await office.clerk.drawer.prepareHandIn({ pieces: nothingLeft, lateReason: null })).toEqual(
      refused('hand-in/nothing-due'),
    );
    expect(await findings(office)).toEqual([]);
  });

  test.each<[string, (office: HandInDesk) => ReturnType<HandInDesk['handIn']>, object]>([
    [
      'the clerk herself',
      (office) => office.handIn(58_320, { receiver: office.proof('receptionist') }),
      { code: 'hand-in/receiver-is-maker' },
    ],
    [
      'a wrong PIN',
      (office) => office.handIn(58_320, { receiver: { ...office.proof('finance'), secret: 'guess-1' } }),
      { code: 'staff/wrong-secret' },
    ],
    [
      'a receiver who counts something else',
      (office) => office.handIn(58_320, { counts: cashOf(58_310), stays: whatStays(cashOf(58_310)) }),
      { code: 'drawer/counts-differ' },
    ],
    [
      'more left than the float',
      (office) => office.handIn(58_320, { stays: cashOf(58_320) }),
      { code: 'drawer/float-differs', params: { float: '500.00' } },
    ],
    [
      'notes left that are not there',
      (office) =>
        office.handIn(58_320, {
          stays: nothingLeft.map((one) => (one.denominationFen === 100 ? { ...one, pieces: 500 } : one)),
        }),
      { code: 'drawer/float-differs', params: { float: '500.00' } },
    ],
    [
      'fewer notes than are due',
      (office) => office.handIn(58_320, { pieces: cashOf(8_300) }),
      { code: 'hand-in/pieces-differ', params: { turnIn: '83.20', pieces: '83.00' } },
    ],
  ])('%s is refused and the drawer stays sealed', async (_, ask, error) => {
    const office = await handInDesk();
    await office.takes(8_320);
    await office.count(58_320);

    expect(await ask(office)).toMatchObject({ ok: false, error });
    expect(office.rows('SELECT state FROM drawer_shifts')).toEqual([{ state: 'sealed' }]);
    expect(office.rows("SELECT * FROM drawer_counts WHERE purpose = 'receiving'")).toEqual([]);
    expect(office.rows('SELECT * FROM hand_ins')).toEqual([]);
    expect(await findings(office)).toEqual([]);
  });

  test('a drawer that is not counted and sealed is handed in by nobody', async () => {
    const office = await handInDesk();
    await office.takes(8_320);

    expect(await office.handIn(58_320)).toEqual(refused('drawer/not-sealed'));
  });

  test('whoever makes the slip out for somebody else’s drawer does not receive it herself', async () => {
    const office = await handInDesk();
    await office.takes(8_320);
    await office.count(58_320);
    await must(office.clerk.drawer.bag({ number: 'FB-7' }));
    office.setClock(tuesday('08:10'));
    const counts = cashOf(58_320);
    const asked = {
      shiftId: office.shiftId(),
      counts,
      stays: cashOf(50_000),
      pieces: cashOf(8_320),
      reopen: true,
      lateReason: '昨天没有人收',
    };

    expect(
      await office.colleague.drawer.handInAndReopen({
        ...asked,
        receiver: office.proof('receptionist-supervisor'),
      }),
    ).toEqual(refused('hand-in/receiver-is-maker'));
    const { handIn, shift } = await must(
      office.colleague.drawer.handInAndReopen({ ...asked, receiver: office.proof('finance') }),
    );
    expect(handIn).toMatchObject({ late: true, lateReason: '昨天没有人收', depositOn: '2026-11-24' });
    expect(shift).toMatchObject({ cashierName: '职员receptionist-supervisor' });
    expect(await findings(office)).toEqual([]);
  });
});

describe('17:00', () => {
  test('CSH-01 I14 money of 16:59:59 is due today, of 17:00:00 on the next finance day', async () => {
    const office = await handInDesk();
    office.setClock('2026-11-23T16:59:59.999+08:00');
    await office.takes(100);
    office.setClock('2026-11-23T17:00:00.000+08:00');
    await office.takes(200);

    expect(office.rows('SELECT amount_fen, deposit_on FROM receipt_payments ORDER BY receipt_id')).toEqual([
      { amount_fen: 100, deposit_on: '2026-11-23' },
      { amount_fen: 200, deposit_on: '2026-11-24' },
    ]);
  });

  test('I14 of Friday evening it is due on Monday, or on a Saturday that is worked', async () => {
    const office = await handInDesk();
    const { lead } = office;
    office.setClock('2026-11-27T17:20:00+08:00');

    await office.takes(100);
    await must(lead.duties.setOfficeDay({ day: '2026-11-28', kind: 'makeup-workday', name: '调休上班' }));
    await office.takes(200);
    await must(lead.duties.setOfficeDay({ day: '2026-11-28', kind: null, name: null }));
    await must(lead.duties.setOfficeDay({ day: '2026-11-30', kind: 'holiday', name: '店庆' }));
    await office.takes(300);

    expect(office.rows('SELECT deposit_on FROM receipts ORDER BY id')).toEqual([
      { deposit_on: '2026-11-30' },
      { deposit_on: '2026-11-28' },
      { deposit_on: '2026-12-01' },
    ]);
  });

  test('CSH-01 I17 a shift that goes on past 17:00 feeds two slips and is settled by the first alone', async () => {
    const office = await handInDesk();
    await office.takes(10_000);
    office.setClock(monday('17:20'));
    await office.takes(3_000);
    office.setClock(monday('18:02'));
    await office.count(62_990);
    await must(office.agree());

    const { handIn: first } = await must(
      office.handIn(62_990, { pieces: cashOf(9_990), lateReason: '16:45 时客人很多' }),
    );
    office.setClock(tuesday('09:00'));
    await office.takes(500);
    office.setClock(tuesday('16:45'));
    await office.count(50_500);
    const { handIn: second } = await must(office.handIn(50_500, { pieces: cashOf(3_500) }));

    expect(first).toMatchObject({
      depositOn: '2026-11-23',
      late: true,
      dueFen: 10_000,
      shortFen: -10,
      turnedInFen: 9_990,
      shifts: [{ nth: 1 }],
    });
    expect(first!.books[0]).toMatchObject({ firstNumber: 'A1-A000001', lastNumber: 'A1-A000001', valid: 1 });
    expect(second).toMatchObject({
      number: 'JK-A1-20261124-001',
      depositOn: '2026-11-24',
      late: false,
      dueFen: 3_500,
      shortFen: 0,
      turnedInFen: 3_500,
      shifts: [{ nth: 2 }],
    });
    expect(
      office.rows('SELECT count(*) AS n, count(DISTINCT shift_id) AS shifts FROM hand_in_shifts'),
    ).toEqual([{ n: 2, shifts: 2 }]);
    expect(await must(office.clerk.drawer.nextHandIn({}))).toBeNull();
    expect(await findings(office)).toEqual([]);
  });

  test('CSH-01 what comes too late says why, and stays late', async () => {
    const office = await handInDesk();
    await office.takes(8_320);
    office.setClock(monday('17:00'));
    await office.count(58_320);

    expect(await office.handIn(58_320)).toEqual(refused('hand-in/late-reason-missing'));
    const { handIn } = await must(office.handIn(58_320, { lateReason: '财务外出' }));
    expect(handIn).toMatchObject({ late: true, lateReason: '财务外出' });
  });

  test('in time, nobody is asked why: a reason typed in vain is not kept', async () => {
    const office = await handInDesk();
    await office.takes(8_320);
    office.setClock('2026-11-23T16:59:59+08:00');
    await office.count(58_320);

    const { handIn } = await must(office.handIn(58_320, { lateReason: '怕来不及' }));
    expect(handIn).toMatchObject({ late: false, lateReason: null });
  });

  test('only cash is late: an evening with WeChat alone makes no late slip', async () => {
    const office = await handInDesk();
    await office.takes(6_000, 'wechat');
    await office.closes(50_000);
    office.setClock(tuesday('08:10'));
    await office.opens();
    await office.takes(1_000);
    await office.count(51_000);

    const { handIn } = await must(office.handIn(51_000));
    expect(handIn).toMatchObject({ late: false, depositOn: '2026-11-24', dueFen: 1_000 });
    expect(handIn!.byMethod.map(({ method }) => method)).toEqual(['cash', 'wechat']);
  });

  test('on a Saturday the slip is for Monday, and nothing of it is late', async () => {
    const office = await handInDesk();
    office.setClock('2026-11-28T17:40:00+08:00');
    await office.takes(700);
    await office.count(50_700);

    const { handIn } = await must(office.handIn(50_700));
    expect(handIn).toMatchObject({ depositOn: '2026-11-30', late: false, number: 'JK-A1-20261128-001' });
  });
});

describe('what a slip comes to', () => {
  test('I7 长款 and 短款 of two shifts stand apart, movements and the float beside them', async () => {
    const office = await handInDesk();
    const { clerk, proof } = office;
    await office.takes(10_000);
    await must(
      clerk.drawer.move({ kind: 'change-in', amountFen: fen(5_000), reason: '补零', approval: null }),
    );
    await office.count(65_050);
    await must(office.agree());
    await must(office.receive(cashOf(65_050)));
    await office.opens();
    await office.takes(2_000);
    await must(
      clerk.drawer.move({
        kind: 'paid-out',
        amountFen: fen(500),
        reason: '买水',
        approval: proof('supervisor'),
      }),
    );
    await office.count(51_470);
    await must(office.agree());

    const { handIn } = await must(office.handIn(51_470, { pieces: cashOf(16_520) }));

    expect(handIn).toMatchObject({
      dueFen: 12_000,
      overFen: 50,
      shortFen: -30,
      movementsFen: 4_500,
      floatChangeFen: 0,
      turnedInFen: 16_520,
      shifts: [{ nth: 1 }, { nth: 2 }],
    });
    expect(await findings(office)).toEqual([]);
  });

  test('a difference found at the opening is among the movements', async () => {
    const office = await handInDesk();
    await office.takes(10_000);
    await office.closes(60_000);
    await must(office.clerk.drawer.open({ counts: cashOf(49_900), reason: '少一元' }));
    await office.takes(1_000);
    await office.count(50_900);

    const { handIn } = await must(office.handIn(50_900, { pieces: cashOf(10_900) }));
    expect(handIn).toMatchObject({ dueFen: 11_000, movementsFen: -100, shortFen: 0, turnedInFen: 10_900 });
    expect(await findings(office)).toEqual([]);
  });

  test('a float that is paid out of is filled up again from the cash of the next slip', async () => {
    const office = await handInDesk();
    const { clerk, proof } = office;
    await office.takes(300);
    await must(
      clerk.drawer.move({
        kind: 'paid-out',
        amountFen: fen(1_000),
        reason: '买水',
        approval: proof('supervisor'),
      }),
    );
    await office.count(49_300);
    await must(
      office.manager.drawer.changeSettings({
        floatFen: fen(49_300),
        toleranceFen: fen(0),
        remindFrom: '16:30',
      }),
    );
    const first = await must(office.handIn(49_300, { stays: cashOf(49_300), pieces: nothingLeft }));
    await must(
      office.manager.drawer.changeSettings({
        floatFen: fen(50_000),
        toleranceFen: fen(0),
        remindFrom: '16:30',
      }),
    );
    await office.takes(2_000);
    await office.count(51_300);
    const second = await must(office.handIn(51_300));

    expect(first.handIn).toMatchObject({
      dueFen: 300,
      movementsFen: -1_000,
      floatChangeFen: 700,
      turnedInFen: 0,
    });
    expect(second.handIn).toMatchObject({
      dueFen: 2_000,
      floatChangeFen: -700,
      turnedInFen: 1_300,
      carriedOutFen: 0,
    });
    expect(await findings(office)).toEqual([]);
  });

  test('CSH-01 less than nothing is not handed in: it is carried on, and the next slip comes to that much less', async () => {
    const office = await handInDesk();
    const { clerk, proof } = office;
    await office.takes(6_000, 'wechat');
    await must(
      clerk.drawer.move({
        kind: 'paid-out',
        amountFen: fen(1_000),
        reason: '买水',
        approval: proof('supervisor'),
      }),
    );
    office.setClock(monday('17:20'));
    await office.takes(5_000);
    await office.count(54_000);
    const evening = await must(office.handIn(54_000, { pieces: nothingLeft }));
    const inBetween = await must(clerk.drawer.strip({}));
    office.setClock(tuesday('16:45'));
    await office.count(50_000);
    const next = await must(office.handIn(50_000, { pieces: cashOf(4_000) }));

    expect(evening.handIn).toMatchObject({
      depositOn: '2026-11-23',
      late: false,
      dueFen: 0,
      movementsFen: -1_000,
      turnedInFen: 0,
      carriedOutFen: -1_000,
    });
    expect(inBetween).toMatchObject({ safeFen: 4_000 });
    expect(next.handIn).toMatchObject({
      dueFen: 5_000,
      carriedInFen: -1_000,
      turnedInFen: 4_000,
      carriedOutFen: 0,
    });
    expect(await must(clerk.drawer.strip({}))).toMatchObject({ safeFen: 0 });
    expect(await findings(office)).toEqual([]);
  });

  test('a void and a 红冲 stand on the slip by their numbers, and the sums are what is left', async () => {
    const office = await handInDesk();
    await must(
      office.lead.receipts.changeSettings({
        lateFeesFirst: false,
        cashRefunds: true,
        askAboveTimes: 3,
        weekBegins: 7,
      }),
    );
    const wrong = await office.takes(5_000);
    const kept = await office.takes(7_000);
    await must(office.clerk.receipts.void({ id: wrong.id, reason: '开错', copiesBack: true }));
    await must(
      office.clerk.receipts.reverse({
        id: kept.id,
        reason: '重复收',
        way: 'cash',
        approval: agreedBy(office),
      }),
    );
    await office.takes(900);
    await office.count(50_900);

    const { handIn } = await must(office.handIn(50_900));

    expect(handIn).toMatchObject({
      dueFen: 900,
      byMethod: [{ method: 'cash', count: 5, amountFen: 900, reversedFen: -7_000 }],
      byItem: [{ item: '门禁卡工本费', amountFen: 900 }],
    });
    expect(handIn!.books).toEqual([
      {
        bookCode: 'A',
        firstNumber: 'A1-A000001',
        lastNumber: 'A1-A000004',
        valid: 2,
        voided: ['A1-A000001'],
        reversals: ['A1-A000003'],
        missing: [],
      },
    ]);
  });

  test('I18 numbers that are on another slip or spoiled are named: 止号 − 起号 + 1 is all of them', async () => {
    const office = await handInDesk();
    await office.takes(1_000);
    office.setClock(monday('17:10'));
    await office.takes(2_000);
    await must(office.clerk.receipts.spoilNumber({ id: bookOf(office), no: 3, reason: '卡纸' }));
    const last = await office.takes(3_000);
    office.setClock(monday('17:30'));
    await office.count(56_000);
    const first = await must(office.handIn(56_000, { pieces: cashOf(1_000), lateReason: '晚了' }));
    office.setClock(tuesday('16:45'));
    await office.count(50_000);
    const second = await must(office.handIn(50_000, { pieces: cashOf(5_000) }));

    expect(last.number).toBe('A1-A000004');
    for (const handIn of [first.handIn!, second.handIn!]) {
      for (const book of handIn.books) {
        const noOf = (number: string) => Number(number.slice(-6));
        expect(noOf(book.lastNumber) - noOf(book.firstNumber) + 1).toBe(
          book.valid + book.voided.length + book.reversals.length + book.missing.length,
        );
      }
    }
    expect(second.handIn!.books[0]).toMatchObject({
      firstNumber: 'A1-A000002',
      lastNumber: 'A1-A000004',
      valid: 2,
      missing: ['A1-A000003'],
    });
  });
});

const bookOf = ({ rows }: HandInDesk) => rows('SELECT id FROM receipt_books LIMIT 1')[0]!['id'] as never;

describe('a slip that is made out first and handed over later', () => {
  test('CSH-02 closed shifts’ cash lies in the safe until it goes on a slip and to another person', async () => {
    const office = await handInDesk();
    const { clerk, proof } = office;
    await office.takes(10_000);
    await office.closes(60_000);
    expect(await must(clerk.drawer.strip({}))).toMatchObject({ safeFen: 10_000, handedInToday: false });

    const slip = await must(office.prepares());
    expect(slip).toMatchObject({ state: 'prepared', turnedInFen: 10_000, handedTo: null });
    expect(await must(clerk.drawer.strip({}))).toMatchObject({ safeFen: 0, handedInToday: false });
    expect(await office.prepares()).toEqual(refused('hand-in/one-prepared', { number: slip.number }));

    expect(await clerk.drawer.handOver({ id: slip.id, receiver: proof('receptionist') })).toEqual(
      refused('hand-in/receiver-is-maker'),
    );
    const handed = await must(clerk.drawer.handOver({ id: slip.id, receiver: proof('finance') }));
    expect(handed).toMatchObject({ state: 'handed', handedTo: '职员finance' });
    expect(await must(clerk.drawer.strip({}))).toMatchObject({ safeFen: 0, handedInToday: true });
    expect(await clerk.drawer.handOver({ id: slip.id, receiver: proof('finance') })).toEqual(
      refused('hand-in/not-prepared', { number: slip.number }),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('I15 no slip is made out before the one before it, nor before its shift was over', async () => {
    const office = await handInDesk();
    const back = (now: string, last: string) =>
      refused('ledger/clock-back', { now: `2026-11-23 ${now}`, last: `2026-11-23 ${last}` });
    office.setClock(monday('10:00'));
    await office.takes(4_000);
    office.setClock(monday('11:00'));
    await office.closes(54_000);
    office.setClock(monday('10:30'));
    expect(await office.prepares()).toEqual(back('10:30', '11:00'));
    office.setClock(monday('15:00'));
    const { id } = await must(office.prepares());
    await must(office.clerk.drawer.cancelHandIn({ id, reason: '写错' }));
    office.setClock(monday('14:00'));

    expect(await office.prepares()).toEqual(back('14:00', '15:00'));
    office.setClock(monday('15:01'));
    expect(await must(office.prepares())).toMatchObject({ turnedInFen: 4_000 });
    expect(await findings(office)).toEqual([]);
  });

  test('I13 called back it keeps its number, its paper is void, and its lines go on the next one', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(10_000);
    await office.closes(60_000);
    const first = await must(office.prepares());

    const back = await must(clerk.drawer.cancelHandIn({ id: first.id, reason: '张数写错' }));
    const second = await must(office.prepares());

    expect(back).toMatchObject({ state: 'cancelled', number: first.number, cancelReason: '张数写错' });
    expect(second).toMatchObject({ number: 'JK-A1-20261123-002', dueFen: 10_000, shifts: [{ nth: 1 }] });
    expect(office.rows('SELECT count(*) AS n FROM hand_in_lines WHERE released = 0')).toEqual([{ n: 1 }]);
    expect(
      office.rows("SELECT voided_at IS NOT NULL AS voided FROM papers WHERE kind = 'hand-in' ORDER BY id"),
    ).toEqual([{ voided: 1 }, { voided: 0 }]);
    expect(await clerk.drawer.cancelHandIn({ id: first.id, reason: '再来' })).toEqual(
      refused('hand-in/not-prepared', { number: first.number }),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('handed over it is called back no more, and neither is one with another after it', async () => {
    const office = await handInDesk();
    const { clerk, proof } = office;
    await office.takes(10_000);
    await office.closes(60_000);
    const first = await must(office.prepares());
    office.setClock(monday('11:00'));
    await office.opens();
    await office.takes(2_000);
    await office.count(52_000);
    await must(office.handIn(52_000));

    expect(await clerk.drawer.cancelHandIn({ id: first.id, reason: '写错' })).toEqual(
      refused('hand-in/not-the-last', { number: first.number }),
    );
    await must(clerk.drawer.handOver({ id: first.id, receiver: proof('finance') }));
    expect(await clerk.drawer.cancelHandIn({ id: first.id, reason: '写错' })).toEqual(
      refused('hand-in/not-prepared', { number: first.number }),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('other notes than it comes to are refused, and nothing is written', async () => {
    const office = await handInDesk();
    await office.takes(10_000);
    await office.closes(60_000);

    expect(await office.clerk.drawer.prepareHandIn({ pieces: cashOf(10_010), lateReason: null })).toEqual(
      refused('hand-in/pieces-differ', { turnIn: '100.00', pieces: '100.10' }),
    );
    expect(office.rows('SELECT * FROM hand_ins')).toEqual([]);
    expect(office.rows("SELECT * FROM series WHERE book LIKE 'hand-in/%'")).toEqual([]);
  });
});

describe('财务签收', () => {
  test('CSH-01 finance retypes the code of the paper, and then it is received', async () => {
    const { office, finance, id, checkCode, number } = await handedIn();
    const typed = `${checkCode.slice(0, 4).toLowerCase()}-${checkCode.slice(4)} `.trim();

    expect(await finance.drawer.confirmHandIn({ id, checkCode: wrongCode(checkCode) })).toEqual(
      refused('hand-in/code-differs', { number }),
    );
    office.setClock(monday('17:30'));
    expect(await must(finance.drawer.confirmHandIn({ id, checkCode: typed }))).toMatchObject({
      state: 'received',
      receivedAt: Date.parse(monday('17:30')),
      receivedBy: '职员finance',
      receivedFen: 8_320,
      differenceFen: 0,
    });
    expect(await finance.drawer.confirmHandIn({ id, checkCode })).toEqual(
      refused('hand-in/not-handed', { number }),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('nobody confirms what she made out herself, nor what was never handed over', async () => {
    const office = await handInDesk();
    const both = await office.as('receptionist', 'finance');
    await office.takes(10_000);
    await office.closes(60_000);
    const { id, checkCode, number } = await must(
      both.drawer.prepareHandIn({ pieces: cashOf(10_000), lateReason: null }),
    );

    expect(await office.finance.drawer.confirmHandIn({ id, checkCode })).toEqual(
      refused('hand-in/not-handed', { number }),
    );
    await must(both.drawer.handOver({ id, receiver: office.proof('supervisor') }));
    for (const ask of [
      both.drawer.confirmHandIn({ id, checkCode }),
      both.drawer.disputeHandIn({ id, reason: '少' }),
      both.drawer.settleDispute({ id, receivedFen: fen(1), note: '少' }),
    ]) {
      expect(await ask).toEqual(refused('hand-in/own-work'));
    }
    expect(await must(office.finance.drawer.confirmHandIn({ id, checkCode }))).toMatchObject({
      handedTo: '职员supervisor',
      receivedBy: '职员finance',
    });
  });

  test('finance that counts another sum disputes it; cleared up, the difference stays written', async () => {
    const { office, finance, id, checkCode, number } = await handedIn();

    expect(await finance.drawer.settleDispute({ id, receivedFen: fen(8_220), note: '少一元' })).toEqual(
      refused('hand-in/not-disputed', { number }),
    );
    expect(await must(finance.drawer.disputeHandIn({ id, reason: '少一元' }))).toMatchObject({
      state: 'disputed',
      disputeReason: '少一元',
      differenceFen: null,
    });
    expect(await finance.drawer.confirmHandIn({ id, checkCode })).toEqual(
      refused('hand-in/not-handed', { number }),
    );
    expect(
      await must(finance.drawer.settleDispute({ id, receivedFen: fen(8_220), note: '一张一元是假币' })),
    ).toMatchObject({ state: 'received', receivedFen: 8_220, differenceFen: -100, turnedInFen: 8_320 });
    expect(office.rows('SELECT difference_note FROM hand_ins')).toEqual([
      { difference_note: '一张一元是假币' },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('the list shows the latest first, and those alone that finance has not received', async () => {
    const { office, finance, handIn } = await handedIn();
    const { clerk } = office;
    office.setClock(tuesday('08:30'));
    await office.takes(1_000);
    await office.count(51_000);
    const { handIn: later } = await must(office.handIn(51_000));
    await must(finance.drawer.confirmHandIn({ id: handIn.id, checkCode: handIn.checkCode }));

    const numbers = async (openOnly: boolean, beforeId: typeof handIn.id | null = null) =>
      (await must(clerk.drawer.handIns({ openOnly, beforeId }))).map(({ number }) => number);
    expect(await numbers(false)).toEqual([later!.number, handIn.number]);
    expect(await numbers(true)).toEqual([later!.number]);
    expect(await numbers(false, later!.id)).toEqual([handIn.number]);
    expect(await clerk.drawer.handIn({ id: HandInId.parse('00000000-0000-7000-8000-000000000000') })).toEqual(
      refused('hand-in/unknown'),
    );
  });
});

const wrongCode = (code: string): string => (code.startsWith('2') ? '3' : '2') + code.slice(1);

async function handedIn() {
  const office = await handInDesk();
  await office.takes(8_320);
  await office.count(58_320);
  const { handIn } = await must(office.handIn(58_320));
  return { office, handIn: handIn!, ...handIn!, finance: office.finance };
}

describe('抽屉 / 保险柜 / 17:00 后', () => {
  test('the strip counts receipts and never says how much is in a drawer nobody counted', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(10_000);
    await office.closes(60_000);
    await office.opens();
    await office.takes(12_345);
    await office.takes(700, 'wechat');
    office.setClock('2026-11-23T16:30:30+08:00');
    expect(await must(clerk.drawer.strip({}))).toMatchObject({
      now: Date.parse('2026-11-23T16:30:30+08:00'),
      cutOff: '17:00',
      secondsLeft: 29 * 60 + 30,
      remindFrom: '16:30',
      drawerReceipts: 1,
      afterCutOffReceipts: 0,
      safeFen: 10_000,
      overdueDays: [],
    });
    office.setClock(monday('17:05'));
    await office.takes(9_999);
    const late = await must(clerk.drawer.strip({}));

    expect(late).toMatchObject({
      secondsLeft: 0,
      drawerReceipts: 1,
      afterCutOffReceipts: 1,
      safeFen: 10_000,
      overdueDays: ['2026-11-23'],
    });
    expect(JSON.stringify(late)).not.toMatch(/12345|9999|22344|82345/);
  });

  test('two ledgers that differ in what is in the open drawer show the same strip and the same next slip', async () => {
    const seen = async (amountFen: number) => {
      const office = await handInDesk();
      await office.takes(10_000);
      await office.closes(60_000);
      await office.opens();
      await office.takes(amountFen);
      await must(office.clerk.drawer.startCount({}));
      return [await must(office.clerk.drawer.strip({})), await must(office.clerk.drawer.nextHandIn({}))];
    };

    expect(await seen(100)).toEqual(await seen(99_900));
  });

  test('on days finance is not there no clock runs', async () => {
    const office = await handInDesk();
    office.setClock('2026-11-28T10:00:00+08:00');

    expect(await must(office.clerk.drawer.strip({}))).toMatchObject({ secondsLeft: null });
  });
});

describe('on 今日', () => {
  test('CSH-01 is proved by the slip, not by a tick; what is left is told in receipts', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(10_000);
    const duty = async () =>
      (await must(clerk.duties.today({}))).duties.find(
        ({ name, dueOn }) => name === 'cash-hand-in' && dueOn === '2026-11-23',
      );
    expect(await duty()).toMatchObject({ left: 1, done: null });

    await office.closes(60_000);
    expect(await duty()).toMatchObject({ left: 1, done: null });
    const slip = await must(office.prepares());
    expect(await duty()).toMatchObject({ left: 1, done: null });
    office.setClock(monday('16:50'));
    await must(clerk.drawer.handOver({ id: slip.id, receiver: office.proof('finance') }));

    expect(await duty()).toMatchObject({
      left: 0,
      done: { at: Date.parse(monday('16:50')), by: '职员receptionist', byHand: false },
    });
    expect(await clerk.duties.tick({ name: 'cash-hand-in', dueOn: '2026-11-23' })).toMatchObject({
      ok: false,
      error: { code: 'duty/proved-by-records' },
    });
  });

  test('what waits is among the open matters: the slip to hand over, to confirm, to clear up, and cash overdue', async () => {
    const office = await handInDesk();
    const { clerk, finance, proof } = office;
    const kinds = async (desk: typeof clerk) =>
      (await must(desk.duties.today({}))).matters
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('drawer.'));
    await office.takes(10_000);
    await office.closes(60_000);
    const { id } = await must(office.prepares());
    expect(await kinds(clerk)).toEqual(['drawer.slip-prepared']);
    await must(clerk.drawer.handOver({ id, receiver: proof('supervisor') }));
    expect([await kinds(clerk), await kinds(finance)]).toEqual([[], ['drawer.slip-to-confirm']]);
    await must(finance.drawer.disputeHandIn({ id, reason: '少' }));
    expect(await kinds(clerk)).toEqual(['drawer.slip-disputed']);
    await must(finance.drawer.settleDispute({ id, receivedFen: fen(10_000), note: '数错了' }));
    expect(await kinds(clerk)).toEqual([]);

    await office.opens();
    await office.takes(500);
    office.setClock(tuesday('08:10'));
    expect((await kinds(clerk)).toSorted()).toEqual(['drawer.hand-in-overdue', 'drawer.open-since']);
  });

  test('the work log tells when money left the desk and to whom', async () => {
    const office = await handInDesk();
    await office.takes(8_320);
    office.setClock(monday('16:45'));
    await office.count(58_320);
    await must(office.handIn(58_320));
    const { entries } = await must(office.clerk.handover.workLog({ day: '2026-11-23' }));

    expect(entries.filter(({ what }) => what.startsWith('drawer.'))).toMatchObject([
      { what: 'drawer.opened', by: '职员receptionist' },
      { what: 'drawer.received', by: '职员finance', facts: { amount: '83.20' } },
      { what: 'drawer.handed-in', facts: { amount: '83.20', to: '职员finance' } },
      { what: 'drawer.opened', by: '职员receptionist' },
    ]);
  });
});
