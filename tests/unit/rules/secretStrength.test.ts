import { expect, test } from 'vitest';
import { secretWeakness, type SecretWeakness } from '../../../src-shared/rules/secretStrength.ts';

const clerk = { login: 'wang.li', isAdmin: false };
const admin = { login: 'admin', isAdmin: true };

test.each<[secret: string, why: SecretWeakness | undefined]>([
  ['38520', 'short'],
  ['385204', undefined],
  ['和园和园和园', undefined],
  ['和园物业', 'short'],
  ['000000', 'one-sign'],
  ['88888888', 'one-sign'],
  ['aaaaaa', 'one-sign'],
  ['123456', 'run'],
  ['654321', 'run'],
  ['456789', 'run'],
  ['567890', 'run'],
  ['098765', 'run'],
  ['abcdef', 'run'],
  ['１２３４５６', 'run'],
  ['123457', undefined],
  ['112233', undefined],
  ['WANG.LI', 'login'],
  ['wang.li1', undefined],
])('%s at the counter: %s', (secret, why) => {
  expect(secretWeakness(secret, clerk)).toBe(why);
});

test.each<[secret: string, why: SecretWeakness | undefined]>([
  ['3852047', 'short'],
  ['38520471', undefined],
  ['12345678', 'run'],
  ['ａｄｍｉｎ', 'short'],
])('%s of an admin: %s', (secret, why) => {
  expect(secretWeakness(secret, admin)).toBe(why);
});

test('a secret of signs outside the basic plane is measured in signs', () => {
  expect(secretWeakness('😀😁😂', clerk)).toBe('short');
  expect(secretWeakness('\u{10ffff}\u{10fffe}😀x3b', clerk)).toBeUndefined();
});
