import { randomFillSync, randomUUID } from 'node:crypto';
import { makeRecoveryCode } from '../../../src-shared/rules/recoveryCode.ts';
import { setManualClock } from '../../ledger/clock.ts';
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
  const clock = trial ? instantOf(words.option('clock') ?? new Date().toISOString()) : undefined;
  const secret = trial ? 'trial-ledger' : ((await new Stdin().line()) ?? '');
  const login = words.option('admin') ?? 'admin';
  const recoveryCode = makeRecoveryCode(randomFillSync);

  const service = await openService(words.ledger, {
    create: true,
    ...(clock === undefined ? {} : { clock: () => clock }),
  });
  try {
    const { result } = service.answer({
      procedure: 'office.setUp',
      input: {
        officeName: words.option('office') ?? '物业服务中心',
        letterhead: words.option('letterhead') ?? '',
        counterCode: words.option('counter') ?? 'A1',
        counterNumber: numberOf(words.option('counter-number') ?? '1'),
        zone: words.option('zone') ?? 'Asia/Shanghai',
        cutOff: words.option('cut-off') ?? '17:00',
        backupFolder: words.option('backup-folder') ?? '',
        idleLockMinutes: numberOf(words.option('idle-lock') ?? '3'),
        demo: false,
        admin: { login, name: words.option('admin-name') ?? '管理员' },
        secret,
        recoveryCode,
      },
      key: words.option('key') ?? randomUUID(),
      staffId: null,
    });
    if (!result.ok) return result;
    if (clock !== undefined) setManualClock(service.ledger.tx, clock);
    return { ok: true, value: { ledger: words.ledger, admin: login, recoveryCode, manualClock: trial } };
  } finally {
    await service.close();
  }
}

/** An ISO instant with its offset, 1970 to 9999, as UTC milliseconds. */
export function instantOf(text: string): number {
  const instant = /T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!(instant >= 0 && instant < tooFar))
    throw new UsageProblem(`not an instant with its offset: ${text.slice(0, 40)}`);
  return instant;
}

/** A day before the year 10000 begins at Greenwich: in no zone has a date five digits yet. */
const tooFar = 253_402_214_400_000;

const numberOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);
