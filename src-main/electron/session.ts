/** Who stands at the counter's window. It lives here, in the trusted process; a screen is only told. */
export class Session {
  #staffId: string | null = null;
  #locked = false;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get staffId(): string | null {
    return this.#staffId;
  }

  get locked(): boolean {
    return this.#locked;
  }

  signIn(staffId: string): void {
    this.#set(staffId, false);
  }

  signOut(): void {
    this.#set(null, false);
  }

  lock(): void {
    if (this.#staffId !== null) this.#set(this.#staffId, true);
  }

  #set(staffId: string | null, locked: boolean): void {
    this.#staffId = staffId;
    this.#locked = locked;
    this.#changed();
  }
}
