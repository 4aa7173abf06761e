import { codeSigns } from '../codeSigns.ts';

/** The nth sign of a code: of the nth byte of a digest in hex, its last five bits. */
const sign = (nth: number): string => {
  const digitAt = (at: number) => `(instr('0123456789abcdef', substr(digest, ${at}, 1)) - 1)`;
  return `substr('${codeSigns}', (${digitAt(2 * nth - 1)} * 16 + ${digitAt(2 * nth)}) % 32 + 1, 1)`;
};

/** CSH-01: the check code that finance retypes is the one that a slip's payments, sums and notes make today. */
export const handInsBearTheirCode = {
  name: 'hand-ins-bear-their-code',
  since: 15,
  sql: `
    WITH lines AS (
      SELECT hand_in_id, json_group_array(json_array(receipts.number, receipt_payments.nth, method, amount_fen,
        receipt_payments.deposit_on) ORDER BY receipt_payments.receipt_id, receipt_payments.nth) AS facts
      FROM hand_in_lines
      JOIN receipt_payments ON receipt_payments.receipt_id = hand_in_lines.receipt_id
        AND receipt_payments.nth = hand_in_lines.nth
      JOIN receipts ON receipts.id = hand_in_lines.receipt_id
      GROUP BY hand_in_id),
    notes AS (
      SELECT hand_in_id, json_group_array(json_array(denomination_fen, pieces) ORDER BY denomination_fen DESC) AS facts
      FROM hand_in_pieces GROUP BY hand_in_id),
    digests AS (
      SELECT number, check_code, sha256(json_array(number, deposit_on, json(coalesce(lines.facts, '[]')), due_fen,
        turned_in_fen, json(coalesce(notes.facts, '[]')))) AS digest
      FROM hand_ins
      LEFT JOIN lines ON lines.hand_in_id = hand_ins.id
      LEFT JOIN notes ON notes.hand_in_id = hand_ins.id)
    SELECT number, check_code FROM digests
    WHERE check_code IS NOT ${[1, 2, 3, 4, 5, 6, 7, 8].map(sign).join('\n      || ')}`,
};
