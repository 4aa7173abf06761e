/** A number field without traps: neither ↑ ↓ nor the wheel changes it, and full-width digits are digits. */
export const wholeNumber = {
  precision: 0,
  controls: false,
  keyboard: false,
  changeOnWheel: false,
  parser: (typed: string | undefined) => (typed ?? '').normalize('NFKC').replace(/[^\d-]/g, ''),
  style: { width: '100%' },
} as const;
