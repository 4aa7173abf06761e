import type { ImportLine } from '../../../../src-shared/contract/households.ts';

/** How many rows came to what; a row of the file with two mistakes has failed once. */
export function totalsOf(lines: readonly ImportLine[]): Record<ImportLine['action'], number> {
  const count = (action: ImportLine['action']) => lines.filter((line) => line.action === action);
  return {
    add: count('add').length,
    update: count('update').length,
    same: count('same').length,
    failed: new Set(count('failed').map(({ sheet, row }) => `${row} ${sheet}`)).size,
  };
}
