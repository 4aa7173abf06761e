import { Checkbox, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { typedOver } from '../../app/form/typedOver.ts';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { officeNow } from './agreedPeriod.ts';
import { MomentInput } from './MomentInput.tsx';
import { lookAgain, type Ticket } from './ticket.ts';
import { readVoucher, type TypedVoucher } from './voucher.ts';
import panel from '../../app/form/PanelForm.module.css';
import styles from './VoucherForm.module.css';

/** TKT-06, TKT-24 to TKT-26: the voucher the technician brought back is copied in one pass, Enter by Enter. */
export function VoucherForm({ ticket, onDone }: { ticket: Ticket; onDone: (ticket: Ticket) => void }) {
  const { t } = useTranslation('tickets');
  const [form] = Form.useForm<TypedVoucher>();
  const command = useFormCommand(contract.tickets.enterVoucher, form, { fieldOf });
  const [draft, keep] = useDraft<TypedVoucher>(
    `tickets/${ticket.id}/voucher`,
    t('voucher.draft', { number: ticket.number }),
  );

  const atFirst = { ...emptyVoucher, acceptedBy: ticket.callerName };

  useEffect(() => form.focusField('arrivedAt'), [form]);

  async function submit(typed: TypedVoucher): Promise<void> {
    const office = await officeNow();
    if (office === null) return;
    const read = readVoucher(typed, office);
    if (!read.ok) {
      form.setFields(
        read.troubles.map(({ field, why }) => ({
          name: field,
          errors: [typed[field].trim() === '' ? t('voucher.trouble.empty') : t(`voucher.trouble.${why}`)],
        })),
      );
      return form.focusField(read.troubles[0]?.field ?? 'arrivedAt');
    }
    const result = await command.send({ id: ticket.id, version: ticket.version, ...read.facts });
    if (!result.ok) return lookAgain(result.error);
    keep(undefined);
    return onDone(result.value);
  }

  return (
    <DeskForm<TypedVoucher>
      form={form}
      name="voucher"
      className={panel['form'] ?? ''}
      initialValues={fieldsOf(draft, atFirst)}
      onValuesChange={(_, typed) => keep(typedOver(typed, atFirst))}
      onSubmit={submit}
    >
      <h3>{t('voucher.title')}</h3>
      <div className={styles['pair']}>
        <Form.Item name="arrivedAt" label={t('voucher.arrived')}>
          <MomentInput />
        </Form.Item>
        <Form.Item name="finishedAt" label={t('voucher.finished')}>
          <MomentInput />
        </Form.Item>
      </div>
      <Form.Item name="actualWork" label={t('voucher.actualWork')}>
        <Input maxLength={200} placeholder={t('voucher.actualWorkHow')} />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item name="amountFen" label={t('voucher.amount')}>
          <Input
            inputMode="decimal"
            maxLength={20}
            suffix={t('voucher.yuan')}
            placeholder={t('voucher.amountHow')}
          />
        </Form.Item>
        <Form.Item name="acceptedBy" label={t('voucher.acceptedBy')}>
          <Input maxLength={40} placeholder={t('voucher.notAccepted')} />
        </Form.Item>
      </div>
      <QuickPicks
        picks={[t('voucher.acceptedByCaller'), t('voucher.notAccepted')]}
        onPick={(pick) => {
          form.setFieldsValue({ acceptedBy: pick === t('voucher.notAccepted') ? '' : ticket.callerName });
          keep(typedOver(form.getFieldsValue(), atFirst));
          form.focusField('acceptedBy');
        }}
      />
      <Form.Item name="consentSigned" valuePropName="checked">
        <Checkbox>{t('voucher.consent')}</Checkbox>
      </Form.Item>
      <Form.Item name="siteCleared" valuePropName="checked">
        <Checkbox>{t('voucher.cleared')}</Checkbox>
      </Form.Item>
      <footer>
        <FailureNote failure={command.failure} />
        <SubmitButton form={form} busy={command.busy}>
          {t('voucher.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}

const emptyVoucher: TypedVoucher = {
  arrivedAt: '',
  finishedAt: '',
  actualWork: '',
  amountFen: '',
  consentSigned: false,
  siteCleared: false,
  acceptedBy: '',
};

const fieldOf: FieldOf<TypedVoucher> = {
  'ticket/no-consent': 'consentSigned',
  'ticket/arrived-before-report': 'arrivedAt',
  'ticket/finished-before-arrival': 'finishedAt',
  'ticket/voucher-in-future': 'finishedAt',
};
