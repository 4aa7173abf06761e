import { Form, InputNumber } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import type { Book } from './book.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { stubsSeen: number | null; blanksSeen: number | null };

/** 核销: stubs and blanks are counted by hand before the ledger says how many there should be; a missing one stops it. */
export function WriteOffBook({ book, onDone }: { book: Book; onDone: () => void }) {
  const { t } = useTranslation('books');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.writeOffBook, form);

  const hasBlanks = book.kind !== 'own'; // the numbers we print ourselves stand on no paper yet

  useEffect(() => form.focusField('stubsSeen'), [form]);

  async function submit({ stubsSeen, blanksSeen }: Typed): Promise<void> {
    const result = await send({
      id: book.id,
      stubsSeen: stubsSeen as number,
      blanksSeen: hasBlanks ? (blanksSeen as number) : 0,
    });
    if (result.ok) onDone();
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="write-off"
      className={styles['form'] ?? ''}
      initialValues={{ stubsSeen: null, blanksSeen: null }}
      onSubmit={submit}
    >
      <h3>{t('writeOff.title', { code: book.code })}</h3>
      <p className={styles['why']}>{t(hasBlanks ? 'writeOff.why' : 'writeOff.whyOwn')}</p>
      <Form.Item name="stubsSeen" label={t('writeOff.stubs')}>
        <InputNumber {...wholeNumber} maxLength={8} />
      </Form.Item>
      {hasBlanks ? (
        <Form.Item name="blanksSeen" label={t('writeOff.blanks')}>
          <InputNumber {...wholeNumber} maxLength={8} />
        </Form.Item>
      ) : null}
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('writeOff.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
