/** A place in a file, exactly as it stands there once, and what stands there instead while the guard is switched off. */
export type Edit = { file: string; text: string; by: string };

/** One thing that must not happen at the desk, what keeps it from happening, and which test files notice when it does. */
export type Guard = {
  /** What would go wrong, in the office's words. */
  name: string;
  /** The invariant or clause it holds. */
  id: string;
  code: readonly Edit[];
  /** The ledger's own constraint or trigger that holds it too; switched off besides in a second run. */
  schema?: readonly Edit[];
  /** Each of these has to fail. */
  caughtBy: readonly string[];
};

/** Every command at the drawer in any order, compared with a book on paper. */
export const walk = 'tests/ledger/drawerProperties.test.ts';
