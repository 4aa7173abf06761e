import type { UnitId } from '../../src-shared/contract/households.ts';
import { fen, type Fen, fenText, minus, sum } from '../../src-shared/rules/fen.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { at, call, desk, paperFile, step, stop, verified } from './shell.ts';
import { forEverybody } from '../../tests/fixtures/money.ts';

/** Prices are set, a month is charged, money is taken, taken back and printed; the ledger is proved after each. */
export function moneyIsTaken(unitId: UnitId): void {
  setPrices();
  verified();
  chargeTheMonth();
  verified();

  step('开钱箱，清点备用金 500.00 元', () =>
    call('wang', 'drawer', 'open', { counts: aFloat(), reason: null }, '14:00'),
  );
  const first = step(
    '收 1-1-1001 的物业费和垃圾费，现金加微信',
    () => takeAll(unitId, fen(10_000)),
    receiptLine,
  );
  verified();
  step(`打印收据 ${first.number}`, () => printReceipt(first.id, `${first.number}.pdf`));
  step(`补打收据 ${first.number}`, () => printReceipt(first.id, `${first.number}-补打.pdf`, '业主遗失'));
  verified();

  const voided = step(`作废 ${first.number}，三联已收回`, () =>
    call('wang', 'receipts', 'void', { id: first.id, reason: '房号报错', copiesBack: true }, '14:20'),
  );
  if (voided.voidedAt === null) stop('收据没有作废');
  verified();
  const again = step('重新收一次', () => takeAll(unitId, fen(10_000)), receiptLine);
  verified();
  const reversal = step(
    `红冲 ${again.number}，主管同意，退款由财务办`,
    () =>
      call(
        'wang',
        'receipts',
        'reverse',
        { id: again.id, reason: '业主改由公司转账', way: 'finance', approval: supervisorAgrees() },
        '14:40',
      ),
    receiptLine,
  );
  step(`打印红字收据 ${reversal.number}`, () => printReceipt(reversal.id, `${reversal.number}.pdf`));
  verified();
}

const supervisorSecret = '582043';
let supervisorId = '';

function supervisorAgrees() {
  return { staffId: supervisorId, secret: supervisorSecret };
}

function setPrices(): void {
  step('管理员登记主管陈淑芬', () => {
    const roles = ['supervisor'];
    const { id } = call('admin', 'staff', 'add', {
      login: 'chen',
      name: '陈淑芬',
      roles,
      secret: supervisorSecret,
    });
    supervisorId = id;
  });
  for (const { name, facts, price } of prices) {
    const item = step(`收费项目：${name}`, () =>
      call('chen', 'fees', 'addItem', { ...anItem, name, ...facts }),
    );
    step(`标准：${name}，2026-01-01 起`, () =>
      call('chen', 'fees', 'setStandard', { ...forEverybody, itemId: item.id, price, fromOn: '2026-01-01' }),
    );
  }
}

function chargeTheMonth(): void {
  const items = call('chen', 'fees', 'items', {});
  const what = {
    itemIds: items.map(({ id }) => id),
    fromOn: '2026-11-01',
    toOn: '2026-11-30',
    buildingIds: null,
    excluded: [],
  };
  const preview = step(
    '试算 2026 年 11 月',
    () => call('chen', 'fees', 'previewRun', { ...what, look: { at: 'oddities' } }),
    ({ chargeCount, totalFen, rows, moreRows }) =>
      `${chargeCount} 笔，${fenText(totalFen)} 元，要看一看的 ${rows.length + moreRows} 笔`,
  );
  const { chargeCount, totalFen } = preview;
  step(
    '出账',
    () => call('chen', 'fees', 'postRun', { ...what, chargeCount, totalFen }),
    ({ number }) => number,
  );
}

type Taken = ReturnType<typeof takeAll>;

/** Everything a household owes: so much in cash, the rest by WeChat. */
function takeAll(unitId: UnitId, cash: Fen) {
  const [household] = call('wang', 'fees', 'owed', { unitIds: [unitId] });
  const { charges, people } = household ?? stop('没有这一户');
  const total = sum(charges.map(({ balanceFen }) => balanceFen));
  const payment = { accountId: null, reference: null, valueOn: null };
  const { id } = call(
    'wang',
    'receipts',
    'take',
    {
      startedAt: at('14:05'),
      unitId,
      payer: people[0] ?? stop('这一户没有业主'),
      lines: charges.map(({ id, balanceFen }) => ({ kind: 'charge', chargeId: id, amountFen: balanceFen })),
      payments: [
        { method: 'cash', amountFen: cash, ...payment },
        { method: 'wechat', amountFen: minus(total, cash), ...payment },
      ],
      tenderedFen: cash,
      prepaidAgreed: false,
      confirmed: true,
      bookId: null,
      no: null,
      handwrittenOn: null,
      note: null,
    },
    '14:10',
  );
  return call('wang', 'receipts', 'receipt', { id });
}

const receiptLine = ({ number, totalFen, totalInWords }: Taken): string =>
  `${number} ${fenText(totalFen)} 元 ${totalInWords}`;

function printReceipt(id: string, file: string, reason?: string): unknown {
  const why = reason === undefined ? [] : ['--reason', reason];
  return desk('print', 'receipt', id, '--as', 'wang', '--out', paperFile(file), ...why);
}

/** 500 yuan in small notes. */
const aFloat = () =>
  denominations.map((denominationFen) => ({
    denominationFen,
    pieces: ({ 5000: 4, 1000: 20, 500: 20 } as Record<number, number>)[denominationFen] ?? 0,
  }));

const anItem = {
  object: 'unit',
  frequency: 'monthly',
  meterKind: null,
  shareBy: null,
  priceUnit: 'month',
  rounding: 'fen',
  monthCount: 'days',
  quantityUnit: null,
  lossShareMillionths: null,
  lossFixedThousandths: null,
  dueAfter: 'begin',
  dueDays: 30,
  lateRateMillionths: null,
  lateGraceDays: 0,
  lateCapMillionths: null,
};
const prices = [
  { name: '物业服务费', facts: { method: 'area' }, price: 14_000 },
  { name: '生活垃圾处理费', facts: { method: 'fixed' }, price: 80_000 },
];
