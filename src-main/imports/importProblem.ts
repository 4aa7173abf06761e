/** Why a file as a whole can't be imported; what is wrong with single rows is a RowProblem. */
export type ImportCode =
  | 'import/unreadable'
  | 'import/too-big'
  | 'import/legacy-xls'
  | 'import/empty'
  | 'import/encrypted'
  | 'import/open-quote'
  | 'import/header-missing'
  | 'import/header-twice';

/** Thrown while a file is read, before anything is written: a code and what the sentence needs, never a library's message. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';
  readonly code: ImportCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ImportCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.params = params;
  }
}
