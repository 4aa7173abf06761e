import { procedureNamed } from '../../src-shared/contract/index.ts';
import type { Failure, Result } from '../../src-shared/failure.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import type { Clock } from '../ledger/clock.ts';
import { counterOf } from '../ledger/counter.ts';
import { newId } from '../ledger/newId.ts';
import { openForReading } from '../ledger/openLedger.ts';
import type { Progress, ReportScene } from '../ledger/scene.ts';
import { type Call, checkRole, failureOf, fieldOf, type Report } from '../ledger/serve.ts';
import { staffOnDuty } from '../ledger/staffOnDuty.ts';
import { reports } from '../procedures/index.ts';

export type Reader = {
  run: (call: Call, onProgress: (progress: Progress) => void) => Promise<Result<unknown>>;
  /** Stops a report by its key; false when it is not under way. */
  cancel: (key: string) => boolean;
  close: () => void;
};

type AnyReport = (scene: ReportScene, input: unknown) => AsyncGenerator<Progress, unknown, void>;

/** Runs reports on a read-only connection, each over one snapshot, one after the other; between two steps they can be stopped. */
export function makeReader(file: string, report: Report, clock?: Clock): Reader {
  const ledger = openForReading(file);
  const cancelled = new Set<string>();
  const underWay = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  const run = async (call: Call, onProgress: (progress: Progress) => void): Promise<Result<unknown>> => {
    const procedure = procedureNamed(call.procedure);
    const handler = handlerOf(call.procedure);
    if (!procedure || !handler) return { ok: false, error: { code: 'input/unknown-procedure' } };
    const { db, tx } = ledger;
    db.exec('BEGIN');
    try {
      const staff = call.staffId === null ? null : (staffOnDuty(tx, call.staffId) ?? null);
      checkRole(procedure, staff);
      const input = procedure.input.safeParse(call.input);
      if (!input.success) return invalid(fieldOf(input.error.issues));
      const now = (clock ?? ledger.clock)();
      const counter = counterOf(tx);
      const today = businessDate(now, counter.zone);
      const scene = {
        tx,
        staff,
        now,
        today,
        counter,
        behind: false,
        newId: () => newId(now),
        ledgerFile: file,
        db,
      };
      const steps = handler(scene, input.data);
      for (;;) {
        const step = await steps.next();
        if (step.done) return { ok: true, value: step.value };
        onProgress(step.value);
        await nextTurn();
        if (!cancelled.has(call.key)) continue;
        await steps.return(undefined); // closes what it still reads, or the snapshot could not end
        return { ok: false, error: { code: 'report/cancelled' } };
      }
    } catch (error) {
      return { ok: false, error: failureOf(error, { halt: () => undefined }, report) };
    } finally {
      db.exec('ROLLBACK');
    }
  };

  return {
    run: (call, onProgress) => {
      underWay.add(call.key);
      const mine = queue.then(() => run(call, onProgress));
      queue = mine.finally(() => {
        underWay.delete(call.key);
        cancelled.delete(call.key);
      });
      return mine;
    },
    cancel: (key) => {
      if (!underWay.has(key)) return false;
      cancelled.add(key);
      return true;
    },
    close: ledger.close,
  };
}

function handlerOf(name: string): AnyReport | undefined {
  const [domain = '', verb = ''] = name.split('.');
  if (!Object.hasOwn(reports, domain)) return undefined;
  const verbs = reports[domain as keyof typeof reports] as Record<string, AnyReport>;
  return Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const invalid = (field: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code: 'input/invalid', params: { field } },
});
