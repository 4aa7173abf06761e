import type { Query } from '../../src-main/ledger/query.ts';
import type { OpenService } from '../../src-main/service/openService.ts';

/** How SQLite answers a compiled query: the lines of EXPLAIN QUERY PLAN as one text. */
export function planOf({ ledger }: OpenService, query: Query<never, unknown>): string {
  const slots = Array.from(query.text.matchAll(/\?/g), () => null);
  const steps = ledger.db.prepare(`EXPLAIN QUERY PLAN ${query.text}`).all(...slots) as { detail: string }[];
  return steps.map(({ detail }) => detail).join('\n');
}
