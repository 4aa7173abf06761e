// A control: a desk that answers first and commits later, some fifty milliseconds at a time. The storm must catch it.
import { setManualClock } from '../../../src-main/ledger/clock.ts';
import { Stdin } from '../../../src-main/cli/stdin.ts';
import { signer } from '../../../src-main/cli/signer.ts';
import { writeLine } from '../../../src-main/cli/output.ts';
import { openService } from '../../../src-main/service/openService.ts';

type Asked = { id: number; clock?: string; procedure: string; input?: unknown; key?: string; staff?: string };

const service = await openService(process.argv[2]!, { create: false });
const { db, tx } = service.ledger;
db.exec('BEGIN IMMEDIATE'); // from now on each command's own transaction is only a savepoint inside this one
const timer = setInterval(() => db.exec('COMMIT; BEGIN IMMEDIATE'), 50);

const stdin = new Stdin();
for (let line = await stdin.line(); line !== undefined; line = await stdin.line()) {
  const {
    id,
    clock,
    procedure,
    input = {},
    key = crypto.randomUUID(),
    staff = '',
  } = JSON.parse(line) as Asked;
  if (clock !== undefined) {
    setManualClock(tx, Date.parse(clock));
    writeLine({ id, ok: true, value: {} });
    continue;
  }
  const signed = await signer(service, staff, async () => undefined);
  const staffId = signed.ok ? signed.value : null;
  writeLine({ id, ...(await service.call({ procedure, input, key, staffId })).result });
}
clearInterval(timer);
db.exec('COMMIT');
await service.close();
