import fs from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { openInMemory } from '../../src-main/ledger/connection.ts';
import { migrate } from '../../src-main/ledger/migrate.ts';

type Column = { name: string; nullable: boolean };

test('the tables that queries are typed by are those the migrations make, column by column', () => {
  const typed = typedTables();
  const { tables, views } = migrated();
  expect(Object.keys(typed).toSorted()).toEqual([...Object.keys(tables), ...Object.keys(views)].toSorted());
  expect(typed).toMatchObject(tables);
  // of its columns a view says only the names
  for (const [name, columns] of Object.entries(views))
    expect(typed[name]?.map((column) => column.name)).toEqual(columns.map((column) => column.name));
});

type Columns = Record<string, Column[]>;

function migrated(): { tables: Columns; views: Columns } {
  const db = openInMemory();
  migrate(db, migrations);
  const named = (type: string) =>
    db
      .prepare("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all(type) as string[];
  const columnsOf = (type: string): Columns =>
    Object.fromEntries(
      named(type).map((name) => [
        name,
        (db.pragma(`table_xinfo(${name})`) as { name: string; notnull: number; pk: number }[]).map(
          (column) => ({ name: column.name, nullable: column.notnull === 0 && column.pk === 0 }),
        ),
      ]),
    );
  return { tables: columnsOf('table'), views: columnsOf('view') };
}

function typedTables(): Columns {
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
