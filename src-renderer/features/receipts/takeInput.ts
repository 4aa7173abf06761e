import { readFen, sum } from '../../../src-shared/rules/fen.ts';
import { orNull } from '../../app/form/orNull.ts';
import { readWhole } from '../../app/form/readWhole.ts';
import type { DueLine, Plan } from './plan.ts';
import type { Take, TypedTaking } from './typedTaking.ts';

/** What stands on the counter as the ledger takes it; what is wrong with it, its schema and the ledger say. */
export function takeInput(typed: TypedTaking, plan: Plan, confirmed: boolean): Take {
  const [first] = typed.units;
  const tendered = readFen(typed.tendered);
  return {
    startedAt: typed.startedAt ?? 0,
    unitId: (first?.unitId ?? null) as Take['unitId'],
    payer: typed.payer,
    lines: linesOf(typed, plan),
    payments: plan.payments.map(({ typed: payment, method, amount }) => ({
      method: method as Take['payments'][number]['method'],
      amountFen: amount,
      accountId: (method === 'prepaid' ? payment.accountId : null) as Take['payments'][number]['accountId'],
      reference: method === 'cash' || method === 'prepaid' ? null : orNull(payment.reference),
      valueOn: method === 'transfer' ? payment.valueOn : null,
    })),
    tenderedFen: plan.cash > 0 && tendered.ok ? tendered.value : null,
    prepaidAgreed: typed.agreed,
    confirmed,
    bookId: (typed.book?.bookId ?? null) as Take['bookId'],
    no: readWhole(typed.book?.no, 8),
    handwrittenOn: typed.book?.handwrittenOn ?? null,
    note: orNull(typed.note),
  };
}

type TopUp = Extract<Take['lines'][number], { kind: 'prepaid' }>;

/** What is paid of what, and one line of prepaid money for a household, whatever it comes from. */
function linesOf(typed: TypedTaking, { lines, over }: Plan): Take['lines'] {
  const paid = lines.filter(({ pays }) => pays > 0).map(lineOf);
  const unitId = typed.units[0]?.unitId;
  if (over === 0 || unitId === undefined) return paid;
  const at = paid.findIndex(
    (line) => line.kind === 'prepaid' && line.unitId === unitId && line.itemId === null,
  );
  const before = paid[at];
  const topUp = {
    kind: 'prepaid',
    unitId: unitId as TopUp['unitId'],
    itemId: null,
    amountFen: over,
  } as const;
  if (before === undefined) return [...paid, topUp];
  return paid.with(at, { ...topUp, amountFen: sum([before.amountFen, over]) });
}

function lineOf(line: DueLine): Take['lines'][number] {
  if (line.kind === 'added') return line.added.line;
  return { kind: line.kind, chargeId: line.charge.id, amountFen: line.pays };
}
