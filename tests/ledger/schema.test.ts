import fs from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { openInMemory } from '../../src-main/ledger/connection.ts';
import { migrate } from '../../src-main/ledger/migrate.ts';

type Column = { name: string; nullable: boolean };

test('the tables that queries are typed by are those the migrations make, column by column', () => {
  expect(typedTables()).toEqual(migratedTables());
});

function migratedTables(): Record<string, Column[]> {
  const db = openInMemory();
  migrate(db, migrations);
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      (db.pragma(`table_info(${name})`) as { name: string; notnull: number; pk: number }[]).map((column) => ({
        name: column.name,
        nullable: column.notnull === 0 && column.pk === 0,
      })),
    ]),
  );
}

function typedTables(): Record<string, Column[]> {
  const source = fs.readFileSync('src-main/ledger/schema.ts', 'utf8');
  const body = source.slice(source.indexOf('interface Schema {') + 'interface Schema {'.length);
  return Object.fromEntries(
    [...body.matchAll(/^ {2}(\w+): \{([^}]*)\};/gm)].map(([, table = '', columns = '']) => [
      table,
      [...columns.matchAll(/(\w+): ([^;]+)(?:;|$)/g)].map(([, name = '', type = '']) => ({
        name,
        nullable: /\| null\s*$/.test(type),
      })),
    ]),
  );
}
