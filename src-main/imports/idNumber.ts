/** Takes Chinese ID numbers (18 signs, or 17 digits and X) out of a text: they are not kept, wherever they stand. */
export function withoutIdNumbers(text: string): { text: string; dropped: number } {
  let dropped = 0;
  const rest = text.replace(/(?<!\d)\d{17}[\dX](?!\d)/giu, () => {
    dropped += 1;
    return '…';
  });
  return dropped === 0 ? { text, dropped } : { text: rest, dropped };
}
