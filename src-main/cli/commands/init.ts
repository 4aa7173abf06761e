import { randomFillSync, randomUUID } from 'node:crypto';
import { contract } from '../../../src-shared/contract/index.ts';
import { Day } from '../../../src-shared/contract/text.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { isZone } from '../../../src-shared/rules/businessDate.ts';
import { makeRecoveryCode } from '../../../src-shared/rules/recoveryCode.ts';
import { setManualClock } from '../../ledger/clock.ts';
import { fieldOf } from '../../ledger/serve.ts';
import { askAs } from '../../service/ask.ts';
import { openService } from '../../service/openService.ts';
import { UsageProblem, type Words } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { Stdin } from '../stdin.ts';

/**
 * `desk init`: a new ledger, set up with its office and first admin. The admin's password is the first line of
 * standard input; a trial ledger (`--manual-clock`) needs none.
 */
export async function init(words: Words): Promise<CommandResult> {
  const trial = words.flag('manual-clock');
  if (!trial && words.option('clock') !== undefined)
    throw new UsageProblem('--clock works on a ledger made with --manual-clock');
  const clock = trial ? instantOf(words.option('clock') ?? new Date().toISOString()) : undefined;
  const secret = trial ? 'trial-ledger' : ((await new Stdin().line()) ?? '');
  const login = words.option('admin') ?? 'admin';
  const recoveryCode = makeRecoveryCode(randomFillSync);

  const input = {
    officeName: words.option('office') ?? '物业服务中心',
    letterhead: words.option('letterhead') ?? '',
    counterCode: words.option('counter') ?? 'A1',
    counterNumber: numberOf(words.option('counter-number') ?? '1'),
    zone: words.option('zone') ?? 'Asia/Shanghai',
    cutOff: words.option('cut-off') ?? '17:00',
    backupFolder: words.option('backup-folder') ?? '',
    secondBackupFolder: words.option('second-backup-folder') ?? '',
    idleLockMinutes: numberOf(words.option('idle-lock') ?? '3'),
    demo: false,
    admin: { login, name: words.option('admin-name') ?? '管理员' },
    secret,
    recoveryCode,
  };
  const parsed = contract.office.setUp.input.safeParse(input); // before a file is made for an office that can not be
  if (!parsed.success)
    return refused({ code: 'input/invalid', params: { field: fieldOf(parsed.error.issues) } });
  const { admin, zone } = parsed.data;
  if (!isZone(zone)) return refused({ code: 'office/zone-unknown' });

  const service = await openService(words.ledger, {
    create: true,
    ...(clock === undefined ? {} : { clock: () => clock }),
  });
  try {
    if (askAs(service, null)('office', 'status', {}).setUp) return refused({ code: 'office/already-set-up' });
    if (clock !== undefined) setManualClock(service.ledger.tx, clock); // first: a trial never passes for a real ledger
    const key = words.option('key') ?? randomUUID();
    const { result } = service.answer({ procedure: 'office.setUp', input, key, staffId: null });
    if (!result.ok) return result;
    return {
      ok: true,
      value: { ledger: words.ledger, admin: admin.login, recoveryCode, manualClock: trial },
    };
  } finally {
    await service.close();
  }
}

const refused = (error: Failure): CommandResult => ({ ok: false, error });

/** An ISO instant with its offset, 1970 to 9999, as UTC milliseconds. */
export function instantOf(text: string): number {
  const instant = /T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  const isDay = Day.safeParse(text.slice(0, text.indexOf('T'))).success; // the parser takes a 30 February for 2 March
  if (!(isDay && instant >= 0 && instant < tooFar))
    throw new UsageProblem(`not an instant with its offset: ${text.slice(0, 40)}`);
  return instant;
}

/** A day before the year 10000 begins at Greenwich: in no zone has a date five digits yet. */
const tooFar = 253_402_214_400_000;

const numberOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);
