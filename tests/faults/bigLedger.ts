import { openService } from '../../src-main/service/openService.ts';
import { trialLedger } from './trialLedger.ts';
import { arrival } from './visits.ts';

/** A trial ledger of some megabytes: so many visitors, each a command of its own, made durable all at once. */
export async function bigLedger(folder: string, visitors: number): Promise<string> {
  const ledger = await trialLedger(folder);
  const service = await openService(ledger, { create: false });
  const { db } = service.ledger;
  const staffId = db.prepare("SELECT id FROM staff WHERE login = 'wang'").pluck().get() as string;
  db.exec('BEGIN');
  for (let i = 0; i < visitors; i++) {
    const { procedure, input } = arrival(`访客${i}`, '');
    const { result } = service.answer({ procedure, input, key: `big-${i}`, staffId });
    if (!result.ok) throw new Error(result.error.code);
  }
  db.exec('COMMIT');
  await service.close();
  return ledger;
}
