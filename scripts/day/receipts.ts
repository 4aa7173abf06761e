import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { type Fen, fen, fenText, minus, sum } from '../../src-shared/rules/fen.ts';
import { methodNames } from '../../src-main/procedures/receipts/methodNames.ts';
import { at } from './clock.ts';
import { printed } from './leaves.ts';
import { does, must, wang } from './people.ts';
import { stop } from './tell.ts';
import { pays } from './till.ts';

type Take = Input<Contract['receipts']['take']>;
export type Receipt = Output<Contract['receipts']['receipt']>;
type Method = Exclude<Take['payments'][number]['method'], 'prepaid'>;
type Line = Take['lines'][number];
type Home = Output<Contract['fees']['owed']>[number];

const { receipts, fees, households } = wang.desk;

/** Everything that was given a number today, in its order. */
export const given: Receipt[] = [];

/** So many homes that owe a month and somebody lives in, as the owner roll has them. */
export async function owingHomes(count: number): Promise<Home[]> {
  const { lines } = await must(households.units({ buildingId: null, after: null, limit: 60 }));
  const homes: Home[] = [];
  for (let from = 0; from < lines.length; from += 20) {
    const unitIds = lines.slice(from, from + 20).map(({ id }) => id);
    homes.push(...(await must(fees.owed({ unitIds }))));
  }
  const owing = homes.filter(
    ({ unitCode, owedFen, people }) => aFlat.test(unitCode) && owedFen > 0 && people.length > 0,
  );
  return owing.length < count ? stop(`欠费的住户不到 ${count} 户`) : owing.slice(0, count);
}

/** 1-2-301: no shop. */
const aFlat = /^\d+-\d+-\d+$/;

/** All that a home owes, as lines of a receipt. */
export const owedLines = ({ charges }: Home): Line[] =>
  charges.map(({ id, balanceFen }) => ({ kind: 'charge', chargeId: id, amountFen: balanceFen }));

type Paid = {
  time: string;
  home: Home;
  lines?: Line[];
  /** How it is paid; the last one pays what is left. */
  by: readonly [Method, Fen?][];
  /** Cash as it is handed over; else in whole hundreds. */
  tendered?: number;
};

/** Somebody pays at the desk: a receipt with its number, on paper. */
export async function takes({ time, home, lines = owedLines(home), by, tendered }: Paid): Promise<Receipt> {
  const total = sum(lines.map(({ amountFen }) => amountFen));
  const payments = paymentsOf(by, total);
  const cash = payments.find(({ method }) => method === 'cash')?.amountFen ?? null;
  const handed = cash === null ? null : fen(tendered ?? Math.ceil(cash / 10_000) * 10_000);
  const payer = home.people[0] ?? stop('这一户没有业主');
  const taken = await does(
    time,
    wang,
    `收款：${home.unitCode} ${payer}`,
    () =>
      receipts.take({
        startedAt: at(time) - 90_000,
        unitId: home.unitId,
        payer,
        lines,
        payments,
        tenderedFen: handed,
        prepaidAgreed: lines.some(({ kind }) => kind === 'prepaid'),
        confirmed: true,
        bookId: null,
        no: null,
        handwrittenOn: null,
        note: null,
      }),
    ({ number, changeFen }) => {
      const change = changeFen === null || changeFen === 0 ? '' : `，找零 ${fenText(changeFen)}`;
      return `${number}　${payments.map((one) => `${methodNames[one.method]} ${fenText(one.amountFen)}`).join(' ＋ ')}${change}`;
    },
  );
  if (cash !== null && handed !== null) pays(cash, handed);
  const receipt = await kept(taken.id);
  await printed('wang', 'receipt', receipt.id, `${time.replace(':', '')} 收据 ${receipt.number}`);
  return receipt;
}

/** A receipt as it stands now, kept with those of the day. */
export async function kept(id: Receipt['id']): Promise<Receipt> {
  const receipt = await must(receipts.receipt({ id }));
  given.push(receipt);
  return receipt;
}

function paymentsOf(by: Paid['by'], total: Fen): Take['payments'] {
  const said = sum(by.map(([, amount]) => amount ?? fen(0)));
  return by.map(([method, amount]) => ({
    method,
    amountFen: amount ?? minus(total, said),
    accountId: null,
    reference: null,
    valueOn: null,
  }));
}
