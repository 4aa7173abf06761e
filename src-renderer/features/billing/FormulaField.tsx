import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type FailureCode } from '../../../src-shared/contract/index.ts';
import { readFormula } from '../../../src-shared/rules/charges/formula.ts';
import { namesIn } from '../../../src-shared/rules/charges/formulaTree.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useSentence } from '../../app/useSentence.ts';
import styles from './FormulaField.module.css';

type Props = { text: string; price: number | null; onNamesPrice: (names: boolean) => void };

/** A formula while it is typed: what it comes to for a home of 100㎡, or the place where it can not be read. */
export function FormulaField({ text, price, onNamesPrice }: Props) {
  const { t, i18n } = useTranslation('billing');
  const sentence = useSentence();
  const { data: tried } = useLedger(
    contract.fees.tryFormula,
    { text, price },
    { enabled: text.trim() !== '', keepPrevious: true },
  );
  const reading = readFormula(text);
  const namesPrice = reading.ok && namesIn(reading.value).has('price');
  useEffect(() => onNamesPrice(namesPrice), [namesPrice, onNamesPrice]);

  return (
    <>
      <Form.Item name="formula" label={t('formula.label')} extra={t('formula.names')}>
        <Input maxLength={200} placeholder={t('formula.how')} spellCheck={false} className="numbers" />
      </Form.Item>
      {text.trim() === '' || tried === undefined ? null : (
        <div className={styles['tried']}>
          <output>
            {tried.ok ? (
              t('formula.tried', { text: tried.text })
            ) : (
              <>
                <span className={styles['shown']}>
                  {text.slice(0, tried.at)}
                  <mark>{text.slice(tried.at, Math.max(tried.to, tried.at + 1)) || '␣'}</mark>
                  {text.slice(Math.max(tried.to, tried.at + 1))}
                </span>
                <span>
                  {i18n.exists(`failure:${tried.code}`)
                    ? sentence({ code: tried.code as FailureCode })
                    : t('formula.noAmount')}
                </span>
              </>
            )}
          </output>
        </div>
      )}
    </>
  );
}
