import type Database from 'better-sqlite3';
import type { Query } from './query.ts';

/** Runs queries on one connection, synchronously: nothing can slip in between two statements of one handler. */
export class Tx {
  readonly #db: Database.Database;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(db: Database.Database) {
    this.#db = db;
  }

  all<Params, Row>(query: Query<Params, Row>, params: Params): Row[] {
    return this.#prepare(query).all(...query.bind(params)) as Row[];
  }

  first<Params, Row>(query: Query<Params, Row>, params: Params): Row | undefined {
    return this.#prepare(query).get(...query.bind(params)) as Row | undefined;
  }

  /** How many rows it changed. */
  run<Params>(query: Query<Params, unknown>, params: Params): number {
    return this.#prepare(query).run(...query.bind(params)).changes;
  }

  #prepare(query: { text: string }): Database.Statement {
    const known = this.#prepared.get(query.text);
    if (known) return known;
    const statement = this.#db.prepare(query.text);
    this.#prepared.set(query.text, statement);
    return statement;
  }
}
