import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { fenCoins } from '../../../src-shared/rules/drawerShifts.ts';
import { fenText, minus } from '../../../src-shared/rules/fen.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { type Denomination, fenOf, fieldOfNote, noteText } from './countTyped.ts';
import type { Split } from './useSplit.ts';
import styles from './HandInFlow.module.css';

/** Two piles: by note or coin how many were counted, how many stay as the float, how many leave the drawer and go to finance. */
export function SplitPiles({ counts, split }: { counts: Pieces; split: Split }) {
  const { t } = useTranslation('drawer');
  const { stays, goes, isChoosing, isApart, picksNotes, goesFen } = split;
  const shown = counts.filter(({ denominationFen, pieces }) => denominationFen !== fenCoins || pieces > 0);
  return (
    <table className={styles['piles']} aria-label={t('split.title')}>
      <thead>
        <tr>
          <th scope="col">{t('split.note')}</th>
          <th scope="col">{t('split.counted')}</th>
          <th scope="col">{t('split.stay')}</th>
          <th scope="col">{t('split.out')}</th>
          {isApart ? <th scope="col">{t('split.go')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ denominationFen, pieces }, nth) => {
          const stay = stays[nth]?.pieces ?? 0;
          const go = goes[nth]?.pieces ?? 0;
          return (
            <tr key={denominationFen}>
              <th scope="row">
                {denominationFen === fenCoins ? t('split.fenCoins') : noteText(denominationFen)}
              </th>
              <td data-zero={pieces === 0}>{pieces}</td>
              <td data-zero={stay === 0}>
                {isChoosing ? (
                  <PileField
                    pile="stays"
                    of={denominationFen}
                    isRead={split.staysLines[nth]?.pieces !== null}
                  />
                ) : (
                  stay
                )}
              </td>
              <td data-zero={pieces === stay}>{pieces - stay}</td>
              {picksNotes ? (
                <td>
                  <PileField
                    pile="goes"
                    of={denominationFen}
                    isRead={split.goesLines[nth]?.pieces !== null}
                  />
                </td>
              ) : null}
              {isApart && !picksNotes ? <td data-zero={go === 0}>{go}</td> : null}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('split.sum')}</th>
          <td>{fenText(fenOf(counts))}</td>
          <td>{fenText(fenOf(stays))}</td>
          <td>{fenText(minus(fenOf(counts), fenOf(stays)))}</td>
          {isApart ? <td>{fenText(goesFen)}</td> : null}
        </tr>
      </tfoot>
    </table>
  );
}

function PileField({ pile, of, isRead }: { pile: 'stays' | 'goes'; of: Denomination; isRead: boolean }) {
  const { t } = useTranslation('drawer');
  return (
    <Form.Item name={[pile, fieldOfNote(of)]} noStyle>
      <Input
        className="numbers"
        maxLength={24}
        inputMode="numeric"
        aria-label={t(pile === 'stays' ? 'split.stayOf' : 'split.goOf', { yuan: noteText(of) })}
        aria-invalid={!isRead}
        onFocus={({ target }) => target.select()}
      />
    </Form.Item>
  );
}
