/**
 * The statements of a migration, one by one, as SQLite would run them, comments and all. Migrations hold no semicolon
 * in a text; a trigger goes on until its END.
 */
export function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let begun = '';
  for (const [part] of `${sql};`.matchAll(/--.*|;|[^;-]+|-/g)) {
    if (part !== ';') {
      begun += part;
      continue;
    }
    const said = begun.replace(/--.*/g, '').trim();
    const isOpenTrigger = /^CREATE\s+TRIGGER/i.test(said) && !/\bEND$/i.test(said);
    if (isOpenTrigger) {
      begun += part;
      continue;
    }
    if (said !== '') statements.push(begun.trim());
    begun = '';
  }
  if (begun.trim() !== '') throw new Error(`not understood: ${begun}`);
  return statements;
}
