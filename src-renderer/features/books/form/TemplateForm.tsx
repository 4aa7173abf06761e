import { App, Checkbox, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import { isRoll, type Sheet, sheetsOf } from '../../../../src-shared/rules/papers.ts';
import {
  type ReceiptColumn,
  type ReceiptSigner,
  receiptSigners,
} from '../../../../src-shared/rules/receiptPaper.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { DeskForm } from '../../../app/form/DeskForm.tsx';
import { useFormCommand } from '../../../app/form/useFormCommand.ts';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { Receipt } from '../../../slips/Receipt.tsx';
import { ColumnPicker } from './ColumnPicker.tsx';
import { useSampleReceipt } from './sampleReceipt.ts';
import sections from '../../../app/Sections.module.css';
import styles from './form.module.css';

type Template = Output<typeof contract.receipts.template>;
type Typed = Omit<Template, 'version'>;

/** Title, columns, signers and foot of the office's own receipts, and what they look like while one types. */
export function TemplateForm({ template, mayChange }: { template: Template; mayChange: boolean }) {
  const { t } = useTranslation(['books', 'slips', 'shell']);
  const { message } = App.useApp();
  const { version, ...kept } = template;
  const [form] = Form.useForm<Typed>();
  const [typed, setTyped] = useState<Typed>(kept);
  const { send, busy, failure } = useFormCommand(contract.receipts.setTemplate, form, {
    hints: { columns: t('form.columnsFew') },
  });

  async function save(values: Typed): Promise<void> {
    const result = await send({ ...values, version });
    if (result.ok) void message.success(t('form.saved'));
  }

  return (
    <section className={sections['section']}>
      <h2>{t('form.template')}</h2>
      <div className={styles['pair']}>
        <DeskForm<Typed>
          name="template"
          form={form}
          initialValues={kept}
          disabled={!mayChange}
          onSubmit={save}
          onValuesChange={(_, values) => setTyped(values)}
          startsHere
        >
          <Form.Item name="title" label={t('form.field.title')}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="columns" label={t('form.field.columns')} extra={t('form.columnsHow')}>
            <ColumnPicker />
          </Form.Item>
          <Form.Item name="signers" label={t('form.field.signers')}>
            <Checkbox.Group<ReceiptSigner>
              options={receiptSigners.map((value) => ({ value, label: t(`slips:receipt.signer.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="sealNote" label={t('form.field.sealNote')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="footer" label={t('form.field.footer')}>
            <Input maxLength={80} />
          </Form.Item>
          <FailureNote failure={failure} />
          {mayChange ? (
            <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit" loading={busy}>
              {t('shell:action.save')}
            </KeyButton>
          ) : null}
        </DeskForm>
        <TemplatePreview template={typed} />
      </div>
    </section>
  );
}

/** The receipt as it would be printed now, on each of its papers. */
function TemplatePreview({ template }: { template: Typed }) {
  const { t } = useTranslation('books');
  const [sheet, setSheet] = useState<Sheet>(sheetsOf.receipt[0]);
  const sample = useSampleReceipt();
  return (
    <section className={styles['preview']} aria-label={t('form.preview')}>
      <header>
        <h3>{t('form.preview')}</h3>
        <Segmented<Sheet>
          aria-label={t('form.sheet')}
          value={sheet}
          onChange={setSheet}
          options={receiptSheets.map((value) => ({ value, label: t(`form.onSheet.${value}`) }))}
        />
      </header>
      <div className={styles['paper']} data-roll={isRoll(sheet)}>
        <Receipt
          key={sheet}
          receipt={sample({ template: printable(template), layout: null })}
          sheet={sheet}
          offsetXUm={0}
          offsetYUm={0}
          carbon
          reprint={null}
        />
      </div>
    </section>
  );
}

/** A table needs a column, also while the last one is being exchanged for another. */
const printable = (template: Typed): Typed =>
  template.columns.length > 0 ? template : { ...template, columns: lastColumns };

const lastColumns: ReceiptColumn[] = ['item', 'paid'];
const receiptSheets = ['third-sheet', 'a5-landscape', 'roll-80'] as const;
