import type { z } from 'zod';
import type { StaffId as StaffIdShape } from '../../src-shared/contract/staff.ts';
import { type Desk, makeDesk } from '../../src-shared/desk.ts';
import type { Result } from '../../src-shared/failure.ts';
import { itIs } from './clock.ts';
import { carry } from './shell.ts';
import { done, stop } from './tell.ts';

type StaffId = z.output<typeof StaffIdShape>;
type Person = { login: string; name: string; secret: string; desk: Desk };

/** Somebody of the office, with her PIN and her desk. */
const person = (login: string, name: string, secret: string): Person => ({
  login,
  name,
  secret,
  desk: makeDesk(
    (procedure, input) => carry(procedure, input, login),
    () => '',
  ),
});

export const admin = person('admin', '管理员', '');
export const wang = person('wang', '王晓梅', '385204');
export const li = person('lijing', '李静', '619342');
export const liu = person('liu', '刘大勇', '274915');
export const chen = person('chen', '陈淑芬', '582043');
export const zhao = person('zhao', '赵明', '730584');

/** Who works here besides the admin, and in which posts. */
export const team = [
  [wang, ['receptionist'], '前台'],
  [li, ['receptionist'], '前台'],
  [liu, ['receptionist'], '前台夜班'],
  [chen, ['supervisor'], '主管'],
  [zhao, ['finance'], '财务出纳'],
] as const;

/** What was asked for, or the end of the day. */
export async function must<T>(asked: Promise<Result<T>>): Promise<T> {
  const result = await asked;
  return result.ok ? result.value : stop(JSON.stringify(result.error));
}

/** Somebody does something at a time, and it is told in a line with what came of it. */
export async function does<T>(
  time: string,
  who: Person,
  what: string,
  act: () => Promise<Result<T>>,
  came: (value: T) => string = () => '',
): Promise<T> {
  await itIs(time);
  const result = await act();
  if (!result.ok) return stop(`${time} ${who.name} ${what}: ${JSON.stringify(result.error)}`);
  done(time, who.name, what, came(result.value));
  return result.value;
}

const ids = new Map<string, StaffId>();

/** The ids of everybody are known from here on. */
export function known(people: readonly { login: string; id: StaffId }[]): void {
  for (const { login, id } of people) ids.set(login, id);
}

export const idOf = ({ login, name }: Person): StaffId => ids.get(login) ?? stop(`名单里没有${name}`);

/** Somebody proves who she is, as a second person at the counter. */
export const proof = (who: Person): { staffId: StaffId; secret: string } => ({
  staffId: idOf(who),
  secret: who.secret,
});
