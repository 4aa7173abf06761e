import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { staysFor, without } from '../../src-shared/rules/floatStays.ts';
import { cashOf } from '../fixtures/money.ts';
import { type CashOffice, cashOffice } from './cashOffice.ts';
import { codeOf, type Line, serveLedger, type Serving, valueOf } from './desk.ts';
import { inTemporaryFolder, morning, trialLedger } from './trialLedger.ts';

type Drawer = Contract['drawer'];
type Screens = {
  current: Output<Drawer['current']>;
  handIns: Output<Drawer['handIns']>;
} & Record<string, unknown>;

/**
 * Walks the drawer through all its steps, and the PC dies after each: what the clerk then sees on every screen of the drawer
 * is what she saw before. Each step is done twice over two ledgers: with its answer heard, and with nobody there to hear it.
 */
export async function drawerSteps(): Promise<{ steps: number; wrong: string[] }> {
  const wrong: string[] = [];
  const walk = (isHeard: boolean): Promise<void> =>
    inTemporaryFolder(async (folder) => {
      const ledger = await trialLedger(path.join(folder, 'office'));
      const office = await cashOffice(ledger);
      let serving = serveLedger(ledger);
      let seen = await screens(serving);
      for (const [nth, step] of steps.entries()) {
        const now = Date.parse(morning) + (nth + 1) * 60_000;
        void serving.ask({ clock: new Date(now).toISOString() });
        const line = step.line(`step-${nth}`, { office, seen, now });
        const left = `${line.procedure} (${isHeard ? 'heard' : 'unheard'})`;
        const answered = serving.ask(line);
        let before: Screens | undefined;
        if (isHeard) {
          const answer = await answered;
          if (answer?.ok) before = await screens(serving);
          else wrong.push(`${left}: ${JSON.stringify(answer)}`);
        } else await serving.deafen();
        await serving.kill();

        serving = serveLedger(ledger);
        const back = await screens(serving);
        if (before !== undefined && !isDeepStrictEqual(back, before))
          wrong.push(`${left}: ${JSON.stringify(before)} → ${JSON.stringify(back)}`);
        const state = back.current?.state ?? null;
        if (state !== step.to) wrong.push(`${left}: came back to ${state}, not ${step.to}`);
        const slip = back.handIns[0]?.state ?? null;
        if (slip !== (step.slip ?? null)) wrong.push(`${left}: came back to a slip ${slip}`);
        if (!isHeard) await askedAgain(serving, line, { back, left, wrong });
        if (wrong.length > 0) break; // what comes after it would begin elsewhere
        seen = back;
      }
      await serving.end();
    });
  await Promise.all([walk(true), walk(false)]);
  return { steps: steps.length, wrong };
}

/** Whoever heard nothing asks again: nothing is done by it. With somebody's PIN in it, it is refused as asked before. */
async function askedAgain(
  serving: Serving,
  line: Line,
  { back, left, wrong }: { back: Screens; left: string; wrong: string[] },
): Promise<void> {
  const code = codeOf(await serving.ask(line));
  if (code !== 'ok' && code !== 'input/key-reused') wrong.push(`${left}: asked again ${code}`);
  if (!isDeepStrictEqual(await screens(serving), back)) wrong.push(`${left}: asked again it did more`);
}

/** Everything the drawer's screens show. */
async function screens(serving: Serving): Promise<Screens> {
  const ask = <Verb extends keyof Drawer>(
    verb: Verb,
    input: Input<Drawer[Verb]>,
  ): Promise<Output<Drawer[Verb]>> =>
    valueOf(serving.ask({ procedure: `drawer.${verb}`, input, staff: 'wang' }));
  const [current, handIns, ...others] = await Promise.all([
    ask('current', {}),
    ask('handIns', { beforeId: null, openOnly: true }),
    ask('standing', {}),
    ask('nextHandIn', {}),
    ask('movements', {}),
    ask('strip', {}),
    ask('shifts', { before: null, differencesOnly: false }),
  ]);
  return { current, handIns, others };
}

type Seen = { office: CashOffice; seen: Screens; now: number };
type Way<Verb extends keyof Drawer> = {
  verb: Verb;
  input: (at: Seen) => Input<Drawer[Verb]>;
  staff?: string;
};
type StepOfDrawer = {
  line: (key: string, at: Seen) => Line;
  /** The drawer afterwards, and the slip that finance has not received. */
  to: NonNullable<Screens['current']>['state'] | null;
  slip?: Screens['handIns'][number]['state'];
};

const step = <Verb extends keyof Drawer>(
  { verb, input, staff = 'wang' }: Way<Verb>,
  to: StepOfDrawer['to'],
  slip?: StepOfDrawer['slip'],
): StepOfDrawer => ({
  line: (key, at) => ({ procedure: `drawer.${verb}`, input: input(at), key, staff }),
  to,
  ...(slip === undefined ? {} : { slip }),
});

const nothing = () => ({});
const shiftIn = ({ seen }: Seen) => seen.current!.id;
const slipIn = ({ seen }: Seen) => seen.handIns[0]!;
const take: StepOfDrawer = {
  line: (key, { office, now }) => office.taking(key, { amountFen: 3_000, method: 'cash', startedAt: now }),
  to: 'open',
};
const counting = step({ verb: 'startCount', input: nothing }, 'counting');
const counts = (fen: number, to: StepOfDrawer['to']) =>
  step({ verb: 'submitCount', input: () => ({ counts: cashOf(fen) }) }, to);
const received = cashOf(53_000);
const all = cashOf(55_000);
const stays = [...staysFor(all, 50_000)];
const opened = step({ verb: 'open', input: () => ({ counts: cashOf(50_000), reason: null }) }, 'open');
const reason = 'not-found';

/** Every step there is between two states of the drawer (docs/drawer.md), in an order a bad day could have. */
const steps: readonly StepOfDrawer[] = [
  opened,
  step({ verb: 'cancel', input: nothing }, null),
  opened,
  take,
  step({ verb: 'suspend', input: () => ({ reason: '送文件' }) }, 'suspended'),
  step({ verb: 'resume', input: nothing }, 'open'),
  counting,
  step({ verb: 'stopCount', input: nothing }, 'open'),
  counting,
  counts(51_000, 'review'),
  step({ verb: 'recount', input: nothing }, 'counting'),
  counts(52_900, 'review'),
  step(
    {
      verb: 'approveVariance',
      input: ({ office }) => ({ reason, text: '少一元', approval: office.proof('li') }),
    },
    'sealed',
  ),
  step(
    {
      verb: 'reject',
      input: (at) => ({
        shiftId: shiftIn(at),
        counts: cashOf(53_000),
        note: '我点多一元',
        receiver: at.office.proof('qian'),
      }),
    },
    'counting',
  ),
  counts(53_000, 'sealed'),
  step({ verb: 'bag', input: () => ({ number: 'FB1' }) }, 'sealed'),
  step(
    {
      verb: 'receive',
      input: (at) => ({ shiftId: shiftIn(at), counts: received, receiver: at.office.proof('qian') }),
    },
    null,
  ),
  step(
    { verb: 'prepareHandIn', input: () => ({ pieces: cashOf(3_000), lateReason: null }) },
    null,
    'prepared',
  ),
  step({ verb: 'cancelHandIn', input: (at) => ({ id: slipIn(at).id, reason: '少了一张' }) }, null),
  step(
    { verb: 'prepareHandIn', input: () => ({ pieces: cashOf(3_000), lateReason: null }) },
    null,
    'prepared',
  ),
  step(
    { verb: 'handOver', input: (at) => ({ id: slipIn(at).id, receiver: at.office.proof('qian') }) },
    null,
    'handed',
  ),
  step(
    {
      verb: 'confirmHandIn',
      input: (at) => ({ id: slipIn(at).id, checkCode: slipIn(at).checkCode }),
      staff: 'qian',
    },
    null,
  ),
  opened,
  take,
  step(
    {
      verb: 'move',
      input: () => ({ kind: 'change-in', amountFen: fen(2_000), reason: '换零钱', approval: null }),
    },
    'open',
  ),
  step(
    {
      verb: 'forceCount',
      input: ({ office }) => ({ counts: received, why: '她病了', witness: office.proof('qian') }),
      staff: 'li',
    },
    'review',
  ),
  step({ verb: 'recount', input: nothing }, 'counting'),
  counts(55_000, 'sealed'),
  step(
    {
      verb: 'handInAndReopen',
      input: (at) => ({
        shiftId: shiftIn(at),
        counts: all,
        stays,
        pieces: [...without(all, stays)!],
        reopen: true,
        receiver: at.office.proof('qian'),
        lateReason: null,
      }),
    },
    'open',
    'handed',
  ),
  step(
    {
      verb: 'disputeHandIn',
      input: (at) => ({ id: slipIn(at).id, reason: '少一张十元' }),
      staff: 'qian',
    },
    'open',
    'disputed',
  ),
  step(
    {
      verb: 'settleDispute',
      input: (at) => ({ id: slipIn(at).id, receivedFen: slipIn(at).turnedInFen, note: '又找到了' }),
      staff: 'qian',
    },
    'open',
  ),
];
