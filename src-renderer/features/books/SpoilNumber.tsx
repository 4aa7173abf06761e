import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { numberText } from '../../../src-shared/rules/receiptNumbers.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { Book } from './book.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { reason: string };

/** 报废: the next form was spoiled before anything was taken on it; its number stays in the account. */
export function SpoilNumber({ book, onDone }: { book: Book; onDone: () => void }) {
  const { t } = useTranslation('books');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.spoilNumber, form);
  const number = numberText(book, book.nextNo, ''); // never of our own numbers: they stand on no form

  useEffect(() => form.focusField('reason'), [form]);

  async function submit({ reason }: Typed): Promise<void> {
    const result = await send({ id: book.id, no: book.nextNo, reason });
    if (result.ok) onDone();
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="spoil"
      className={styles['form'] ?? ''}
      initialValues={{ reason: '' }}
      onSubmit={submit}
    >
      <h3>{t('spoil.title', { number })}</h3>
      <p className={styles['why']}>{t('spoil.why')}</p>
      <ReasonField
        label={t('spoil.reason')}
        picks={[t('spoil.picks.jam'), t('spoil.picks.torn'), t('spoil.picks.misprint'), t('spoil.picks.wet')]}
      />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('spoil.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
