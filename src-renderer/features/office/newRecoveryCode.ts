import { makeRecoveryCode } from '../../../src-shared/rules/recoveryCode.ts';

/** A recovery code nobody has seen yet. One run makes one: what was printed before a step back still holds after it. */
export const newRecoveryCode = (): string => makeRecoveryCode(fillRandom);

const fillRandom = (bytes: Uint8Array): void => {
  bytes.set(crypto.getRandomValues(new Uint8Array(bytes.length)));
};
