import fs from 'node:fs';
import { expect, test } from 'vitest';
import { allProcedures } from '../../src-shared/contract/index.ts';

const screens = fs
  .globSync('src-renderer/**/*.{ts,tsx}')
  .map((file) => ({ file, source: fs.readFileSync(file, 'utf8') }));

const keepsDrafts = ({ source }: { source: string }) => /\b(?:useDraft|keepDraft|KeptForm)\b/.test(source);

test('a secret is never in a draft: no form of a procedure with a secret keeps one', () => {
  const secretive = allProcedures().filter(({ procedure }) => procedure.secret.length > 0);

  const found = secretive.flatMap(({ name }) =>
    screens
      .filter((screen) => screen.source.includes(`contract.${name}`) && keepsDrafts(screen))
      .map(({ file }) => `${file} keeps what is typed for ${name}`),
  );

  expect(secretive.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test('a field whose signs are hidden is never in a form that keeps a draft', () => {
  const found = screens.filter(
    (screen) =>
      keepsDrafts(screen) && /Input\.Password|type="password"|ProveSecret|SecretPair/.test(screen.source),
  );

  expect(found.map(({ file }) => file)).toEqual([]);
});
