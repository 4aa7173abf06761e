/** What reading something typed gives: the value in the ledger's form, or why not and perhaps what was meant. */
export type Reading<T, Why extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Why; readonly suggestion?: string };
