import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { Progress, ReportScene } from '../../ledger/scene.ts';
import { verify as proveLedger } from '../../ledger/verify.ts';

/** Proves the ledger page by page and row by row: what was checked, and everything that is not as it should be. */
export async function* verify({
  db,
  ledgerFile,
}: ReportScene): AsyncGenerator<Progress, Output<Contract['office']['verify']>, void> {
  return yield* proveLedger(db, ledgerFile);
}
