import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { capitalAmount } from '../../../src-shared/rules/capitalAmount.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { PaymentPart } from './PaymentPart.tsx';
import type { Jiao, Plan } from './plan.ts';
import { markOf, type TakingErrors } from './takingErrors.ts';
import { noPayment, type Owed, type TypedPayment, type TypedTaking } from './typedTaking.ts';
import styles from './PayFields.module.css';

type Props = {
  typed: TypedTaking;
  plan: Plan;
  owed: readonly Owed[];
  edit: (changed: Partial<TypedTaking>) => void;
  errors: TakingErrors;
  focusOn: (field: string) => void;
};

/** How much in all, by which ways, what is handed over and what goes back. */
export function PayFields({ typed, plan, owed, edit, errors, focusOn }: Props) {
  const { t } = useTranslation('receipts');
  const isMixed = typed.payments.length > 1;
  // who agrees to leave a few fen here has not agreed to more
  const isForFen = plan.over > 0 && plan.over < 10;
  const toppedUp = plan.over > 0 || typed.added.some(({ line }) => line.kind === 'prepaid');

  function changePayment(nth: number, changed: Partial<TypedPayment>): void {
    edit({ payments: typed.payments.map((one, at) => (at === nth ? { ...one, ...changed } : one)) });
  }
  function mix(): void {
    const [first = noPayment] = typed.payments;
    edit({ payments: isMixed ? [...typed.payments, noPayment] : [{ ...first, method: null }, noPayment] });
    focusOn(`payments.${isMixed ? typed.payments.length : 0}.method`);
  }

  return (
    <>
      <div className={styles['sum']}>
        <span>{t('pay.selected')}</span>
        <strong className="numbers">{fenText(plan.selected)}</strong>
        <p>{plan.selected === 0 ? '' : t('pay.inWords', { words: capitalAmount(plan.selected) })}</p>
      </div>
      <div data-field="amount">
        <Form.Item label={t('pay.amount')} htmlFor="taking-amount" {...markOf(errors, 'amount')}>
          <Input
            id="taking-amount"
            className="numbers"
            value={typed.amount}
            maxLength={20}
            inputMode="decimal"
            placeholder={t('pay.all', { yuan: fenText(plan.selected) })}
            onChange={({ target }) => edit({ amount: target.value, agreed: typed.agreed && !isForFen })}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp') return;
              event.preventDefault();
              focusOn('lines');
            }}
          />
        </Form.Item>
        <Shares plan={plan} typed={typed} />
      </div>
      {toppedUp ? (
        <div data-field="agreed">
          <Form.Item {...markOf(errors, 'agreed')}>
            <Checkbox checked={typed.agreed} onChange={({ target }) => edit({ agreed: target.checked })}>
              {t('pay.agreed')}
            </Checkbox>
          </Form.Item>
        </div>
      ) : null}
      {typed.payments.map((payment, nth) => (
        <PaymentPart
          key={`part ${nth}`}
          nth={nth}
          payment={payment}
          planned={plan.payments[nth]?.amount}
          isMixed={isMixed}
          owed={owed}
          errors={errors}
          onChange={(changed) => changePayment(nth, changed)}
          onMixed={mix}
        />
      ))}
      {isMixed ? (
        <div className={styles['parts']}>
          <KeyButton
            keys="Alt+KeyM"
            size="small"
            disabled={typed.payments.length >= 6}
            label={t('pay.more')}
            onAct={mix}
          >
            {t('pay.more')}
          </KeyButton>
          <KeyButton
            keys="Alt+Digit0"
            size="small"
            label={t('pay.single')}
            onAct={() => {
              edit({ payments: [noPayment] });
              focusOn('payments.0.method');
            }}
          >
            {t('pay.single')}
          </KeyButton>
        </div>
      ) : null}
      {plan.cash > 0 ? (
        <div data-field="tendered">
          {plan.jiao === null ? null : <WholeJiao jiao={plan.jiao} edit={edit} focusOn={focusOn} />}
          <Form.Item label={t('pay.tendered')} htmlFor="taking-tendered" {...markOf(errors, 'tendered')}>
            <Input
              id="taking-tendered"
              className="numbers"
              value={typed.tendered}
              maxLength={20}
              inputMode="decimal"
              placeholder={t('pay.exact', { yuan: fenText(plan.cash) })}
              onChange={({ target }) => edit({ tendered: target.value })}
            />
          </Form.Item>
        </div>
      ) : null}
    </>
  );
}

type JiaoProps = Pick<Props, 'edit' | 'focusOn'> & { jiao: Jiao };

/** Nobody has coins below a jiao: with one key the next one is taken, or the one below; the plain sum stays possible. */
function WholeJiao({ jiao: { up, down }, edit, focusOn }: JiaoProps) {
  const { t } = useTranslation('receipts');
  function take(changed: Partial<TypedTaking>): void {
    edit(changed);
    focusOn('tendered');
  }
  return (
    <div className={styles['parts']}>
      {up === null ? null : (
        <KeyButton
          keys="Alt+KeyJ"
          size="small"
          onAct={() => take({ amount: fenText(up.amount), agreed: true })}
        >
          {t('pay.jiaoUp', { yuan: fenText(up.amount), over: fenText(up.kept) })}
        </KeyButton>
      )}
      {down === null ? null : (
        <KeyButton keys="Alt+KeyK" size="small" onAct={() => take({ amount: fenText(down.amount) })}>
          {t('pay.jiaoDown', { yuan: fenText(down.amount), left: fenText(down.owed) })}
        </KeyButton>
      )}
    </div>
  );
}

/** What goes back to the payer, in type that is read across the counter; its place is kept while cash is being paid. */
export function ChangeDue({ plan }: { plan: Plan }) {
  const { t } = useTranslation('receipts');
  if (plan.cash <= 0) return null;
  return (
    <p className={styles['change']} aria-live="polite">
      <span>{t('pay.change')}</span>
      <strong className="numbers">{plan.change === null ? '' : fenText(plan.change)}</strong>
    </p>
  );
}

/** How a sum that is not the whole is shared out, or where what is over goes. */
function Shares({ plan, typed }: { plan: Plan; typed: TypedTaking }) {
  const { t } = useTranslation('receipts');
  if (typed.units.length === 0 || plan.troubles.some(({ field }) => field === 'amount')) return null;
  if (plan.over > 0) {
    const yuan = fenText(plan.over);
    const unit = typed.units[0]?.code ?? '';
    return (
      <p className={styles['note']}>
        {typed.units.length > 1 ? t('pay.overOf', { yuan, unit }) : t('pay.over', { yuan })}
      </p>
    );
  }
  if (plan.left > 0) return <p className={styles['note']}>{t('pay.left', { yuan: fenText(plan.left) })}</p>;
  return (
    <p className={styles['note']}>
      <KeyHint keys="ArrowUp" /> {t('pay.choose')}
    </p>
  );
}
