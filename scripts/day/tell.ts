import fs from 'node:fs';

const told: string[] = [];

/** Prints a line of the day's log, and keeps it for the file. */
export function tell(line = ''): void {
  told.push(line);
  console.log(line);
}

/** A part of the day begins. */
export function heading(title: string): void {
  tell();
  tell(`━━ ${title} ${'━'.repeat(Math.max(4, 66 - widthOf(title)))}`);
}

/** One thing that was done: when, by whom, what, and what came of it. */
export function done(time: string, who: string, what: string, came = ''): void {
  tell(`${time}  ${padded(who, 8)}${what}${came === '' ? '' : `　${came}`}`);
}

/** A line that belongs to the one above. */
export const below = (line: string): void => tell(`${' '.repeat(15)}${line}`);

/** Ends the day and says why. */
export function stop(why: string): never {
  tell(`✗ ${why}`);
  process.exit(1);
}

/** Keeps the log beside what the day left. */
export const keepLog = (file: string): void => fs.writeFileSync(file, `${told.join('\n')}\n`);

/** A table whose columns stand below each other; figures to the right. */
export function table(rows: readonly (readonly string[])[], figuresFrom: number): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at < figuresFrom ? padded(cell, widths[at] ?? 0) : padded(cell, -(widths[at] ?? 0)),
    );
    tell(`  ${cells.join('  ')}`.trimEnd());
  }
}

/** Filled up with spaces to a width; from the left where it is below 0. */
function padded(text: string, width: number): string {
  const spaces = ' '.repeat(Math.max(0, Math.abs(width) - widthOf(text)));
  return width < 0 ? spaces + text : text + spaces;
}

/** On a terminal a Chinese sign is as wide as two others. */
const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (/[\u1100-\u115f\u2e80-\uffe6]/u.test(sign) ? 2 : 1), 0);
