import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import type { Book } from './book.ts';
import styles from '../../app/form/PanelForm.module.css';

/** 交回: nothing more is written in it. */
export function ReturnBook({ book, onDone }: { book: Book; onDone: () => void }) {
  const { t } = useTranslation('books');
  const [form] = Form.useForm<object>();
  const { send, busy, failure } = useCommand(contract.receipts.returnBook);

  async function submit(): Promise<void> {
    const result = await send({ id: book.id });
    if (result.ok) onDone();
  }

  return (
    <DeskForm<object> form={form} name="return" className={styles['form'] ?? ''} onSubmit={submit}>
      <h3>{t('return.title', { code: book.code })}</h3>
      <p className={styles['why']}>{t('return.why', { n: book.blank })}</p>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('return.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
