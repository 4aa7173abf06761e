import { App, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../../src-shared/contract/index.ts';
import type { Failure } from '../../../../src-shared/failure.ts';
import { useDraft } from '../../../app/drafts.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { DeskForm } from '../../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../../app/form/fieldsOf.ts';
import type { FieldName } from '../../../app/form/markField.ts';
import { MillimetreInput } from '../../../app/form/MillimetreInput.tsx';
import { useFormCommand } from '../../../app/form/useFormCommand.ts';
import { wholeNumber } from '../../../app/form/wholeNumber.ts';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { refresh } from '../../../app/ledgerQuery.ts';
import { LayoutFields } from './LayoutFields.tsx';
import type { Layout } from './LayoutList.tsx';
import { LayoutPreview } from './LayoutPreview.tsx';
import { newLayout, type TypedLayout, typedOf, wholeLayout } from './typedLayout.ts';
import sections from '../../../app/Sections.module.css';
import styles from './form.module.css';

type Props = { layout: Layout | null; onClose: () => void };

/** 套打: the size of a form and where each fact stands on it, in millimetres from its left and upper edge. */
export function LayoutEditor({ layout, onClose }: Props) {
  const { t } = useTranslation(['books', 'shell']);
  const { message } = App.useApp();
  const [form] = Form.useForm<TypedLayout>();
  const place = `office/receipts/${layout?.id ?? 'new'}`;
  const [draft, keep] = useDraft<TypedLayout>(place, layout?.name ?? t('layouts.editNew'));
  const [typed, setTyped] = useState<TypedLayout>(() =>
    fieldsOf(draft, layout ? typedOf(layout) : newLayout),
  );
  const [atFirst] = useState(typed);
  const told = { hints: useRanges(typed.fields.length), fieldOf };
  const add = useFormCommand(contract.receipts.addLayout, form, told);
  const change = useFormCommand(contract.receipts.changeLayout, form, told);
  const failure = add.failure ?? change.failure;

  async function save(values: TypedLayout): Promise<void> {
    const facts = { ...wholeLayout(values), fields: values.fields as Layout['fields'] };
    const result = layout
      ? await change.send({ id: layout.id, version: layout.version, ...facts })
      : await add.send(facts);
    if (!result.ok) {
      if (result.error.code === 'layout/changed') void refresh('receipts');
      return;
    }
    keep(undefined);
    void message.success(t('layouts.saved'));
    onClose();
  }

  function fieldOf({ code, params }: Failure): FieldName | undefined {
    if (code === 'layout/name-taken') return 'name';
    if (code !== 'layout/outside') return undefined;
    const { fields } = form.getFieldsValue(true) as TypedLayout;
    const outside = fields.findIndex(({ field }) => field === params?.['field']);
    return outside < 0 ? undefined : ['fields', outside, 'xUm'];
  }

  return (
    <div className={styles['editing']}>
      <header className={styles['head']}>
        <h1>{layout?.name ?? t('layouts.editNew')}</h1>
        <KeyButton keys="Escape" type="text" onAct={onClose}>
          {t('layouts.back')}
        </KeyButton>
      </header>
      <LayoutPreview typed={typed} />
      <div className={styles['editor']}>
        <DeskForm<TypedLayout>
          name="layout"
          form={form}
          initialValues={atFirst}
          onSubmit={save}
          onValuesChange={(_, values) => {
            setTyped(values);
            keep(values);
          }}
          startsHere
        >
          <Form.Item name="name" label={t('layouts.name')}>
            <Input maxLength={20} placeholder={t('layouts.nameHow')} />
          </Form.Item>
          <div className={styles['sizes']}>
            <Form.Item name="widthUm" label={t('layouts.width')}>
              <MillimetreInput suffix={t('layouts.mm')} />
            </Form.Item>
            <Form.Item name="heightUm" label={t('layouts.height')}>
              <MillimetreInput suffix={t('layouts.mm')} />
            </Form.Item>
            <Form.Item name="lineStepUm" label={t('layouts.lineStep')}>
              <MillimetreInput suffix={t('layouts.mm')} />
            </Form.Item>
            <Form.Item name="linesAPage" label={t('layouts.lines')}>
              <InputNumber {...wholeNumber} maxLength={2} />
            </Form.Item>
          </div>
          <h2>{t('layouts.fields')}</h2>
          <p className={sections['note']}>{t('layouts.fieldsHow')}</p>
          <LayoutFields />
          <FailureNote failure={failure} />
          <div className={sections['actions']}>
            <KeyButton
              keys="Control+Enter"
              showOnly
              type="primary"
              htmlType="submit"
              loading={add.busy || change.busy}
            >
              {t('shell:action.save')}
            </KeyButton>
          </div>
        </DeskForm>
      </div>
    </div>
  );
}

/** What each measure may be, in the units it is typed in. */
function useRanges(fields: number): Readonly<Record<string, string>> {
  const { t } = useTranslation('books');
  const length = (from: number, to: number) => t('layouts.range.mm', { from, to });
  const ofField = {
    xUm: length(0, 420),
    yUm: length(0, 420),
    widthUm: length(1, 420),
    size: t('layouts.range.point'),
  };
  return {
    widthUm: length(40, 420),
    heightUm: length(40, 420),
    lineStepUm: length(2, 50),
    linesAPage: t('layouts.range.lines'),
    ...Object.fromEntries(
      Array.from({ length: fields }, (_, at) =>
        Object.entries(ofField).map(([name, words]) => [`fields.${at}.${name}`, words]),
      ).flat(),
    ),
  };
}
