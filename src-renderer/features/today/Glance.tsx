import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { runAct } from '../../app/keys.ts';
import { paths } from '../../app/paths.ts';
import type { Today } from '../../app/today/lines.ts';
import styles from './Glance.module.css';

type Count = Today['glance'][number];
type Domain = (typeof domains)[number];

/** The desk at a glance: large numbers, each of which opens its list. */
export function Glance({ glance }: { glance: readonly Count[] }) {
  const { t } = useTranslation('today');
  const groups = domains.map((domain) => ({
    domain,
    counts: glance.filter(({ kind }) => kind.startsWith(`${domain}.`)),
  }));
  return (
    <div className={styles['glance']}>
      {groups
        .filter(({ counts }) => counts.length > 0)
        .map(({ domain, counts }) => (
          <ul key={domain} aria-label={t(`glance.${domain}.label`)}>
            {counts.map((count) => (
              <li
                key={count.kind}
                data-wide={count.kind === 'fees.owed'}
                data-alarming={count.kind === 'tickets.overdue' && count.count > 0}
              >
                <Opener count={count} domain={domain} />
              </li>
            ))}
          </ul>
        ))}
    </div>
  );
}

/** A number and its words; a form that was put aside is chosen from the list the shell shows. */
function Opener({ count: { kind, count }, domain }: { count: Count; domain: Domain }) {
  const { t } = useTranslation('today');
  const words = (
    <>
      <strong data-zero={count === 0}>{kind === 'fees.owed' ? fenText(fen(count)) : count}</strong>
      <span>{t(`glance.${kind}`)}</span>
    </>
  );
  if (domain !== 'drafts') return <Link to={lists[domain]}>{words}</Link>;
  return (
    <button type="button" disabled={count === 0} onClick={() => runAct('taskList')}>
      {words}
    </button>
  );
}

const domains = ['visitors', 'tickets', 'receipts', 'fees', 'papers', 'drafts'] as const;

const lists = {
  visitors: paths.visitors,
  tickets: paths.tickets,
  receipts: paths.receipts,
  fees: paths.fees,
  papers: paths.papers,
} as const;
