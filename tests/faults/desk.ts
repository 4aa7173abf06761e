import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { node24 } from '../../scripts/setup/node24.mjs';
import { root } from '../../scripts/setup/project.mjs';

/** The bundle that is shipped, as docs/desk.md says that tests start it. */
export const deskBundle = path.join(root, 'out/main/desk.js');

/** A script of these tests that is run as a process of its own, to be killed. */
export const childScript = (name: string): string => path.join(import.meta.dirname, 'children', `${name}.ts`);

export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; params?: Record<string, unknown> }; value?: unknown };

export type Ended = {
  /** The exit code; null for one that was killed. */
  code: number | null;
  /** The JSON line on standard output, if there was a whole one. */
  answer: Answer | undefined;
  stdout: string;
  stderr: string;
};

type Way = {
  /** A program it is started through: `setpriv …`. */
  through?: string[];
  input?: string;
  /** Kills it, the hard way, after so many milliseconds, or as soon as something has come to pass. */
  killAfter?: number | Promise<unknown>;
};

/** Runs a `desk` command to its end, natural or not. */
export const desk = (words: string[], way: Way = {}): Promise<Ended> => run([deskBundle, ...words], way);

/** Runs any script under the project's Node. */
export function run(script: string[], { through = [], input = '', killAfter }: Way = {}): Promise<Ended> {
  const child = start(script, through);
  let timer: NodeJS.Timeout | undefined;
  if (typeof killAfter === 'number') timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
  else void killAfter?.then(() => child.kill('SIGKILL'));
  child.stdin!.end(input);
  const stdout = textOf(child.stdout!);
  const stderr = textOf(child.stderr!);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, answer: answerIn(stdout()), stdout: stdout(), stderr: stderr() });
    });
  });
}

/** What can be asked of a serving desk, as a line of docs/desk.md. */
export type Line = { procedure: string; input?: unknown; key?: string; staff?: string };

/** A `serve --stdio` under way. What it has answered is what it has acknowledged, even if it is dead by now. */
export class Serving {
  readonly child: ChildProcess;
  readonly stderr: () => string;
  /** Nothing more is heard from it. */
  isGone = false;
  /** Resolves when it is gone and all it ever wrote has been read. */
  readonly gone: Promise<number | null>;
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();
  readonly #stray: ((line: string) => void)[] = [];
  /** What was asked before nobody heard it any more, and is still being done. */
  readonly #unheard = new Set<number>();
  readonly #finished = Promise.withResolvers<void>();
  #lastId = 0;
  #begun = '';

  constructor(script: string[], through: string[] = []) {
    this.child = start(script, through);
    this.stderr = textOf(this.child.stderr!);
    this.child.stdin!.on('error', () => undefined); // it was killed while something was being said to it
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => this.#heard(text));
    this.gone = new Promise((resolve, reject) => {
      this.child.on('error', reject);
      this.child.on('close', (code) => {
        this.isGone = true;
        for (const answered of this.#waiting.values()) answered(undefined);
        this.#waiting.clear();
        resolve(code);
      });
    });
  }

  /** The answer, or undefined where it died before giving one. */
  ask(line: Line | { clock: string }): Promise<Answer | undefined> {
    if (this.isGone) return Promise.resolve(undefined);
    const id = ++this.#lastId;
    const answered = new Promise<Answer | undefined>((resolve) => this.#waiting.set(id, resolve));
    this.say(`${JSON.stringify({ id, ...line })}\n`);
    return answered;
  }

  /** Anything at all, as it stands. */
  say(text: string | Buffer): void {
    if (this.child.stdin!.writable) this.child.stdin!.write(text);
  }

  /** Hears the lines that answer no `ask`. */
  heardStray(listener: (line: string) => void): void {
    this.#stray.push(listener);
  }

  /** Nobody hears what it answers from now on; resolves when it has answered all it was asked. */
  async deafen(): Promise<void> {
    this.isGone = true;
    for (const [id, answered] of this.#waiting) {
      this.#unheard.add(id);
      answered(undefined);
    }
    this.#waiting.clear();
    if (this.#unheard.size > 0) await Promise.race([this.#finished.promise, this.gone]);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  /** Lets it finish by itself; its exit code. */
  end(): Promise<number | null> {
    this.child.stdin!.end();
    return this.gone;
  }

  #heard(text: string): void {
    const lines = (this.#begun + text).split('\n');
    this.#begun = lines.pop()!;
    for (const line of lines) {
      const { id, ...answer } = JSON.parse(line) as Answer & { id?: unknown };
      const answered = typeof id === 'number' ? this.#waiting.get(id) : undefined;
      if (answered) {
        this.#waiting.delete(id as number);
        answered(answer);
      } else if (this.isGone) {
        this.#unheard.delete(id as number);
        if (this.#unheard.size === 0) this.#finished.resolve();
      } else for (const listener of this.#stray) listener(line);
    }
  }
}

/** Serves a ledger with the shipped bundle. */
export const serveLedger = (ledger: string, through: string[] = []): Serving =>
  new Serving([deskBundle, 'serve', '--stdio', '--ledger', ledger], through);

/** Waits for an answer that has to come and to be good; its value. */
export async function valueOf<T>(answer: Promise<Answer | undefined>): Promise<T> {
  const given = await answer;
  if (!given?.ok) throw new Error(`refused: ${given ? JSON.stringify(given.error) : 'no answer'}`);
  return given.value as T;
}

/** The code a command was refused with; `ok` where it was not, `died` where nothing came. */
export const codeOf = (answer: Answer | undefined): string =>
  answer ? (answer.ok ? 'ok' : answer.error.code) : 'died';

/** Hundreds of times the same program: what Node makes of its text is kept, so that it starts in half the time. */
const compiled = path.join(os.tmpdir(), 'dangzhi-compiled');

function start(script: string[], through: string[]): ChildProcess {
  const [program = '', ...args] = [...through, node24(), ...script];
  const env = through.length > 0 ? process.env : { ...process.env, NODE_COMPILE_CACHE: compiled };
  return spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/', env });
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  return () => text;
}

function answerIn(stdout: string): Answer | undefined {
  const line = stdout.split('\n').slice(0, -1).at(-1);
  return line === undefined ? undefined : (JSON.parse(line) as Answer);
}
