import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { fenText, type Fen } from '../../../src-shared/rules/fen.ts';
import { takenMethods } from '../../../src-shared/rules/paymentMethods.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { markOf, type TakingErrors } from './takingErrors.ts';
import type { Owed, TypedPayment } from './typedTaking.ts';
import styles from './PayFields.module.css';

type Props = {
  nth: number;
  payment: TypedPayment;
  planned: Fen | undefined;
  isMixed: boolean;
  owed: readonly Owed[];
  errors: TakingErrors;
  onChange: (changed: Partial<TypedPayment>) => void;
  onMixed: () => void;
};

/** One way of paying: its number, of several ways how much, and what the channel or the bank calls it. */
export function PaymentPart({ nth, payment, planned, isMixed, owed, errors, onChange, onMixed }: Props) {
  const { t } = useTranslation('receipts');
  const at = (field: string) => markOf(errors, `payments.${nth}.${field}`);
  const id = (field: string) => `taking-${field}-${nth}`;
  const accounts = owed.flatMap(({ unitCode, accounts: own }) =>
    own.filter(({ balanceFen }) => balanceFen > 0).map((account) => ({ ...account, unitCode })),
  );
  const { method } = payment;
  const isChannel = method !== null && method !== 'cash' && method !== 'prepaid' && method !== 'mixed';
  const choices = [
    ...takenMethods.map((value) => ({ value, words: t(`method.${value}`) })),
    ...(isMixed ? [] : [{ value: 'mixed' as const, digit: '0', words: t('method.mixed') }]),
  ];

  return (
    <fieldset className={styles['part']}>
      <legend className={isMixed ? '' : 'unseen'}>{t('pay.part', { n: nth + 1 })}</legend>
      <div data-field={`payments.${nth}.method`}>
        <Form.Item label={isMixed ? null : t('pay.method')} {...at('method')}>
          <NumberedChoice
            label={t('pay.method')}
            value={method}
            choices={choices}
            columns={3}
            onChange={(chosen) => {
              if (chosen === 'mixed') onMixed();
              else
                onChange({ method: chosen, accountId: chosen === 'prepaid' ? usualAccount(accounts) : null });
            }}
          />
        </Form.Item>
      </div>
      {method === 'prepaid' ? (
        <div data-field={`payments.${nth}.account`}>
          <Form.Item label={accounts.length === 0 ? null : t('pay.account')}>
            {accounts.length === 0 ? (
              <p className={styles['note']}>{t('pay.noAccount')}</p>
            ) : (
              <NumberedChoice
                label={t('pay.account')}
                value={payment.accountId}
                choices={accounts.map((account) => ({
                  value: account.id,
                  words: t('pay.accountOf', {
                    unit: owed.length > 1 ? `${account.unitCode} ` : '',
                    item: account.itemName ?? t('prepaid.general'),
                    yuan: fenText(account.balanceFen),
                  }),
                }))}
                columns={1}
                onChange={(accountId) => onChange({ accountId })}
              />
            )}
          </Form.Item>
        </div>
      ) : null}
      {isMixed ? (
        <div data-field={`payments.${nth}.amount`}>
          <Form.Item {...at('amount')}>
            <Input
              id={id('amount')}
              aria-label={t('pay.partAmount')}
              className="numbers"
              value={payment.amount}
              maxLength={20}
              inputMode="decimal"
              placeholder={planned === undefined ? '' : t('pay.rest', { yuan: fenText(planned) })}
              onChange={({ target }) => onChange({ amount: target.value })}
            />
          </Form.Item>
        </div>
      ) : null}
      {isChannel && !(isMixed && method !== 'transfer') ? (
        <div data-field={`payments.${nth}.reference`}>
          <Form.Item label={t('pay.reference')} htmlFor={id('reference')} {...at('reference')}>
            <Input
              id={id('reference')}
              value={payment.reference}
              maxLength={60}
              placeholder={t('pay.optional')}
              onChange={({ target }) => onChange({ reference: target.value })}
            />
          </Form.Item>
        </div>
      ) : null}
      {method === 'transfer' ? (
        <div data-field={`payments.${nth}.valueOn`}>
          <Form.Item label={t('pay.valueOn')} htmlFor={id('valueOn')} {...at('valueOn')}>
            <DayInput
              id={id('valueOn')}
              value={payment.valueOn}
              onChange={(valueOn) => onChange({ valueOn })}
            />
          </Form.Item>
        </div>
      ) : null}
    </fieldset>
  );
}

/** The one for everything, else the first that has something in it. */
const usualAccount = (accounts: readonly { id: string; itemId: string | null }[]): string | null =>
  (accounts.find(({ itemId }) => itemId === null) ?? accounts[0])?.id ?? null;
