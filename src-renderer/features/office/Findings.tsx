import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import styles from './office.module.css';

type Verification = Output<typeof contract.office.verify>;

/** What a check of the ledger found, in words; what the program found exactly stands behind them for the technician. */
export function Findings({ verification }: { verification: Verification }) {
  const { t } = useTranslation('office');
  const { ok, journalRows, checks, findings } = verification;
  const wordsOf = (check: string) =>
    isKnown(check) ? t(`verify.check.${check}`) : t('verify.check.invariant');
  return (
    <>
      <output className={styles[ok ? 'sound' : 'unsound']}>
        {ok
          ? t('verify.sound', { rows: journalRows, checks: checks.length })
          : t('verify.unsound', { n: findings.length })}
      </output>
      {ok ? null : (
        <ul className={styles['findings']}>
          {findings.slice(0, shown).map(({ check, detail, seq }) => (
            <li key={`${check} ${seq} ${detail}`}>
              {seq === null
                ? t('verify.finding', { what: wordsOf(check), detail })
                : t('verify.findingAt', { seq, what: wordsOf(check), detail })}
            </li>
          ))}
        </ul>
      )}
      {findings.length > shown ? <p>{t('verify.more', { n: findings.length - shown })}</p> : null}
    </>
  );
}

const shown = 100;

const known = ['pages', 'schema', 'foreign-keys', 'chain', 'heads'] as const;
const isKnown = (check: string): check is (typeof known)[number] => known.some((one) => one === check);
