/**
 * I11, I25: every receipt, with each of its lines and payments, stands as the journal told it last: when it was taken or
 * reversed, when it was voided, paid otherwise or exchanged after that. A taking answers what it was not told: the rest
 * was asked for, and happened when the journal says. Whose payload was purged is compared no more.
 */
export const receiptsStandAsJournaled = {
  name: 'receipts-stand-as-journaled',
  since: 12,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT journal.seq, at, output ->> '$.value.id' AS id, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('receipts.take', 'receipts.reverse', 'receipts.void', 'receipts.changeMethod',
        'receipts.exchange')),
    told AS MATERIALIZED (
      SELECT id, min(seq) AS first_seq, max(seq) AS last_seq FROM answers WHERE id IS NOT NULL GROUP BY id
      HAVING max(seq) > (SELECT coalesce(max(seq), 0) FROM answers WHERE purged_at IS NOT NULL)),
    latest AS NOT MATERIALIZED (
      SELECT told.id, first_seq, output, at, iif(procedure = 'receipts.take', input, NULL) AS asked
      FROM told JOIN journal ON journal.seq = told.last_seq JOIN journal_payloads ON journal_payloads.seq = told.last_seq)
    SELECT latest.id, 'receipt' AS what, NULL AS nth
    FROM latest
    JOIN journal AS begun ON begun.seq = latest.first_seq
    LEFT JOIN receipts ON receipts.id = latest.id
    WHERE receipts.number IS NOT output ->> '$.value.number'
      OR receipts.book_id IS NOT output ->> '$.value.bookId'
      OR receipts.no IS NOT output ->> '$.value.no'
      OR receipts.kind IS NOT coalesce(output ->> '$.value.kind', 'receipt')
      OR receipts.unit_id IS NOT output ->> '$.value.unitId'
      OR receipts.payer IS NOT coalesce(output ->> '$.value.payer', asked ->> 'payer')
      OR receipts.total_fen IS NOT output ->> '$.value.totalFen'
      OR receipts.started_at IS NOT coalesce(output ->> '$.value.startedAt', asked ->> 'startedAt')
      OR receipts.taken_at IS NOT coalesce(output ->> '$.value.takenAt', latest.at)
      OR receipts.received_on IS NOT output ->> '$.value.receivedOn'
      OR receipts.deposit_on IS NOT output ->> '$.value.depositOn'
      -- told no more where nothing of it is cash after all
      OR receipts.tendered_fen IS NOT coalesce(output ->> '$.value.tenderedFen',
        iif(output ->> '$.value.changeFen' IS NULL, NULL, asked ->> 'tenderedFen'), receipts.tendered_fen)
      OR receipts.note IS NOT coalesce(output ->> '$.value.note', asked ->> 'note')
      OR receipts.reason IS NOT output ->> '$.value.reason'
      OR receipts.reversal_of IS NOT output ->> '$.value.reversalOf.id'
      OR receipts.handwritten IS NOT coalesce(output ->> '$.value.handwritten', asked ->> 'handwrittenOn' IS NOT NULL)
      OR receipts.voided_at IS NOT output ->> '$.value.voidedAt'
      OR receipts.invoice_number IS NOT output ->> '$.value.invoiceNumber'
      OR (begun.procedure IN ('receipts.take', 'receipts.reverse') AND receipts.taken_by IS NOT begun.staff_id)
      OR json_array_length(output, '$.value.lines')
        <> (SELECT count(*) FROM receipt_lines WHERE receipt_id = latest.id)
      OR coalesce(json_array_length(output, '$.value.payments'), json_array_length(asked, '$.payments'))
        <> (SELECT count(*) FROM receipt_payments WHERE receipt_id = latest.id)
    UNION ALL
    SELECT latest.id, 'line', told_line.key + 1
    FROM latest, json_each(output, '$.value.lines') AS told_line
    LEFT JOIN receipt_lines AS line ON line.receipt_id = latest.id AND line.nth = told_line.key + 1
    LEFT JOIN charges ON charges.id = line.charge_id
    WHERE line.kind IS NOT told_line.value ->> 'kind'
      OR line.unit_id IS NOT told_line.value ->> 'unitId'
      OR line.item_id IS NOT told_line.value ->> 'itemId'
      OR line.charge_id IS NOT told_line.value ->> 'chargeId'
      OR line.account_id IS NOT told_line.value ->> 'accountId'
      OR line.deposit_id IS NOT told_line.value ->> 'depositId'
      OR line.amount_fen IS NOT told_line.value ->> 'amountFen'
      OR line.voids IS NOT coalesce(told_line.value ->> 'voids', 0)
      OR charges.from_on IS NOT told_line.value ->> 'fromOn'
      OR charges.to_on IS NOT told_line.value ->> 'toOn'
      OR coalesce(charges.calculation, '') IS NOT told_line.value ->> 'calculation'
    UNION ALL
    SELECT latest.id, 'payment', told_payment.key + 1
    FROM latest, json_each(coalesce(output -> '$.value.payments', asked -> 'payments')) AS told_payment
    LEFT JOIN receipt_payments AS payment
      ON payment.receipt_id = latest.id AND payment.nth = told_payment.key + 1
    WHERE payment.method IS NOT told_payment.value ->> 'method'
      OR payment.amount_fen IS NOT told_payment.value ->> 'amountFen'
      OR payment.cause IS NOT coalesce(told_payment.value ->> 'cause', 'taken')
      OR payment.account_id IS NOT coalesce(told_payment.value ->> 'accountId', payment.account_id)
      OR payment.reference IS NOT told_payment.value ->> 'reference'
      OR payment.value_on IS NOT told_payment.value ->> 'valueOn'
      OR payment.received_on IS NOT coalesce(told_payment.value ->> 'receivedOn', output ->> '$.value.receivedOn')
      OR payment.deposit_on IS NOT coalesce(told_payment.value ->> 'depositOn', output ->> '$.value.depositOn')
    UNION ALL
    SELECT id, 'beside the journal', NULL FROM receipts
    WHERE kind NOT IN ('deposit-refund', 'prepaid-refund')
      AND id NOT IN (SELECT id FROM answers WHERE id IS NOT NULL)
      AND taken_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL)`,
};
