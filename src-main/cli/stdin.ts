import readline from 'node:readline';

/** Standard input, line by line; what is left can be read whole. */
export class Stdin {
  readonly #lines: AsyncIterator<string>;

  constructor() {
    const reader = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
    this.#lines = reader[Symbol.asyncIterator]();
  }

  async line(): Promise<string | undefined> {
    const next = await this.#lines.next();
    return next.done ? undefined : next.value;
  }

  async rest(): Promise<string> {
    const lines: string[] = [];
    for (let line = await this.line(); line !== undefined; line = await this.line()) lines.push(line);
    return lines.join('\n');
  }
}
