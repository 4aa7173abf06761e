import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Failure } from '../../../src-shared/failure.ts';
import { useDrafts } from '../drafts.ts';
import { saveDrafts } from '../draftWriter.ts';
import { FailureNote } from '../FailureNote.tsx';
import { KeyButton } from '../KeyButton.tsx';
import { useDeskKey } from '../keys.ts';
import { offerNote } from '../undo.tsx';
import { CloseTask } from './CloseTask.tsx';
import { LeftDrafts } from './LeftDrafts.tsx';
import { placeOfPage } from './places.ts';
import { atTask, closeTask, type Task, useTasks } from './tasks.ts';
import { useDraftActs } from './useDraftActs.ts';
import { useLeftDrafts } from './useLeftDrafts.ts';
import { useTaskWords } from './useTaskWords.ts';
import styles from './TaskBar.module.css';

/** Unfinished forms side by side: a call can interrupt a visitor, and nothing typed is lost. Nothing is shown where nothing is open or put aside. */
export function TaskBar() {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { titleOf } = useTaskWords();
  const { park } = useDraftActs();
  const tasks = useTasks(({ tasks }) => tasks);
  const own = useDrafts(({ own }) => own);
  const left = useLeftDrafts();
  const [asked, ask] = useState<Task | null>(null);
  const [isListOpen, openList] = useState(false);
  const [refused, refuse] = useState<{ failure: Failure; path: string } | null>(null);
  const here = placeOfPage({ pathname, search });
  const current = tasks.find(({ place }) => place === here);

  const arrive = useEffectEvent((path: string) => {
    atTask(here === null ? null : { place: here, path, title: '' });
    void saveDrafts();
  });
  useEffect(() => arrive(pathname + search), [pathname, search]);

  const isDirty = ({ place }: Task) => Object.hasOwn(own, place);
  const nameOf = ({ place, title }: Task) => titleOf(place, own[place]?.title ?? title);

  /** To the form beside the closed one, or else to the list it belongs to. */
  function goOn(closed: string): void {
    if (closed !== here) return;
    const at = tasks.findIndex(({ place }) => place === closed);
    const next = tasks[at + 1] ?? tasks[at - 1];
    void navigate(next?.path ?? `/${closed.split('/')[0]}`, { replace: true });
  }
  function close(task: Task): void {
    if (isDirty(task)) return ask(task);
    closeTask(task.place);
    goOn(task.place);
  }
  async function putAside(task: Task): Promise<void> {
    ask(null);
    if (!isDirty(task)) return offerNote(t('nothingToPark'));
    const result = await park(task.place);
    refuse(result.ok ? null : { failure: result.error, path: pathname + search });
    if (result.ok) goOn(task.place);
  }
  function step(by: 1 | -1): void {
    const at = current ? tasks.indexOf(current) : by === 1 ? -1 : tasks.length;
    const next = tasks[(at + by + tasks.length) % tasks.length];
    if (next) void navigate(next.path);
  }

  const several = { enabled: tasks.length > 0 };
  useDeskKey('nextTask', t('key.next'), () => step(1), several);
  useDeskKey('Control+Shift+Tab', t('key.previous'), () => step(-1), several);
  useDeskKey('closeTask', t('key.close'), () => current && close(current), {
    enabled: current !== undefined,
  });

  // an open list is closed by her, even when nothing is left in it
  if (tasks.length === 0 && left.length === 0 && !isListOpen) return null;
  return (
    <div className={styles['bar']}>
      <nav className={styles['tabs']} aria-label={t('label')}>
        {tasks.map((task) => (
          <Tab
            key={task.place}
            name={nameOf(task)}
            isHere={task === current}
            isDirty={isDirty(task)}
            onOpen={() => void navigate(task.path)}
            onClose={() => close(task)}
          />
        ))}
      </nav>
      <div className={styles['acts']}>
        {current ? (
          <KeyButton keys="parkTask" size="small" type="text" onAct={() => void putAside(current)}>
            {t('act.park')}
          </KeyButton>
        ) : null}
        {left.length > 0 ? (
          <KeyButton keys="taskList" size="small" type="text" onAct={() => openList(true)}>
            {t('act.list', { n: left.length })}
          </KeyButton>
        ) : null}
      </div>
      {refused?.path === pathname + search ? (
        <div className={styles['failure']}>
          <FailureNote failure={refused.failure} />
        </div>
      ) : null}
      {asked ? (
        <CloseTask
          title={nameOf(asked)}
          onPark={() => void putAside(asked)}
          onThrownAway={() => {
            ask(null);
            goOn(asked.place);
          }}
          place={asked.place}
          onClose={() => ask(null)}
        />
      ) : null}
      {isListOpen ? <LeftDrafts left={left} onClose={() => openList(false)} /> : null}
    </div>
  );
}

type TabProps = { name: string; isHere: boolean; isDirty: boolean; onOpen: () => void; onClose: () => void };

function Tab({ name, isHere, isDirty, onOpen, onClose }: TabProps) {
  const { t } = useTranslation('tasks');
  const tab = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHere) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isHere]);
  return (
    <div ref={tab} className={styles['tab']} data-here={isHere}>
      <button type="button" title={name} {...(isHere ? { 'aria-current': 'page' } : {})} onClick={onOpen}>
        <span className={styles['dirty']} aria-hidden="true">
          {isDirty ? '●' : ''}
        </span>
        <span className={styles['name']}>{name}</span>
        {isDirty ? <span className={styles['unseen']}>{t('unsent')}</span> : null}
      </button>
      <button
        type="button"
        className={styles['close']}
        aria-label={t('closeNamed', { title: name })}
        onClick={onClose}
      >
        <CloseOutlined />
      </button>
    </div>
  );
}
