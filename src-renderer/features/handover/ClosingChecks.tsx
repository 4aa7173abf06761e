import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { type ClosingItem, closingItems, type ProvedItem } from '../../../src-shared/rules/handovers.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import type { Check } from './leavingSteps.ts';
import styles from './LeavingScreen.module.css';

/** What is looked after before leaving: what the record proves says by whom, and Enter goes there; the rest is ticked. */
export function ClosingChecks({ checks, takesKeys }: { checks: readonly Check[]; takesKeys: boolean }) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const { send, failure } = useCommand(contract.handover.check);

  function act({ item, proved, left }: Check): void {
    if (proved) void navigate(pathsOf[item as ProvedItem]);
    else if (isTicked(item)) void send({ item, done: left > 0 });
  }

  const { list, row, current } = useRowKeys(checks, ({ item }) => item, act);
  const { ref } = list;

  useEffect(() => {
    if (takesKeys && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [takesKeys, ref]);

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key !== ' ' || event.target !== event.currentTarget) return list.onKeyDown(event);
    event.preventDefault();
    if (!event.repeat && current !== undefined && !current.proved) act(current);
    return undefined;
  }

  const keys = { ...list, onKeyDown: press };
  return (
    <>
      <FailureNote failure={failure} />
      <div {...keys} className={styles['checks']} aria-label={t('leaving.step.checks')}>
        {checks.map((check) => (
          <div key={check.item} {...row(check)} className={styles['check']} data-done={check.left === 0}>
            <i aria-hidden="true">{check.left === 0 ? '✓' : ''}</i>
            <b>{t(`check.of.${check.item}`)}</b>
            <Standing check={check} />
          </div>
        ))}
      </div>
    </>
  );
}

/** Who did it when, by the record or by a tick; or what is still to be done, with its key. */
function Standing({ check: { item, proved, left, done } }: { check: Check }) {
  const { t } = useTranslation('handover');
  const { at } = useOfficeWords();
  if (left > 0)
    return (
      <small>
        {proved ? t(countsOf.has(item) ? 'check.left' : 'check.notYet', { n: left }) : t('check.untouched')}{' '}
        <KeyHint keys={proved ? 'Enter' : 'Space'} />
      </small>
    );
  if (done === null) return <small>{t('check.nothing')}</small>;
  return <small>{t(proved ? 'check.proved' : 'check.ticked', { by: done.by, time: at(done.at) })}</small>;
}

const isTicked = (item: Check['item']): item is ClosingItem => closingItems.some((one) => one === item);

const countsOf: ReadonlySet<string> = new Set<ProvedItem>(['repair-book', 'visitors-out']);

const pathsOf: Readonly<Record<ProvedItem, string>> = {
  'repair-book': paths.repairBook,
  'cash-handed-in': paths.handInFlow,
  'drawer-closed': paths.drawer,
  'visitors-out': paths.visitors,
  'work-log': paths.workLog,
  'handover-prepared': paths.handover,
};
