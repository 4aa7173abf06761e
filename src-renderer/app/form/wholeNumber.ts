/**
 * A number field without traps: neither ↑ ↓ nor the wheel changes it, and full-width digits are digits. It is given no
 * bounds: antd would put back the number before one beyond them; the contract says what is wrong with it.
 */
export const wholeNumber = {
  precision: 0,
  controls: false,
  keyboard: false,
  changeOnWheel: false,
  parser: (typed: string | undefined) => (typed ?? '').normalize('NFKC').replace(/[^\d-]/g, ''),
  style: { width: '100%' },
} as const;
