/** Every unit answers to its own code in the search box. */
export const everyUnitCanBeFound = {
  name: 'every-unit-can-be-found',
  since: 2,
  sql: `
    SELECT units.code FROM units
    WHERE NOT EXISTS (
      SELECT 1 FROM search_tokens WHERE search_tokens.unit_id = units.id AND search_tokens.matched = 'room')`,
};
