import { array, assert, asyncProperty, integer, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../src-shared/rules/floatStays.ts';
import { handInBounds, splitDrawer } from '../../src-shared/rules/splitDrawer.ts';
import { type HandInDesk, handInDesk } from './handInDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { findings } from './moneyTaken.ts';
import { must } from './scene.ts';

type Counts = ReturnType<typeof cashOf>;

const monday = (time: string) => `2026-11-23T${time}:00+08:00`;
const tuesday = (time: string) => `2026-11-24T${time}:00+08:00`;

describe('cash of odd fen, while nobody has coins below a jiao', () => {
  test('CSH-01 what there are no coins for is carried on, and the next slip comes to that much more', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(168_403);
    office.setClock(monday('17:20'));
    await office.takes(2_003);
    // 1,684.00 and 20.00 were paid
    await office.count(220_400);
    await must(office.agree());

    const asked = await must(clerk.drawer.nextHandIn({}));
    const evening = await must(office.handIn(220_400, { pieces: cashOf(168_390), lateReason: '业主排队' }));
    const inBetween = await must(clerk.drawer.strip({}));
    office.setClock(tuesday('10:00'));
    await office.takes(5_000);
    office.setClock(tuesday('16:45'));
    await office.count(55_000);
    const next = await must(office.handIn(55_000, { pieces: cashOf(7_010) }));

    expect(asked).toMatchObject({ turnedInFen: 168_397 });
    expect(evening.handIn).toMatchObject({
      dueFen: 168_403,
      shortFen: -6,
      floatChangeFen: 0,
      carriedInFen: 0,
      turnedInFen: 168_390,
      turnedInWords: '壹仟陆佰捌拾叁元玖角整',
      carriedOutFen: 7,
    });
    expect(evening.shift).toMatchObject({ state: 'open' });
    expect(inBetween).toMatchObject({ safeFen: 2_010 });
    expect(next.handIn).toMatchObject({
      dueFen: 7_003,
      carriedInFen: 7,
      turnedInFen: 7_010,
      carriedOutFen: 0,
    });
    expect(await must(clerk.drawer.strip({}))).toMatchObject({ safeFen: 0 });
    expect(await findings(office)).toEqual([]);
  });

  test('CSH-01 what lies in the safe is handed in the same way, and a few fen are no slip of their own', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(4_003);
    office.setClock(monday('17:20'));
    await office.takes(6_008);
    await office.closes(60_011);

    const prepared = await must(
      clerk.drawer.prepareHandIn({ pieces: cashOf(4_000), lateReason: '业主排队' }),
    );
    office.setClock(tuesday('09:00'));
    const rest = await must(clerk.drawer.nextHandIn({}));

    expect(prepared).toMatchObject({ dueFen: 4_003, turnedInFen: 4_000, carriedOutFen: 3 });
    expect(rest).toMatchObject({ dueFen: 6_008, turnedInFen: 6_011 });
    await must(clerk.drawer.handOver({ id: prepared.id, receiver: office.proof('finance') }));
    await must(clerk.drawer.prepareHandIn({ pieces: cashOf(6_010), lateReason: null }));
    expect(await must(clerk.drawer.nextHandIn({}))).toBeNull();
    expect(await findings(office)).toEqual([]);
  });

  test('CSH-01 a yuan is not a few fen: as much as the notes make has to be handed in, and no yuan more', async () => {
    const office = await handInDesk();
    await office.takes(8_303);
    office.setClock(monday('17:20'));
    await office.takes(6_000);
    const counts = piled([50_000, 8_300, 6_000, 3]);
    await counted(office, counts);
    const { stays } = splitDrawer(counts, 50_000, 8_303);
    const handsIn = (amountFen: number) =>
      office.handIn(64_303, { counts, stays: [...stays], pieces: cashOf(amountFen), lateReason: '业主排队' });

    for (const amountFen of [0, 8_200, 8_299, 8_403, 14_303]) {
      expect(await handsIn(amountFen), `${amountFen} fen`).toMatchObject({
        error: { code: 'hand-in/pieces-differ' },
      });
    }
    const { handIn } = await must(handsIn(8_300));
    expect(handIn).toMatchObject({ turnedInFen: 8_300, carriedOutFen: 3 });
  });

  test('CSH-01 a slip that is called back gives back what was carried on', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(4_003);
    await office.closes(54_003);
    const first = await must(clerk.drawer.prepareHandIn({ pieces: cashOf(4_000), lateReason: null }));
    await must(clerk.drawer.cancelHandIn({ id: first.id, reason: '写错' }));

    const second = await must(clerk.drawer.prepareHandIn({ pieces: cashOf(4_003), lateReason: null }));

    expect(second).toMatchObject({ carriedInFen: 0, turnedInFen: 4_003, carriedOutFen: 0 });
    expect(await findings(office)).toEqual([]);
  });
});

describe('分币', () => {
  test('CSH-01 coins below a jiao are counted as so many fen, received and handed in with the rest', async () => {
    const office = await handInDesk();
    const { clerk } = office;
    await office.takes(168_403);
    office.setClock(monday('16:45'));
    const sealed = await office.count(218_403);
    const { handIn, shift } = await must(office.handIn(218_403));

    expect(sealed.shift.state).toBe('sealed');
    expect(handIn).toMatchObject({ turnedInFen: 168_403, carriedOutFen: 0 });
    expect(handIn?.pieces.at(-1)).toEqual({ denominationFen: 1, pieces: 3 });
    expect(shift).toMatchObject({ state: 'open' });
    expect(paperOf(office)).toContain('"note":"0.01","pieces":"3","amount":"0.03"');
    await must(clerk.drawer.startCount({}));
    expect((await must(clerk.drawer.submitCount({ counts: cashOf(50_000) }))).shift.state).toBe('sealed');
    expect(await findings(office)).toEqual([]);
  });
});

test('CSH-01 however odd the fen that come before and after the cut-off, the drawer can be handed in as it was counted', async () => {
  const paid = integer({ min: 101, max: 250_000 });
  const day = record({ before: paid, after: paid, coins: integer({ min: 0, max: 12 }) });
  await assert(
    asyncProperty(array(day, { minLength: days.length, maxLength: days.length }), async (week) => {
      const office = await handInDesk();
      let carried = 0;
      for (const [nth, { before, after, coins }] of week.entries()) {
        office.setClock(`${days[nth]}T10:00:00+08:00`);
        await office.takes(before);
        office.setClock(`${days[nth]}T17:20:00+08:00`);
        await office.takes(after);

        const slip = await handsInAll(office, [50_000, inJiao(before), inJiao(after), coins]);

        expect(slip.carriedInFen).toBe(carried);
        carried = slip.carriedOutFen;
        // on the first evening nothing lies in the safe to change notes with
        expect(nth === 0 || Math.abs(carried) < 100).toBe(true);
      }
      expect(await findings(office)).toEqual([]);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

/** Nobody has coins below a jiao. */
const inJiao = (amountFen: number): number => amountFen - (amountFen % 10);

/** Counted, agreed to if it differs, and handed in as the window proposes it; what the safe adds is changed at finance. */
async function handsInAll(office: HandInDesk, paid: readonly number[]) {
  const { clerk } = office;
  const counts = piled(paid);
  const { shift } = await counted(office, counts);
  if (shift.state === 'review') await must(office.agree());
  const { turnedInFen: due, thereFen } = (await must(clerk.drawer.nextHandIn({})))!;
  const { stays, out, goes } = splitDrawer(counts, 50_000, due);
  const { least, most } = handInBounds({ dueFen: due, thereFen }, out);
  const isEnough = amountOf(goes) >= least && amountOf(goes) <= most;
  const { handIn } = await must(
    clerk.drawer.handInAndReopen({
      shiftId: office.shiftId(),
      counts,
      stays: [...stays],
      pieces: isEnough ? [...goes] : cashOf(inJiao(Math.min(due, thereFen))),
      reopen: true,
      receiver: office.proof('finance'),
      lateReason: '业主排队',
    }),
  );
  return handIn!;
}

async function counted({ clerk }: HandInDesk, counts: Counts) {
  await must(clerk.drawer.startCount({}));
  return must(clerk.drawer.submitCount({ counts }));
}

/** What each paid, in one drawer. */
const piled = (paid: readonly number[]): Counts =>
  paid
    .map((amountFen) => cashOf(amountFen))
    .reduce((all, one) =>
      all.map((kind, nth) => ({ ...kind, pieces: kind.pieces + (one[nth]?.pieces ?? 0) })),
    );

const paperOf = ({ rows }: HandInDesk): string =>
  String(rows(`SELECT data FROM papers WHERE kind = 'hand-in' ORDER BY id DESC LIMIT 1`)[0]!['data']);
