import { useTranslation } from 'react-i18next';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { isOpen, type Note } from './note.ts';
import styles from './NoteRows.module.css';

type Props = {
  part: 'open' | 'notices' | 'day';
  notes: readonly Note[];
  row: (note: Note) => object;
  openId: string | null;
};

/** Lines of the notebook that belong together. */
export function NoteRows({ part, notes, row, openId }: Props) {
  const { t } = useTranslation('handover');
  return (
    <section className={styles['part']} aria-label={t(`note.part.${part}`)}>
      <h2>
        {t(`note.part.${part}`)} · {notes.length}
      </h2>
      {notes.map((note) => (
        <div key={note.id} {...row(note)} className={styles['note']} data-open={note.id === openId}>
          <Line note={note} />
        </div>
      ))}
    </section>
  );
}

function Line({ note }: { note: Note }) {
  const { t } = useTranslation(['handover', 'today']);
  const { at } = useOfficeWords();
  const { today = '' } = useOfficeTime();
  const about = [
    t('today:notedBy', { by: note.notedBy }),
    note.givenBy && t('today:givenBy', { by: note.givenBy }),
    note.handling && t('note.handled', { how: note.handling }),
  ];
  const isLate = isOpen(note) && note.dueOn !== null && note.dueOn < today;
  return (
    <>
      <div className={styles['when']}>
        {at(note.happenedAt)}
        <small>{t(`noteKind.${note.kind}`)}</small>
      </div>
      <div className={styles['words']}>
        <b>{note.text}</b>
        <p>{about.filter(Boolean).join(' · ')}</p>
      </div>
      <div className={styles['state']} data-late={isLate}>
        {note.doneAt === null ? null : <span>{t('note.doneBy', { by: note.doneBy })}</span>}
        {note.doneAt === null && note.assignedTo !== null ? (
          <span>{t('today:seenToBy', { to: note.assignedTo })}</span>
        ) : null}
        {isOpen(note) && note.dueOn !== null ? (
          <span>{t('note.due', { day: note.dueOn.slice(5) })}</span>
        ) : null}
        {note.untilOn === null || note.doneAt !== null ? null : (
          <span>{t('today:until', { day: note.untilOn.slice(5) })}</span>
        )}
      </div>
    </>
  );
}
