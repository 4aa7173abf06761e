import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { desk } from '../../app/desk.ts';
import { paths } from '../../app/paths.ts';
import { HitLine } from '../../app/search/HitLine.tsx';
import { ledgerSource } from '../../app/search/source.ts';
import type { ReceiptRow } from './typedTaking.ts';
import { useReceiptWords } from './useReceiptWords.ts';

/** A receipt's number or room leads to the receipt. */
export const searchReceipts = ledgerSource<ReceiptRow>({
  id: 'receipts',
  roles: contract.receipts.search.roles,
  ask: (text) => desk.receipts.search({ text }),
  keyOf: ({ id }) => id,
  addressOf: ({ id }) => paths.receipt(id),
  Line,
});

function Line({ row }: { row: ReceiptRow }) {
  const { at, standing } = useReceiptWords();
  return (
    <HitLine
      code={row.number}
      title={row.items}
      state={standing(row)}
      aside={at(row.takenAt)}
      more={
        <>
          <span>{row.rooms}</span>
          <span>{row.payer}</span>
          <span className="numbers">{fenText(row.totalFen)}</span>
        </>
      }
    />
  );
}
