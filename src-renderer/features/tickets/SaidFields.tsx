import { Form, type FormInstance, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ticketScopes, ticketSources } from '../../../src-shared/rules/ticketStates.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { UnitField } from '../../app/form/UnitField.tsx';
import { ClassField } from './ClassField.tsx';
import { type Caller, PhoneField } from './PhoneField.tsx';
import { scopeOf, type TypedSaid } from './said.ts';
import type { Ticket } from './ticket.ts';
import { wholePhone } from './wholePhone.ts';
import styles from './SaidFields.module.css';

type Props = {
  form: FormInstance;
  /** Fields were filled without being typed. */
  onFilled: () => void;
  /** When the report was taken, for the clocks; now by default. */
  registeredAt?: number;
};

/** TKT-02: who calls, from where, what is wrong and of which class it is; the one who is found by the number fills the fields. */
export function SaidFields({ form, onFilled, registeredAt }: Props) {
  const { t } = useTranslation('tickets');

  async function fill(caller: Caller): Promise<void> {
    form.setFieldsValue({
      callerName: caller.name,
      unitId: { unitId: caller.unitId, code: caller.unitCode },
    });
    form.focusField('demand');
    onFilled();
    if (caller.isWhole) return;
    const typed: unknown = form.getFieldValue('phone');
    const phone = await wholePhone(caller);
    if (phone === null || form.getFieldValue('phone') !== typed) return; // another number stands there by now
    form.setFieldsValue({ phone });
    onFilled();
  }

  return (
    <>
      <div className={styles['who']}>
        <Form.Item name="phone" label={t('form.phone')}>
          <PhoneField
            onCaller={(caller) => void fill(caller)}
            onNobody={() => form.focusField('callerName')}
          />
        </Form.Item>
        <Form.Item name="callerName" label={t('form.callerName')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="unitId" label={t('form.unit')}>
          <UnitField none={t('form.unitNone')} how={t('form.unitHow')} />
        </Form.Item>
        <Form.Item name="place" label={t('form.place')}>
          <Input maxLength={60} placeholder={t('form.placeHow')} />
        </Form.Item>
      </div>
      <Form.Item name="demand" label={t('form.demand')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="class" label={t('form.class')}>
        <ClassField {...(registeredAt === undefined ? {} : { registeredAt })} />
      </Form.Item>
    </>
  );
}

/** Whose part it is; right as it stands most of the time. */
export function ScopeItem() {
  const { t } = useTranslation('tickets');
  return (
    <Form.Item name="scope" label={t('form.scope')}>
      <ScopeField />
    </Form.Item>
  );
}

/** How the report came. */
export function SourceItem() {
  const { t } = useTranslation('tickets');
  return (
    <Form.Item name="source" label={t('form.source')} layout="horizontal">
      <NumberedChoice
        label={t('form.source')}
        choices={ticketSources.map((value) => ({
          value,
          words: t(`source.${value}`),
        }))}
        columns={3}
      />
    </Form.Item>
  );
}

type ScopeProps = {
  id?: string;
  value?: Ticket['scope'] | null;
  onChange?: (value: Ticket['scope']) => void;
};

/** 自用 or 公共: follows from the class and the place until it is chosen. */
function ScopeField({ value, ...field }: ScopeProps) {
  const { t } = useTranslation('tickets');
  const ticketClass = Form.useWatch<TypedSaid['class'] | undefined>('class') ?? null;
  const unitId = Form.useWatch<TypedSaid['unitId'] | undefined>('unitId') ?? null;
  return (
    <NumberedChoice
      {...field}
      label={t('form.scope')}
      value={value ?? scopeOf({ class: ticketClass, unitId })}
      choices={ticketScopes.map((scope) => ({
        value: scope,
        words: t(`scope.${scope}`),
      }))}
      columns={2}
    />
  );
}
