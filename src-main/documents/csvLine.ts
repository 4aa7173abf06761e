/** What SQLite keeps in a column. */
export type Cell = string | number | bigint | Uint8Array | null;

/**
 * One line of a CSV that can be read back exactly (RFC 4180, CRLF): text always in quotes, numbers never, nothing at
 * all for NULL, `""` for an empty text, bytes as `X'…'`. Text that begins like a formula stays as it is.
 */
export const csvLine = (values: readonly Cell[]): string => `${values.map(cell).join(',')}\r\n`;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`;
  return `"${value.replaceAll('"', '""')}"`;
}
