import { Progress } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { useSession } from '../../app/session.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { AcknowledgeItem } from './AcknowledgeItem.tsx';
import { type Handover, isReadBy, type Item, nextUnread } from './handing.ts';
import { ItemSections } from './ItemSections.tsx';
import { MoneyCard } from './MoneyCard.tsx';
import { SignHandover } from './SignHandover.tsx';
import styles from './HandoverScreen.module.css';

/** SHF-07: the incoming clerk reads item by item: space has read it, Enter says something to it; signed is what is read. */
export function ReadHandover({ record, label }: { record: Handover; label: string }) {
  const { t } = useTranslation('handover');
  const { at } = useOfficeWords();
  const now = useOffice()?.now;
  const name = useSession(({ who }) => who?.name ?? '');
  const { read, isRead, failure } = useReading(name);
  const [answered, answer] = useState<Item | null>(null);
  const { items } = record;
  const { list, row, current, choose } = useRowKeys(items, ({ nth }) => String(nth), answer);
  useIdleFocus(list.ref);
  const done = items.filter(isRead).length;
  // signed is what the ledger has as read, not what is still on its way there
  const left = items.filter((item) => !isReadBy(item, name)).length;

  function goOn(after: number): void {
    const next = nextUnread(items, (item) => isRead(item) || item.nth === after, after);
    if (next) choose(next);
    list.ref.current?.focus();
  }

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key !== ' ' || event.target !== event.currentTarget) return list.onKeyDown(event);
    event.preventDefault();
    if (event.repeat || current === undefined) return undefined;
    if (!isRead(current)) read(current.nth);
    return goOn(current.nth);
  }

  const keys = { ...list, onKeyDown: press };
  return (
    <div className={styles['parts']}>
      <div className={styles['record']}>
        <FailureNote failure={failure} />
        <MoneyCard money={record.money} />
        {items.length === 0 ? <p className={styles['nothing']}>{t('prepare.nothing')}</p> : null}
        <div {...keys} aria-label={label}>
          <ItemSections items={items} row={row} isRead={isRead} {...(now === undefined ? {} : { now })} />
        </div>
      </div>
      <aside className={styles['aside']} aria-label={t('takeOver.title')}>
        <h2>{record.number}</h2>
        <p>
          {t('read.from', {
            by: record.preparedBy,
            time: at(record.preparedAt),
            shift: record.dutyShiftName,
          })}
        </p>
        {record.remark === null ? null : <p className={styles['remark']}>{record.remark}</p>}
        <div className={styles['count']}>{t('read.count', { n: done, of: items.length })}</div>
        <Progress
          percent={items.length === 0 ? 100 : Math.floor((100 * done) / items.length)}
          showInfo={false}
          aria-label={t('read.progress')}
        />
        {left === 0 ? (
          <SignHandover record={record} />
        ) : (
          <>
            <p>
              <KeyHint keys="Space" /> {t('read.space')} <KeyHint keys="Enter" /> {t('read.enter')}
            </p>
            <KeyButton keys="Alt+KeyN" onAct={() => goOn(0)}>
              {t('read.next')}
            </KeyButton>
            <p>{t('read.left', { n: left })}</p>
          </>
        )}
      </aside>
      {answered ? (
        <AcknowledgeItem
          item={answered}
          onDone={() => {
            answer(null);
            goOn(answered.nth);
          }}
          onClose={() => answer(null)}
        />
      ) : null}
    </div>
  );
}

/** Items are read one after the other however fast the keys are; each stands as read at once. */
function useReading(name: string) {
  const { send, failure } = useCommand(contract.handover.acknowledge);
  const [sent, setSent] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<Promise<void>>(Promise.resolve());

  async function readAfter(before: Promise<void>, nth: number): Promise<void> {
    await before;
    const result = await send({ nth, remark: null, assignedTo: null });
    if (!result.ok) setSent((now) => new Set([...now].filter((one) => one !== nth)));
  }

  return {
    failure,
    isRead: (item: Item): boolean => isReadBy(item, name) || sent.has(item.nth),
    read: (nth: number): void => {
      setSent((now) => new Set([...now, nth]));
      last.current = readAfter(last.current, nth);
    },
  };
}
