/** The month so many months on, `2026-12` one on from `2026-11`. */
export function monthFrom(month: string, months: number): string {
  const nth = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`;
}
