import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { DayPages } from '../../app/DayPages.tsx';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { isDay } from '../../app/form/readDay.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { HandoverHead } from './HandoverHead.tsx';
import { NoteForm } from './NoteForm.tsx';
import { NotePanel } from './NotePanel.tsx';
import { NoteRows } from './NoteRows.tsx';
import { isOpen, type Note } from './note.ts';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './lists.module.css';

/** SHF-02, SHF-08, SHF-09, SHF-19: the post's notebook: what still waits, the notices that stand, and what a day noted. */
export function NotesScreen() {
  const { t } = useTranslation('handover');
  const [place, setPlace] = useSearchParams();
  const { today } = useOfficeTime();
  const mayWrite = useMay(contract.handover.addNote.roles);
  const asked = place.get('day');
  const day = asked !== null && isDay(asked) ? asked : today;
  const isToday = day === today;
  const standing = useLedger(contract.handover.notes, { day: null, kind: null }, { enabled: isToday });
  const ofDay = useLedger(
    contract.handover.notes,
    { day: day ?? '', kind: null },
    { enabled: day !== undefined, keepPrevious: true },
  );
  const parts = partsOf(isToday ? (standing.data ?? []) : [], ofDay.data ?? []);
  const all = parts.flatMap(({ notes }) => notes);
  const show = (more: Record<string, string>) =>
    setPlace({ ...(isToday || day === undefined ? {} : { day }), ...more }, { replace: true });
  const { list, row } = useRowKeys(all, idOf, ({ id }) => show({ note: id }));
  const opened = all.find(({ id }) => id === place.get('note'));
  const isWriting = mayWrite && place.get('form') === 'new';
  const { lists } = useBackToList(all.length > 0 && !isWriting && opened === undefined);
  if (day === undefined || today === undefined) return null;

  return (
    <div className={frame['screen']}>
      <HandoverHead view="notes" />
      <div ref={lists} className={frame['lists']}>
        <header className={styles['bar']}>
          {mayWrite ? (
            <KeyButton
              keys="F2"
              type={isWriting ? 'default' : 'primary'}
              onAct={() => setPlace({ form: 'new' })}
            >
              {t('note.open')}
            </KeyButton>
          ) : null}
          <DayPages
            day={day}
            today={today}
            onDay={(wanted) => setPlace(wanted === today ? {} : { day: wanted }, { replace: true })}
          />
        </header>
        <FailureNote failure={standing.failure ?? ofDay.failure} />
        {all.length > 0 ? (
          <div {...list} className={styles['rows']} aria-label={t('screen.notes')}>
            {parts.map(({ part, notes }) => (
              <NoteRows key={part} part={part} notes={notes} row={row} openId={opened?.id ?? null} />
            ))}
          </div>
        ) : ofDay.isPending ? null : isToday && mayWrite ? (
          <EmptyList words={t('note.empty')} keys="F2" deed={t('note.open')} />
        ) : (
          <EmptyList words={t('note.emptyDay')} />
        )}
      </div>
      {isWriting ? (
        <NoteForm onClose={() => show({})} />
      ) : opened ? (
        <NotePanel key={opened.id} note={opened} onClose={() => show({})} />
      ) : null}
    </div>
  );
}

/** What waits, what is to be known, and the rest of the day; no part is empty. */
function partsOf(standing: readonly Note[], ofDay: readonly Note[]) {
  const open = standing.filter(isOpen);
  const notices = standing.filter((note) => !isOpen(note));
  const rest = ofDay.filter(({ id }) => !standing.some((note) => note.id === id));
  return [
    { part: 'open' as const, notes: open },
    { part: 'notices' as const, notes: notices },
    { part: 'day' as const, notes: rest },
  ].filter(({ notes }) => notes.length > 0);
}

const idOf = ({ id }: Note): string => id;
