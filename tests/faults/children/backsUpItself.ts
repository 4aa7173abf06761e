// A desk at work that backs itself up after every visitor, until it is killed.
import { autoBackup } from '../../../src-main/service/autoBackup.ts';
import { openService } from '../../../src-main/service/openService.ts';
import { arrival } from '../visits.ts';

const [file = ''] = process.argv.slice(2);
const service = await openService(file, { create: false });
const staffId = service.ledger.db
  .prepare("SELECT id FROM staff WHERE login = 'wang'")
  .pluck()
  .get() as string;
const backups = autoBackup(service.ledger, service.backUp, console.error);
for (;;) {
  const key = crypto.randomUUID();
  const { procedure, input } = arrival(`访客${key}`, key);
  service.answer({ procedure, input, key, staffId });
  await backups.left();
}
