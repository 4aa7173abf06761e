import { openReader } from '../../src-main/ledger/connection.ts';
import { invariants } from '../../src-main/ledger/invariants/index.ts';

/** The rules of `desk verify` a ledger file breaks, by name, in the order of the alphabet. */
export function brokenIn(file: string): string[] {
  const db = openReader(file);
  try {
    return invariants
      .filter(({ sql }) => db.prepare(sql).all().length > 0)
      .map(({ name }) => name)
      .toSorted();
  } finally {
    db.close();
  }
}
