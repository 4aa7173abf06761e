import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { HandInSlip } from '../../src-shared/contract/drawer/handIns.ts';
import { fenCoins } from '../../src-shared/rules/drawerShifts.ts';
import { fen, fenText } from '../../src-shared/rules/fen.ts';
import { copiesOf } from '../../src-shared/rules/papers.ts';
import { BarCode } from './BarCode.tsx';
import { Fact } from './Fact.tsx';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';
import { Slip } from './Slip.tsx';
import './receipt/receipt.css';
import './handIn.css';

type Data = z.output<typeof HandInSlip>;
type Props = PagePlace & { handIn: Data; carbon: boolean };

/** 交款单 (CSH-01): what the desk hands to finance for one day, each copy naming whom it is for; carbon paper names all on one. */
export function HandIn({ handIn, carbon, ...place }: Props) {
  const { t } = useTranslation('slips');
  const names = copiesOf['hand-in'].map((copy) => t(`handIn.copy.${copy}`));
  const copies = carbon ? [names.join('　')] : names;
  return copies.map((copy) => <HandInPage key={copy} {...place} handIn={handIn} copy={copy} />);
}

function HandInPage({ handIn, copy, reprint, ...place }: PagePlace & { handIn: Data; copy: string }) {
  const { t } = useTranslation('slips');
  return (
    <Slip {...place} className={`receipt hand-in on-${place.sheet}`}>
      <div className="receipt-sheet">
        <header className="receipt-head">
          <p className="slip-office">{handIn.officeName}</p>
          <h1 className="slip-title">{t('handIn.title')}</h1>
          <div className="slip-number">
            <BarCode digits={handIn.code} />
            <p>
              № <strong>{handIn.number}</strong>
            </p>
          </div>
        </header>
        <ReprintMark reprint={reprint} />
        <dl className="receipt-facts">
          <Fact label={t('handIn.depositOn')} value={handIn.depositOn} />
          <Fact label={t('handIn.cutOff')} value={handIn.cutOff} />
          <Fact label={t('handIn.madeBy')} value={`${handIn.madeBy} ${handIn.madeAt}`} />
          {handIn.shifts === '' ? null : <Fact label={t('handIn.shifts')} value={handIn.shifts} />}
          {handIn.late === '' ? null : <Fact label={t('handIn.late')} value={handIn.late} />}
        </dl>
        <div className="hand-in-parts">
          <Methods handIn={handIn} />
          <Books handIn={handIn} />
          <Pairs
            title={t('handIn.items')}
            rows={handIn.items.map(({ item, amount }) => [item, '', amount] as const)}
          />
          <Pairs
            title={t('handIn.pieces')}
            rows={handIn.pieces.map(({ note, pieces, amount }) =>
              note === fenCoinsText
                ? ([t('handIn.fenCoins'), t('handIn.fen', { n: pieces }), amount] as const)
                : ([note.replace(/\.?0+$/, ''), t('handIn.piece', { n: pieces }), amount] as const),
            )}
          />
        </div>
        <Sums handIn={handIn} />
        <Foot handIn={handIn} />
      </div>
      <p className="receipt-copy">{copy}</p>
    </Slip>
  );
}

/** 分币 stand on it in one sum. */
const fenCoinsText = fenText(fen(fenCoins));

/** A 方式 × 笔数. */
function Methods({ handIn: { methods } }: { handIn: Data }) {
  const { t } = useTranslation('slips');
  return (
    <table className="receipt-lines">
      <thead>
        <tr>
          {(['method', 'count', 'due', 'reversed', 'net'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`handIn.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {methods.map((one) => (
          <tr key={one.method}>
            <td>{one.method}</td>
            <td data-figure="true">{one.count}</td>
            <td data-figure="true">{one.due}</td>
            <td data-figure="true">{one.reversed}</td>
            <td data-figure="true">{one.net}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** C 票据: 起号 to 止号 of each book, and the numbers in between that are something else (I18). */
function Books({ handIn: { books } }: { handIn: Data }) {
  const { t } = useTranslation('slips');
  if (books.length === 0) return null;
  return (
    <table className="receipt-lines">
      <thead>
        <tr>
          {(['from', 'to', 'valid', 'others'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`handIn.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {books.map((book) => (
          <tr key={`${book.book} ${book.from}`}>
            <td>{book.from}</td>
            <td>{book.to}</td>
            <td data-figure="true">{book.valid}</td>
            <td>
              {(['voided', 'reversals', 'missing'] as const)
                .filter((kind) => book[kind] !== '')
                .map((kind) => t(`handIn.numbers.${kind}`, { numbers: book[kind] }))
                .join('；')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PairsProps = { title: string; rows: readonly (readonly [string, string, string])[] };

/** B 费项, D 面额 × 张数. */
function Pairs({ title, rows }: PairsProps) {
  if (rows.length === 0) return null;
  return (
    <table className="receipt-lines">
      <thead>
        <tr>
          <th scope="col" colSpan={3}>
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, count, amount]) => (
          <tr key={what}>
            <td colSpan={count === '' ? 2 : 1}>{what}</td>
            {count === '' ? null : <td data-figure="true">{count}</td>}
            <td data-figure="true">{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** E 应交 长款 短款 备用金增减 实交（大写）. */
function Sums({ handIn }: { handIn: Data }) {
  const { t } = useTranslation('slips');
  return (
    <>
      <dl className="hand-in-sums">
        {(['due', 'over', 'short', 'movements', 'floatChange', 'carried', 'carriedOut'] as const).map(
          (name) => (
            <div key={name}>
              <dt>{t(`handIn.sum.${name}`)}</dt>
              <dd>{handIn[name]}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="receipt-total">
        <span>{t('handIn.turnedIn')}</span>
        <span>{t('receipt.inWords')}</span>
        <strong className="receipt-words" data-amount="words">
          {handIn.turnedInWords}
        </strong>
        <strong className="receipt-figures" data-amount="figures">
          ¥ {handIn.turnedIn}
        </strong>
      </p>
    </>
  );
}

function Foot({ handIn }: { handIn: Data }) {
  const { t } = useTranslation('slips');
  return (
    <footer className="receipt-foot">
      <p className="hand-in-code">
        <span>{t('handIn.checkCode')}</span>
        <strong>{handIn.checkCode.replace(/(.{4})(?=.)/g, '$1 ')}</strong>
        <span>{t('handIn.codeWhat')}</span>
      </p>
      <div className="receipt-signs">
        {(['payer', 'supervisor', 'cashier'] as const).map((signer) => (
          <span key={signer} className="receipt-sign">
            {t(`handIn.signer.${signer}`)}
            <span>{signer === 'payer' ? handIn.madeBy : ''}</span>
          </span>
        ))}
      </div>
      <p className="receipt-last">
        <span>{t('handIn.signTime')}</span>
        <span>{t('handIn.ledgerHead', { head: handIn.ledgerHead })}</span>
      </p>
    </footer>
  );
}
