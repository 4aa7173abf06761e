import path from 'node:path';
import type { Verification } from '../../src-main/ledger/verify.ts';
import type { PaperKind } from '../../src-shared/rules/papers.ts';
import { desk, madeFile } from './shell.ts';
import { below, stop } from './tell.ts';

/** Prints the paper of a visit, a repair, a receipt… as a PDF, through the program's own print window. */
export async function printed(as: string, kind: PaperKind, subjectId: string, name: string): Promise<void> {
  const file = madeFile(path.join('单据', `${name}.pdf`));
  await desk('print', kind, subjectId, '--as', as, '--out', file);
  below(`打印 单据/${name}.pdf`);
}

/** Proves the ledger as it is now; any finding ends the day. */
export async function verified(): Promise<void> {
  const { journalRows, findings } = await desk<Verification>('verify');
  if (findings.length > 0) stop(`校验账本：${JSON.stringify(findings)}`);
  below(`校验账本：日志 ${journalRows} 行，0 处问题`);
}
