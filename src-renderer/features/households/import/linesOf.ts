import type { Line } from './useLineText.ts';
import type { Preview } from './useRosterImport.ts';

/** The rows of the file, each once with all that is wrong with it, and after them the notices. */
export function linesOf({ lines, notices }: Pick<Preview, 'lines' | 'notices'>): Line[] {
  const shown: Line[] = [];
  for (const { problem, ...line } of lines) {
    const before = shown.at(-1);
    const isSameRow = before?.row === line.row && before.sheet === line.sheet;
    if (problem && isSameRow && before.action === 'failed')
      shown[shown.length - 1] = { ...before, problems: [...before.problems, problem] };
    else shown.push({ ...line, problems: problem ? [problem] : [] });
  }
  for (const { sheet, row, ...problem } of notices)
    shown.push({ sheet, row, unit: '', person: '', action: 'notice', changes: [], problems: [problem] });
  return shown;
}
