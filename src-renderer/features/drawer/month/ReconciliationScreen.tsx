import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import { fenText } from '../../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { paths } from '../../../app/paths.ts';
import { useMay } from '../../../app/session.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import { DrawerHead } from '../DrawerHead.tsx';
import { ReconcileForm } from './ReconcileForm.tsx';
import { useReckoned } from './useReckoned.ts';
import frame from '../../../app/ListsAndPanel.module.css';
import styles from './month.module.css';

type Books = Output<typeof contract.drawer.reconciliation>;

/** CSH-04: cash, receipts and the fee ledger against each other, the safe counted, every difference explained and kept. */
export function ReconciliationScreen() {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const mayReconcile = useMay(contract.drawer.reconcile.roles);
  const { data, failure, again } = useReckoned(contract.drawer.reconciliation, {});
  return (
    <div className={frame['screen']}>
      <DrawerHead view="month" />
      <div className={frame['lists']}>
        <div className={styles['bar']}>
          <h2>{t('reconcile.title')}</h2>
          <KeyButton keys="Alt+KeyG" onAct={again}>
            {t('reconcile.again')}
          </KeyButton>
          <KeyButton keys="Escape" type="text" onAct={() => void navigate(paths.months)}>
            {t('month.toList')}
          </KeyButton>
        </div>
        <p className={styles['plain']}>{t('reconcile.about')}</p>
        <FailureNote failure={failure} />
        {data === null ? (
          failure === null ? (
            <output>{t('month.reckoning')}</output>
          ) : null
        ) : (
          <>
            <Lines lines={data.lines} />
            <Last last={data.last} />
            {mayReconcile ? <ReconcileForm books={data} onKept={again} /> : null}
          </>
        )}
      </div>
    </div>
  );
}

function Lines({ lines }: { lines: Books['lines'] }) {
  const { t } = useTranslation('drawer');
  return (
    <table className={styles['journal']} aria-label={t('reconcile.title')}>
      <thead>
        <tr>
          <th scope="col">{t('reconcile.column.what')}</th>
          <th scope="col" data-figure>
            {t('reconcile.column.book')}
          </th>
          <th scope="col" data-figure>
            {t('reconcile.column.ledger')}
          </th>
          <th scope="col" data-figure>
            {t('reconcile.column.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ what, bookFen, ledgerFen, differenceFen }) => (
          <tr key={what}>
            <th scope="row">
              {t(`reconcile.what.${what}`)}
              <small>{t(`reconcile.how.${what}`)}</small>
            </th>
            <td data-figure>{fenText(bookFen)}</td>
            <td data-figure>{fenText(ledgerFen)}</td>
            <td data-figure data-tone={differenceFen === 0 ? 'good' : 'late'}>
              {differenceFen === 0 ? t('result.same') : fenText(differenceFen)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Last({ last }: { last: Books['last'] }) {
  const { t } = useTranslation('drawer');
  const { fullTime } = useOfficeTime();
  if (last === null) return <p className={styles['plain']}>{t('reconcile.never')}</p>;
  return (
    <p className={styles['plain']}>
      {t('reconcile.last', {
        at: fullTime(last.at),
        by: last.by,
        counted: fenText(last.safeCountedFen),
        difference: fenText(last.differenceFen),
      })}
      {last.explanation === null ? null : ` ${t('reconcile.explained', { why: last.explanation })}`}
    </p>
  );
}
