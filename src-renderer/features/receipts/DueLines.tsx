import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { isComposing, useDeskKey } from '../../app/keys.ts';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { periodText } from '../../app/periodText.ts';
import { ChargeDialog } from './ChargeDialog.tsx';
import type { DueLine, Plan } from './plan.ts';
import type { Owed, TypedTaking } from './typedTaking.ts';
import styles from './DueLines.module.css';

type Props = {
  typed: TypedTaking;
  owed: readonly Owed[];
  plan: Plan;
  edit: (changed: Partial<TypedTaking>) => void;
  isLoaded: boolean;
  /** Back to the amount. */
  onLeave: () => void;
};

/** What is owed, the oldest first, all of it selected but what is doubted: ↑ ↓ looks through it, space takes one off, F2 tells how it came to be. */
export function DueLines({ typed, owed, plan, edit, isLoaded, onLeave }: Props) {
  const { t } = useTranslation('receipts');
  const [seen, see] = useState<string | null>(null);
  const { lines } = plan;
  const { current, list, row } = useRowKeys(lines, ({ key }) => key, toggle);
  const chargeId = current && current.kind !== 'added' ? current.charge.id : null;
  useDeskKey('F2', t('lines.detail'), () => see(chargeId), { enabled: chargeId !== null });

  const body = useRef<HTMLTableSectionElement>(null);
  // what was just added stands below all that is owed: it is seen before it is paid
  useEffect(() => {
    if (typed.added.length > 0) body.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [typed.added.length]);

  function toggle(line: DueLine): void {
    if (line.kind === 'added') return edit({ added: typed.added.filter(({ key }) => key !== line.key) });
    const { key } = line;
    const other = (keys: readonly string[]) =>
      keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
    return edit(line.charge.disputed ? { on: other(typed.on) } : { off: other(typed.off) });
  }
  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === 'Escape') onLeave();
    else if (event.key === ' ' && current) toggle(current);
    else return list.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  }

  const keys = { ...list, onKeyDown: press };
  if (typed.units.length === 0) return <EmptyList words={t('lines.nobody')} />;
  if (!isLoaded) return null;
  if (lines.length === 0)
    return <EmptyList words={t('lines.empty')} keys="Alt+KeyA" deed={t('lines.emptyDeed')} />;
  return (
    <>
      <div {...keys} aria-label={t('lines.label')} className={styles['list']}>
        <table className={styles['table']} aria-label={t('lines.label')}>
          <thead>
            <tr>
              <th scope="col" className={styles['tick']}>
                <span className="unseen">{t('lines.selected')}</span>
              </th>
              <th scope="col">{t('lines.what')}</th>
              <th scope="col" data-number>
                {t('lines.due')}
              </th>
              <th scope="col" data-number>
                {t('lines.pays')}
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {lines.map((line) => (
              <tr key={line.key} {...row(line)} data-off={!line.isOn} data-kind={line.kind}>
                <td className={styles['tick']}>
                  <span aria-hidden="true">{line.isOn ? '☑' : '☐'}</span>
                  <span className="unseen">{t(line.isOn ? 'lines.on' : 'lines.off')}</span>
                </td>
                <th scope="row">
                  <What line={line} isSeveral={owed.length > 1} isCurrent={line === current} />
                </th>
                <td data-number>{fenText(line.due)}</td>
                <td data-number>{line.pays === 0 ? '—' : fenText(line.pays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['keys']}>
        <KeyHint keys="Space" /> {t('lines.toggle')} <KeyHint keys="F2" /> {t('lines.detail')}{' '}
        <KeyHint keys="Enter" /> {t('lines.back')}
      </p>
      {seen === null ? null : <ChargeDialog id={seen} onClose={() => see(null)} />}
    </>
  );
}

type WhatProps = { line: DueLine; isSeveral: boolean; isCurrent: boolean };

/** Room, item and months; of the line the keys are at how it is reckoned. */
function What({ line, isSeveral, isCurrent }: WhatProps) {
  const { t } = useTranslation('receipts');
  const room = isSeveral ? `${line.unitCode} ` : '';
  if (line.kind === 'added')
    return (
      <>
        <span>
          {room}
          <b>{line.added.name}</b> {line.added.about}
        </span>
        <small>{t(`added.${line.added.line.kind}`)}</small>
      </>
    );
  const { charge } = line;
  const isLate = line.kind === 'late-fee';
  return (
    <>
      <span>
        {room}
        <b>{isLate ? t('lines.lateFee', { item: charge.itemName }) : charge.itemName}</b> {charge.objectName}{' '}
        <span className={styles['period']}>{periodText(charge.fromOn, charge.toOn)}</span>
        {charge.disputed && !isLate ? <em> {t(line.isOn ? 'lines.disputedOn' : 'lines.disputed')}</em> : null}
      </span>
      {isCurrent ? <small>{isLate ? charge.lateFeeText : charge.calculation}</small> : null}
    </>
  );
}
