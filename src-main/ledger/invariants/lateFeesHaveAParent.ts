/** 违约金 belongs to a charge of the same home and item, and never runs up on another late fee. */
export const lateFeesHaveAParent = {
  name: 'late-fees-have-a-parent',
  since: 11,
  sql: `
    SELECT fee.id, fee.late_of
    FROM charges AS fee
    LEFT JOIN charges AS parent ON parent.id = fee.late_of AND parent.unit_id = fee.unit_id
      AND parent.item_id = fee.item_id AND parent.source <> 'late-fee'
    WHERE fee.late_of IS NOT NULL AND parent.id IS NULL`,
};
