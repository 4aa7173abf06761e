import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import styles from './AddLines.module.css';

type Props = {
  /** How many of it, in 1/1,000; `null` while that is not a number. */
  quantity: number | null;
  /** The price of the tariff is to be charged, in yuan. */
  onPrice: (yuan: string) => void;
};

/** FEE-20: what a repair costs by 《维修项目收费标准》; for what stands in none the engineers are asked first. */
export function RepairQuote({ quantity, onPrice }: Props) {
  const { t } = useTranslation('receipts');
  const names = useId();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const tariff = useLedger(contract.fees.repairPrices, {});
  const known = tariff.data?.filter(({ active }) => active) ?? [];
  const quote = useLedger(
    contract.fees.quoteRepair,
    { lines: [{ name, quantity: quantity ?? 0 }] },
    { enabled: name !== '' && quantity !== null && quantity > 0 },
  );
  const [line] = quote.data?.lines ?? [];
  if (known.length === 0) return null;
  const { priceFen, amountFen, unit } = line ?? {};
  return (
    <>
      <Form.Item label={t('once.repair')} htmlFor={`${names}-field`}>
        <Input
          id={`${names}-field`}
          list={names}
          maxLength={40}
          value={typed}
          placeholder={t('once.repairHow')}
          onChange={({ target }) => setTyped(target.value)}
        />
        <datalist id={names}>
          {known.map((price) => (
            <option key={price.id}>{price.name}</option>
          ))}
        </datalist>
      </Form.Item>
      <FailureNote failure={quote.failure} />
      {name === '' || !line ? null : priceFen && amountFen ? (
        <p className={styles['about']}>
          <output>
            {t('once.inTariff', {
              yuan: fenText(priceFen),
              unit,
              n: decimalText(line.quantity, 3),
              sum: fenText(amountFen),
            })}
          </output>{' '}
          <Button size="small" onClick={() => onPrice(fenText(priceFen))}>
            {t('once.byTariff')}
          </Button>
        </p>
      ) : (
        <p className={styles['about']}>
          <output>{t('once.noTariff', { minutes: quote.data?.reviewWithinMinutes ?? 0 })}</output>
        </p>
      )}
    </>
  );
}
