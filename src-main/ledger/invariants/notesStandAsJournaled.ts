/** SHF-02, SHF-08, SHF-09, SHF-19: what was noted, and how it was dealt with, is what the journal says. */
export const notesStandAsJournaled = {
  name: 'notes-stand-as-journaled',
  since: 16,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('handover.addNote', 'handover.finishNote')),
    purged AS MATERIALIZED (SELECT procedure, at FROM answers WHERE purged_at IS NOT NULL)
    SELECT id, 'noted' AS what FROM (
      SELECT told ->> 'id' AS id, told ->> 'kind' AS kind, told ->> 'day' AS day, at, staff_id,
        told ->> 'happenedAt' AS happened_at, told ->> 'text' AS text, told ->> 'handling' AS handling,
        told ->> 'givenBy' AS given_by, told ->> 'dueOn' AS due_on, told ->> 'untilOn' AS until_on,
        told ->> 'needsAction' AS needs_action, 1 AS n
      FROM answers WHERE procedure = 'handover.addNote' AND told IS NOT NULL
      UNION ALL
      SELECT id, kind, business_date, noted_at, noted_by, happened_at, text, handling, given_by, due_on, until_on,
        needs_action, -1
      FROM desk_notes WHERE noted_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.addNote'))
    GROUP BY id, kind, day, at, staff_id, happened_at, text, handling, given_by, due_on, until_on, needs_action
    HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'dealt with' FROM (
      SELECT input ->> 'id' AS id, at, staff_id, input ->> 'how' AS how, 1 AS n
      FROM answers WHERE procedure = 'handover.finishNote' AND told IS NOT NULL
      UNION ALL
      SELECT id, done_at, done_by, done_how, -1 FROM desk_notes
      WHERE done_at IS NOT NULL AND done_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.finishNote'))
    GROUP BY id, at, staff_id, how HAVING sum(n) <> 0`,
};
