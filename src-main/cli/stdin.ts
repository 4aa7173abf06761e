/** Standard input, line by line; what is left can be read whole. */
export class Stdin {
  readonly #lines: AsyncGenerator<string, void>;

  constructor(input: AsyncIterable<Buffer> = process.stdin) {
    this.#lines = linesOf(input);
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

/** A line ends at a line feed and nowhere else: JSON may hold U+2028 as it is, where Node's readline would cut it. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  let begun: Buffer[] = [];
  for await (let bytes of input) {
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed)) {
      yield textOf([...begun, bytes.subarray(0, end)]);
      begun = [];
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > 0) begun.push(bytes);
  }
  if (begun.length > 0) yield textOf(begun);
}

const lineFeed = 0x0a;

/** Without a byte order mark or carriage return. A line that is not UTF-8 (a GBK console's) becomes a sign that is neither JSON nor a PIN: names are not guessed. */
function textOf(pieces: readonly Buffer[]): string {
  try {
    return utf8.decode(Buffer.concat(pieces)).replace(/\r$/, '');
  } catch {
    return '\ufffd';
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
