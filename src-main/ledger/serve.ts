import type { z } from 'zod';
import { allProcedures, procedureNamed } from '../../src-shared/contract/index.ts';
import type { Procedure, Topic } from '../../src-shared/contract/procedure.ts';
import type { Failure, Result } from '../../src-shared/failure.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { counterOf } from './counter.ts';
import { LedgerFailure, storageCode } from './failure.ts';
import { answerTo, append } from './journal.ts';
import { newId } from './newId.ts';
import type { Ledger } from './openLedger.ts';
import { Refusal, refuse } from './refuse.ts';
import type { Handlers, Member, OpenScene } from './scene.ts';
import { holdsOneOf, staffOnDuty } from './staffOnDuty.ts';

/** One call as it reaches the ledger: main or the shell has already said who asks. */
export type Call = { procedure: string; input: unknown; key: string; staffId: string | null };

export type Served = { result: Result<unknown>; topics: readonly Topic[] };

/** Where an unexpected error is written down; the caller only gets the reference. */
export type Report = (reference: string, error: unknown) => void;

type AnyHandler = (scene: OpenScene, input: unknown) => unknown;
type Outcome = { value: unknown } | { refused: Failure };

/** Answers queries, commands and jots: role, input, one transaction, for a command one journal row, and then the answer. */
export function serve(ledger: Ledger, handlers: Handlers, report: Report): (call: Call) => Served {
  const { tx, db } = ledger;
  const handlerOf = handlerTable(handlers);

  /** Who asks, and for what: refuses whoever may not, and input that is not as the contract has it. */
  const admitted = (call: Call, procedure: Procedure): { staff: Member | null; input: unknown } => {
    const staff = call.staffId === null ? null : (staffOnDuty(tx, call.staffId) ?? null);
    checkRole(procedure, staff);
    const input = procedure.input.safeParse(call.input);
    return input.success
      ? { staff, input: input.data }
      : refuse('input/invalid', { field: fieldOf(input.error.issues) });
  };

  const read = db.transaction((call: Call, procedure: Procedure, handler: AnyHandler): Outcome => {
    const { staff, input } = admitted(call, procedure);
    return { value: handler(sceneAt(ledger.clock(), staff), input) };
  });

  const write = db.transaction((call: Call, procedure: Procedure, handler: AnyHandler): Outcome => {
    const { staff, input } = admitted(call, procedure);
    const asked = JSON.stringify(withoutSecrets(input, procedure.secret));
    const before = tx.first(answerTo, { key: call.key });
    if (before) {
      const same =
        before.procedure === call.procedure &&
        before.staff_id === (staff?.id ?? null) &&
        before.input === asked &&
        procedure.secret.length === 0; // whether the same secret was typed can not be told from the journal
      if (!same || before.output === null) refuse('input/key-reused');
      const answer = JSON.parse(before.output) as Outcome;
      return procedure.secretOutput && 'value' in answer
        ? { value: handler(sceneAt(ledger.clock(), staff), input) }
        : answer;
    }
    const scene = sceneAt(ledger.clock(), staff);
    const outcome = rememberKept(() => handler(scene, input));
    ledger.committing(
      append(tx, {
        at: scene.now,
        businessDate: scene.today,
        staffId: staff?.id ?? null,
        counter: scene.counter.code,
        procedure: call.procedure,
        key: call.key,
        input: asked,
        output: JSON.stringify(procedure.secretOutput && 'value' in outcome ? { value: {} } : outcome),
      }),
    );
    return outcome;
  });

  /** What is still being typed: on the disk when it is answered, in none of the books. */
  const jotDown = db.transaction((call: Call, procedure: Procedure, handler: AnyHandler): Outcome => {
    const { staff, input } = admitted(call, procedure);
    return { value: handler(sceneAt(ledger.clock(), staff), input) };
  });

  const sceneAt = (now: number, staff: Member | null): OpenScene => {
    const counter = counterOf(tx);
    return {
      tx,
      staff,
      now,
      today: businessDate(now, counter.zone),
      counter,
      behind: ledger.behind !== undefined,
      newId: () => newId(now),
    };
  };

  return (call) => {
    const procedure = procedureNamed(call.procedure);
    const handler = handlerOf.get(call.procedure);
    if (!procedure || !handler) return failed({ code: 'input/unknown-procedure' });
    try {
      if (procedure.kind === 'query') return answered(read.deferred(call, procedure, handler), []);

      if (!isKey(call.key)) return failed({ code: 'input/invalid', params: { field: 'key' } });
      ledger.assertWritable(call.procedure);
      if (procedure.kind === 'jot')
        return answered(jotDown.immediate(call, procedure, handler), procedure.topics);
      const outcome = write.immediate(call, procedure, handler);
      if (call.procedure === 'office.acceptHead' && 'value' in outcome) ledger.acceptHead();
      ledger.committed();
      return answered(outcome, procedure.topics);
    } catch (error) {
      ledger.rolledBack();
      return failed(failureOf(error, ledger, report));
    }
  };
}

/** Refuses with `auth/…` unless the person may call it. */
export function checkRole(procedure: Procedure, staff: Member | null): void {
  if (procedure.roles === 'anyone') return;
  if (!staff) refuse('auth/signed-out');
  if (!holdsOneOf(staff, procedure.roles)) refuse('auth/role-missing');
}

/** Which field of the input is wrong, as a path the form knows. */
export const fieldOf = ([first]: readonly z.core.$ZodIssue[]): string =>
  [...(first?.path ?? []), ...(first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [])]
    .map(String)
    .join('.')
    .slice(0, 80);

/** Turns what was thrown into a code; nothing of SQL or a stack leaves the ledger. */
export function failureOf(error: unknown, ledger: Pick<Ledger, 'halt'>, report: Report): Failure {
  if (error instanceof Refusal || error instanceof LedgerFailure) return error.failure;
  const code = storageCode(error);
  const reference = crypto.randomUUID().slice(0, 8);
  report(reference, error);
  if (code === 'ledger/damaged') ledger.halt(code);
  return code ? { code } : { code: 'ledger/defect', params: { reference } };
}

/** A refusal that must be remembered is an outcome like any other; the rest fall through and roll back. */
function rememberKept(handle: () => unknown): Outcome {
  try {
    return { value: handle() };
  } catch (error) {
    if (error instanceof Refusal && error.kept) return { refused: error.failure };
    throw error;
  }
}

function withoutSecrets(input: unknown, secret: readonly string[]): unknown {
  if (secret.length === 0 || typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).filter(([field]) => !secret.includes(field)));
}

const isKey = (key: unknown): boolean => typeof key === 'string' && /^[\x21-\x7e]{1,64}$/.test(key);

function handlerTable(handlers: Handlers): ReadonlyMap<string, AnyHandler> {
  const table = new Map<string, AnyHandler>();
  for (const { name, domain, verb, procedure } of allProcedures()) {
    if (domain === 'station' || !hasHandler.has(procedure.kind)) continue;
    table.set(name, (handlers[domain] as Record<string, AnyHandler>)[verb]!);
  }
  return table;
}

const hasHandler: ReadonlySet<Procedure['kind']> = new Set(['query', 'command', 'jot']);

const answered = (outcome: Outcome, topics: readonly Topic[]): Served =>
  'value' in outcome
    ? { result: { ok: true, value: outcome.value }, topics }
    : { result: { ok: false, error: outcome.refused }, topics };

const failed = (error: Failure): Served => ({ result: { ok: false, error }, topics: [] });
