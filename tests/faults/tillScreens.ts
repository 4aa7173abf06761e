import { type Answer, type Serving, valueOf } from './desk.ts';
import type { Till } from './till.ts';
import type { Shown } from './tillSteps.ts';

/** The drawer and the slip as anybody sees them: what must be the same before a death and after it. */
type Seen = {
  state: Till['state'];
  nth: number | null;
  receipts: number;
  bag: string | null;
  isAway: boolean;
  slip: Till['slip'];
  /** Counted and expected in fen, once a count was handed in. */
  counted: (number | null)[] | null;
};

/** As the clerk left it. */
export const tillLeft = ({ state, written, receipts, bag, slip, countedFen, dueFen }: Till): Seen => ({
  state,
  nth: state === null ? null : written.drawer_shifts,
  receipts,
  bag,
  isAway: state === 'suspended',
  slip,
  counted: state === 'review' || state === 'sealed' ? [countedFen, dueFen] : null,
});

/** As the desk shows it now. */
export async function tillSeen(serving: Serving, { shift, slips }: Shown): Promise<Seen> {
  const standing = await valueOf<Standing>(serving.ask(query('standing', {})));
  const last = standing?.reckonings.at(-1);
  return {
    state: (shift?.state ?? null) as Till['state'],
    nth: shift?.nth ?? null,
    receipts: shift?.receipts ?? 0,
    bag: shift?.bagNumber ?? null,
    isAway: (shift?.suspendedAt ?? null) !== null,
    slip: (slips[0]?.state ?? null) as Till['slip'],
    counted: last === undefined ? null : [last.countedFen, last.expectedFen],
  };
}

/** Asks for what a clerk reads off for her next step. */
export const askShown = (serving: Serving): Promise<(Answer | undefined)[]> =>
  Promise.all([
    serving.ask(query('current', {})),
    serving.ask(query('handIns', { beforeId: null, openOnly: true })),
    serving.ask(query('nextHandIn', {})),
  ]);

/** What it answered; undefined where one of the answers did not come, or was no answer. */
export function shownBy(answers: (Answer | undefined)[]): Shown | undefined {
  const values = answers.flatMap((answer) => (answer?.ok ? [answer.value] : []));
  const [shift, slips, next] = values as [Shown['shift'], Shown['slips'], Shown['next']];
  return values.length < answers.length ? undefined : { shift, slips, next };
}

type Standing = { reckonings: { countedFen: number; expectedFen: number }[] } | null;

const query = (verb: string, input: object) => ({ procedure: `drawer.${verb}`, input, staff: 'wang' });
