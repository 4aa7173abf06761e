import { useTranslation } from 'react-i18next';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { inSections, type Item } from './handing.ts';
import { useItemWords } from './useItemWords.ts';
import styles from './ItemSections.module.css';

type Props = {
  items: readonly Item[];
  /** What the list gives each item for its keys; without it they are only shown. */
  row?: (item: Item) => object;
  /** How an item stands for whoever reads it now; without it who has read it is told. */
  isRead?: (item: Item) => boolean;
  /** Items past their time are marked until this instant. */
  now?: number;
  isNarrow?: boolean;
  /** Nothing is read yet: no mark. */
  isPlain?: boolean;
};

/** Everything that is passed on, part by part, in the order it is read. */
export function ItemSections({ items, row, isRead, now, isNarrow = false, isPlain = false }: Props) {
  const { t } = useTranslation('handover');
  return (
    <div className={styles['sections']} data-reads={row !== undefined} data-narrow={isNarrow}>
      {inSections(items).map(({ section, items: own }) => (
        <section key={section} aria-label={t(`section.${section}`)}>
          <h2>
            {t(`section.${section}`)} · {own.length}
          </h2>
          {own.map((item) => (
            <Row
              key={item.nth}
              item={item}
              row={row?.(item) ?? {}}
              isRead={isPlain ? null : (isRead?.(item) ?? item.acknowledgedBy !== null)}
              isLate={now !== undefined && item.dueAt !== null && item.dueAt < now}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

type RowProps = { item: Item; row: object; isRead: boolean | null; isLate: boolean };

function Row({ item, row, isRead, isLate }: RowProps) {
  const { t } = useTranslation(['handover', 'today']);
  const { when, at } = useOfficeWords();
  const { what, whom, about } = useItemWords()(item);
  const said = [item.remark, item.assignedTo && t('today:seenToBy', { to: item.assignedTo })];
  return (
    <div {...row} className={styles['item']} {...(isRead === null ? {} : { 'data-read': isRead })}>
      <span className={styles['nth']}>{item.nth}</span>
      <div className={styles['words']}>
        <b>{what}</b>
        {whom === '' ? null : <span>{whom}</span>}
        {about === '' ? null : <p>{about}</p>}
        {item.remark === null && item.assignedTo === null ? null : (
          <p className={styles['said']}>→ {said.filter(Boolean).join('；')}</p>
        )}
      </div>
      <span className={styles['due']} data-late={isLate}>
        {item.dueAt === null
          ? t('today:since', { when: when(item.since) })
          : t('item.due', { when: when(item.dueAt) })}
      </span>
      {isRead === null ? null : (
        <span className={styles['mark']}>
          {isRead && item.acknowledgedAt !== null
            ? t('item.readAt', { time: at(item.acknowledgedAt) })
            : t(isRead ? 'item.read' : 'item.unread')}
        </span>
      )}
    </div>
  );
}
