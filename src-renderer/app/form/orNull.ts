/** What was typed, or `null` where the field was left empty: the contract knows no empty text. */
export function orNull(typed: string | null | undefined): string | null {
  const text = typed?.trim() ?? '';
  return text === '' ? null : text;
}
