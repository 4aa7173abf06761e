import { dayMs, timeOn } from './financeDays.ts';
import { empty, inNotes, type Pile, together, worth } from './piles.ts';
import { asked, type Doing, pick, type Walk } from './walk.ts';

const minute = 60_000;

/** The clock of the computer stands there from now on. */
const setClock = ({ office, model }: Walk, now: number): void => {
  model.now = now;
  office.setClock(now);
};

/** Minutes and hours go by. */
export const later: Doing = (walk, a) => {
  setClock(walk, walk.model.now + (1 + (a % 150)) * minute);
  return 'done';
};

/** Towards the cut-off: whatever comes next is done in its last second, and what comes after that at 17:00:00. */
export const towardsCutOff: Doing = (walk) => {
  const { now } = walk.model;
  const times = ['16:45:00', '16:59:58', '17:20:00'].map((time) => timeOn(now, time));
  const next = times.find((time) => time > now);
  if (next === undefined) return 'nothing there';
  setClock(walk, next);
  return 'done';
};

/** Another morning, over a weekend or a holiday as it comes. */
export const nextMorning: Doing = (walk, a) => {
  const days = pick([1, 1, 1, 2, 3], a);
  setClock(walk, timeOn(walk.model.now + days * dayMs, '08:05:00'));
  return 'done';
};

/** The computer's clock is set back: seconds, as the network does it, or hours (I15). */
export const clockBack: Doing = (walk, a) => {
  setClock(walk, walk.model.now - pick([1_000, 90_000, 121_000, 3_600_000, 26 * 3_600_000], a));
  return 'done';
};

/** And set right again. */
export const clockRight: Doing = (walk) => {
  const { model } = walk;
  if (model.now >= model.written) return 'nothing there';
  setClock(walk, model.written + minute);
  return 'done';
};

/** Somebody takes a note out of the drawer, or one too many lies there: on no paper. */
export const drift: Doing = ({ model }, a, b) => {
  const at = a % model.drawer.length;
  if (b % 4 === 0) return drifted(model, together(model.drawer, one(at)));
  if (model.drawer[at] === 0) return 'nothing there';
  return drifted(
    model,
    model.drawer.map((pieces, of) => pieces - (of === at ? 1 : 0)),
  );
};

/** Notes of the drawer are changed: as much as before, in other pieces. */
export const change: Doing = ({ model }, a) => {
  const fewest = inNotes(worth(model.drawer));
  const many = a % 2 === 0 ? fewest : fewest.map((pieces, at) => (at < 2 ? 0 : pieces));
  const rest = worth(model.drawer) - worth(many);
  const twenties = Math.floor(rest / 2_000);
  const small: Pile = together(many, together(inNotes(rest % 2_000), one(2, twenties)));
  return drifted(model, small);
};

function drifted(model: Walk['model'], drawer: Pile): 'done' {
  model.drift += worth(drawer) - worth(model.drawer);
  model.drawer = drawer;
  return 'done';
}

const one = (at: number, pieces = 1): Pile => empty.map((_, of) => (of === at ? pieces : 0));

/** The office decides anew how much stays and who may agree to how much. */
export const settings: Doing = (walk, a, b) => {
  const { model } = walk;
  const floatFen = pick([50_000, 50_000, 30_000, 0, 80_000], a);
  const toleranceFen = pick([1_000, 5_000, 0], b);
  asked(walk, 'lead', 'drawer.changeSettings', { floatFen, toleranceFen, remindFrom: '16:30' }, []);
  Object.assign(model, { float: floatFen, tolerance: toleranceFen });
  return 'done';
};
