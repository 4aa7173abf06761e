import type { z } from 'zod';
import type { HandoverSlip } from '../../../../src-shared/contract/handover/handing.ts';
import { fenText } from '../../../../src-shared/rules/fen.ts';
import { longestBook } from '../../../../src-shared/rules/handovers.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import type { Handover } from './handoverRow.ts';
import { itemText } from './itemText.ts';
import type { MoneyFacts } from './moneyFacts.ts';
import { drawerStateNames, handInStateNames, reasonNames, sectionNames } from './paperWords.ts';

type Slip = z.output<typeof HandoverSlip>;

/** What stands on the printed 交接班记录, all of it text, as it is signed. */
export function handoverSheet({ tx, counter }: Scene, record: Handover): Slip {
  const time = (instant: number | null): string =>
    instant === null ? '' : officeTime(instant, counter.zone);
  return {
    officeName: letterheadOf(tx).officeName,
    number: record.number,
    day: record.day,
    shift: record.dutyShiftName,
    preparedAt: time(record.preparedAt),
    preparedBy: record.preparedBy,
    signedAt: time(record.signedAt),
    signedBy: record.signedBy ?? '',
    witnessedBy: record.witnessedBy ?? '',
    money: moneyLines(record.money),
    items: record.items.map((item) => ({
      nth: String(item.nth),
      section: sectionNames[item.section],
      text: itemText(item),
      due: time(item.dueAt).slice('2026-'.length), // of the year on its head
      remark: item.remark ?? '',
      assignedTo: item.assignedTo ?? '',
    })),
    remark: record.remark ?? '',
    digest: record.digest,
  };
}

function moneyLines({ drawer, floatFen, safeFen, books, handIns, variances }: MoneyFacts): Slip['money'] {
  const bag = drawer?.bagNumber ? `，封包 ${drawer.bagNumber}` : '';
  return [
    {
      name: '钱箱',
      text: drawer
        ? `${drawer.cashier}，${drawerStateNames[drawer.state]}，收据 ${drawer.receipts} 张${bag}`
        : '没有人领用',
    },
    ...(floatFen === null ? [] : [{ name: '备用金', text: `额定 ${fenText(floatFen)} 元` }]),
    { name: '保险柜', text: `${fenText(safeFen)} 元` },
    ...books.map(({ code, usedTo, blankFrom, blankTo, blank, voided }) => ({
      name: `票据 ${code}`,
      text: `${usedTo === null ? '还没有用' : `用至 ${usedTo}`}，${blank > longestBook ? `下一号 ${blankFrom}` : `空白 ${blank} 张（${blankFrom}–${blankTo}）`}，作废 ${voided} 张`,
    })),
    ...handIns.map(({ number, state, turnedInFen, depositOn }) => ({
      name: '交款单',
      text: `${number}，${depositOn}，${fenText(turnedInFen)} 元，${handInStateNames[state]}`,
    })),
    ...variances.map(({ cashier, amountFen, reason, text }) => ({
      name: amountFen > 0 ? '长款' : '短款',
      text: `${cashier}，${fenText(amountFen)} 元，${reasonNames[reason]}：${text}`,
    })),
  ];
}
