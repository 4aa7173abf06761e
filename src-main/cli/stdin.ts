/** Standard input, line by line; what is left can be read whole. */
export class Stdin {
  readonly #lines = linesOfStdin();

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

/** A line ends at a line feed and nowhere else: JSON may hold U+2028 as it is, where Node's readline would cut it. */
async function* linesOfStdin(): AsyncGenerator<string, void> {
  let begun: string[] = [];
  for await (const text of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
    const [end = '', ...lines] = text.split('\n');
    begun.push(end);
    for (const next of lines) {
      yield withoutReturn(begun.join(''));
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield withoutReturn(last);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
