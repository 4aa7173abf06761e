import fs from 'node:fs';
import { expect, test } from 'vitest';
import { guards } from '../../scripts/mutations/all.ts';
import { replacedOnce } from '../../scripts/mutations/copy.ts';

test.each(guards.map((guard) => [guard.name, guard] as const))(
  'the guard against “%s” stands where the list of guards looks for it',
  (_name, { code, schema = [], caughtBy }) => {
    for (const edit of [...code, ...schema]) {
      const content = fs.readFileSync(edit.file, 'utf8');
      expect(replacedOnce(content, edit)).not.toBe(content);
    }
    expect(caughtBy.filter((file) => !fs.existsSync(file))).toEqual([]);
  },
);
