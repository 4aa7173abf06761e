import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { Schema } from './schema.ts';

/**
 * SQLite plans a joined statement anew for every value bound to a bare `= ?`: ten times what it takes to run one that
 * reads a row or two. `+?` is the same value, and planned for once.
 */
class Compiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/** Kysely writes the SQL and types the rows; it holds no connection, so it can run nothing. */
export const tables = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new Compiler(),
  },
});

/** One statement of the ledger: its SQL, and how a call's values fall into its slots. */
export type Query<Params, Row> = {
  readonly text: string;
  readonly bind: (params: Params) => unknown[];
  /** Never set; carries the row's type. */
  readonly row?: Row;
};

/** The ids of a bound JSON array, for the right side of an `in`. */
export const idsIn = <Id extends string = string>(json: string) =>
  sql<Id>`(SELECT value FROM json_each(${json}))`;

class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Builds and compiles a query once, when its module loads; `slots` stand where a call's values will. */
export const query =
  <Params extends object = Record<never, never>>() =>
  <Row>(build: (slots: Params) => Compilable<Row>): Query<Params, Row> => {
    const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Params;
    const { sql, parameters } = build(slots).compile();
    return {
      text: sql,
      bind: (params) =>
        parameters.map((value) => (value instanceof Slot ? params[value.name as keyof Params] : value)),
    };
  };
