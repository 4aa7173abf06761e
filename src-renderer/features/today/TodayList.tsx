import { Fragment, type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useMay } from '../../app/session.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { isByHand, type Line, stands } from '../../app/today/lines.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { TodayLine } from './TodayLine.tsx';
import { useOpenLine } from './useOpenLine.ts';
import { useTick } from './useTick.ts';
import styles from './TodayList.module.css';

/** One list in the order it has to be done: ↑ ↓ chooses, Enter goes there, space ticks; what is done folds away below. */
export function TodayList({ lines, now }: { lines: readonly Line[]; now: number }) {
  const { t } = useTranslation('today');
  const [isDoneShown, showDone] = useState(false);
  const tick = useTick();
  const { open, failure } = useOpenLine(tick.turn);
  const toDo = lines.filter(({ stand }) => stand !== 'done');
  const done = lines.filter(({ stand }) => stand === 'done');
  const shown = isDoneShown ? lines : toDo;
  const { list, row, current } = useRowKeys(shown, idOf, open);
  const isQuiet = toDo.every(({ stand }) => stand === 'later');

  useIdleFocus(list.ref);

  useEffect(() => {
    if (isDoneShown) list.ref.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [isDoneShown, list.ref]);

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === ' ' && event.target === event.currentTarget) {
      event.preventDefault();
      if (!event.repeat) tick.turn(current?.duty);
    } else list.onKeyDown(event);
  }

  const keys = { ...list, onKeyDown: press };
  const group = (stand: Line['stand']) => {
    const own = shown.filter((line) => line.stand === stand);
    if (own.length === 0) return null;
    return (
      <section aria-label={t(`stand.${stand}`)} data-stand={stand}>
        <h2>{t(`stand.${stand}`)}</h2>
        {own.map((line) => (
          <TodayLine
            key={line.id}
            line={line}
            now={now}
            row={row(line)}
            onTick={() => tick.turn(line.duty)}
          />
        ))}
      </section>
    );
  };

  return (
    <div className={styles['column']}>
      <FailureNote failure={failure ?? tick.failure} />
      {isQuiet ? <Quiet /> : null}
      {shown.length > 0 ? (
        <div {...keys} aria-label={t('title')} className={styles['list']}>
          {stands.map((stand) => (
            <Fragment key={stand}>{group(stand)}</Fragment>
          ))}
        </div>
      ) : null}
      <footer className={styles['foot']}>
        {done.length > 0 ? (
          <KeyButton
            keys="Alt+KeyD"
            size="small"
            type="text"
            aria-expanded={isDoneShown}
            onAct={() => showDone(!isDoneShown)}
          >
            {t(isDoneShown ? 'foldDone' : 'showDone', { n: done.length })}
          </KeyButton>
        ) : null}
        {shown.length > 0 ? (
          <Hints isTickable={current?.duty !== undefined && isByHand(current.duty)} />
        ) : null}
      </footer>
    </div>
  );
}

const idOf = ({ id }: Line): string => id;

/** Nothing waits: what may come next, with its key. */
function Quiet() {
  const { t } = useTranslation('today');
  const mayRegister = useMay(contract.tickets.register.roles);
  const mayReceive = useMay(contract.visitors.register.roles);
  return (
    <p className={styles['quiet']}>
      {t('quiet')}
      {mayRegister ? (
        <span>
          {t('quietTicket')} <KeyHint keys="newTicket" />
        </span>
      ) : null}
      {mayReceive ? (
        <span>
          {t('quietVisitor')} <KeyHint keys="newVisitor" />
        </span>
      ) : null}
    </p>
  );
}

function Hints({ isTickable }: { isTickable: boolean }) {
  const { t } = useTranslation('today');
  return (
    <p>
      <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')} <KeyHint keys="Enter" />{' '}
      {t('hint.open')}
      {isTickable ? (
        <>
          {' '}
          <KeyHint keys="Space" /> {t('hint.tick')}
        </>
      ) : null}
    </p>
  );
}
