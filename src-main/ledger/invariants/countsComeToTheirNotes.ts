/** What was counted in a drawer is what its notes and coins come to. */
export const countsComeToTheirNotes = {
  name: 'counts-come-to-their-notes',
  since: 10,
  sql: `
    SELECT counts.id, counts.counted_fen, sum(lines.denomination_fen * lines.pieces) AS notes_fen
    FROM drawer_counts AS counts LEFT JOIN drawer_count_lines AS lines ON lines.count_id = counts.id
    GROUP BY counts.id
    HAVING counts.counted_fen IS NOT sum(lines.denomination_fen * lines.pieces)`,
};
