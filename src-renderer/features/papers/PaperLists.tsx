import { useTranslation } from 'react-i18next';
import { EmptyList } from '../../app/EmptyList.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { type Paper, usePaperWords } from '../../app/printing/usePaperWords.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import stack from '../../app/ListStack.module.css';
import rows from '../../app/RowTable.module.css';
import styles from './PaperLists.module.css';

type Props = {
  waiting: readonly Paper[];
  others: readonly Paper[];
  openId: string | null;
  onOpen: (id: string) => void;
};

/** What is on no paper yet, and below it what was made out last. */
export function PaperLists({ waiting, others, openId, onOpen }: Props) {
  const { t } = useTranslation('papers');
  const { list, row } = useRowKeys([...waiting, ...others], idOf, ({ id }) => onOpen(id));
  const shared = { row, openId };
  return (
    <div {...list} className={stack['lists']} aria-label={t('title')}>
      <section aria-label={t('outbox.title')}>
        <header>
          <h2>{t('outbox.title')}</h2>
          <span>{t('count', { n: waiting.length })}</span>
          {waiting.length + others.length > 0 ? (
            <p>
              <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}{' '}
              <KeyHint keys="Enter" /> {t('hint.open')}
            </p>
          ) : null}
        </header>
        {waiting.length === 0 ? (
          <EmptyList words={t('outbox.empty')} />
        ) : (
          <PaperTable {...shared} label={t('outbox.title')} papers={waiting} />
        )}
      </section>
      <section aria-label={t('recent.title')}>
        <header>
          <h2>{t('recent.title')}</h2>
        </header>
        {others.length === 0 ? (
          <EmptyList words={t('recent.empty')} />
        ) : (
          <PaperTable {...shared} label={t('recent.title')} papers={others} />
        )}
      </section>
    </div>
  );
}

const idOf = ({ id }: Paper): string => id;

type TableProps = {
  label: string;
  papers: readonly Paper[];
  row: (paper: Paper) => object;
  openId: string | null;
};

function PaperTable({ label, papers, row, openId }: TableProps) {
  const { t } = useTranslation('papers');
  const { at } = usePaperWords();
  return (
    <table className={`${rows['table']} ${styles['table']}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.paper')}</th>
          <th scope="col">{t('column.queued')}</th>
          <th scope="col">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id} {...row(paper)} data-open={paper.id === openId}>
            <th scope="row">
              <button type="button" tabIndex={-1} aria-expanded={paper.id === openId}>
                {paper.number}
              </button>
            </th>
            <td>{t(`kind.${paper.kind}`)}</td>
            <td>
              {at(paper.queuedAt)} {paper.queuedBy}
            </td>
            <td>
              <State paper={paper} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 08:12 已打印，补打 1 次（09:30）; what is not on paper stands out. */
function State({ paper }: { paper: Paper }) {
  const { t } = useTranslation('papers');
  const { at, reprinted } = usePaperWords();
  const isPrinting = usePrinting(({ jobs }) => jobs[paper.id]?.kind === 'printing');
  if (isPrinting) return t('printing');
  if (paper.voidedAt !== null) return t('short.void');
  const words = t(`short.${paper.state}`, { time: paper.printedAt === null ? '' : at(paper.printedAt) });
  if (paper.state === 'failed' || paper.state === 'printing')
    return <strong className={styles['trouble']}>{words}</strong>;
  return reprinted(paper, words);
}
