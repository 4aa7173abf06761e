/** What is wrong with a PIN or password: too short for the post, one sign over and over, 123456 or 654321, the login itself. */
export type SecretWeakness = 'short' | 'one-sign' | 'run' | 'login';

/** Signs a secret needs: an admin lets others in, so hers is longer. */
export const shortestSecret = (isAdmin: boolean): number => (isAdmin ? 8 : 6);

/** Why a PIN or password may not be used by this person; undefined when it may. */
export function secretWeakness(
  secret: string,
  person: { readonly login: string; readonly isAdmin: boolean },
): SecretWeakness | undefined {
  const signs = [...plainSecret(secret)];
  if (signs.length < shortestSecret(person.isAdmin)) return 'short';
  if (signs.every((sign) => sign === signs[0])) return 'one-sign';
  if (isRun(signs, 1) || isRun(signs, -1)) return 'run';
  return signs.join('').toLowerCase() === person.login.toLowerCase() ? 'login' : undefined;
}

/** A secret as it is compared: an input method left in full-width mode types the same digits. */
export const plainSecret = (secret: string): string => secret.normalize('NFKC');

/** 123456, 567890 (9 is followed by 0, as on the keyboard), abcdef; with -1 the other way round. */
const isRun = (signs: readonly string[], step: 1 | -1): boolean =>
  signs.every((sign, at) => at === 0 || follows(signs[at - 1]!, sign, step));

const follows = (before: string, sign: string, step: 1 | -1): boolean =>
  isDigit(before) && isDigit(sign)
    ? (Number(before) + step + 10) % 10 === Number(sign)
    : before.codePointAt(0)! + step === sign.codePointAt(0);

const isDigit = (sign: string): boolean => /^\d$/.test(sign);
