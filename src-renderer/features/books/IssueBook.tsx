import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type BookKind, bookKinds } from '../../../src-shared/rules/paymentMethods.ts';
import { useDraft } from '../../app/drafts.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import type { Book } from './book.ts';

type Typed = {
  code: string;
  kind: BookKind;
  layoutId: string;
  firstNo: number | null;
  lastNo: number | null;
  issuedTo: string;
  issuedOn: string | null;
};
type Props = { books: readonly Book[]; close: () => void; onIssued: (book: Book) => void };

/** 领用 (I27): which numbers, of which kind of book, to whom; a person who takes money, or whoever has the drawer. */
export function IssueBook({ books, close, onIssued }: Props) {
  const { t } = useTranslation('books');
  const [form] = Form.useForm<Typed>();
  const [draft, keep] = useDraft<Typed>('receipts/books/new', t('issue.title'));
  const { send, busy, failure } = useFormCommand(contract.receipts.issueBook, form, {
    hints: { code: t('issue.codeHow'), issuedOn: t('issue.dayHow') },
    fieldOf,
  });
  const layouts = useLedger(contract.receipts.layouts, {}).data ?? [];
  const colleagues = useLedger(contract.staff.colleagues, {}).data ?? [];
  const kind = Form.useWatch('kind', form) ?? 'own';
  const [first, last] = [Form.useWatch('firstNo', form), Form.useWatch('lastNo', form)];
  const takers = colleagues.filter(({ roles }) => roles.some((role) => takes.includes(role)));

  async function submit(typed: Typed): Promise<void> {
    const { layoutId, issuedTo, firstNo, lastNo } = typed;
    const result = await send({
      code: typed.code.normalize('NFKC').trim().toUpperCase(),
      kind: typed.kind,
      layoutId: layoutId === '' || typed.kind === 'hand' ? null : layoutId,
      firstNo: firstNo as number,
      lastNo: lastNo as number,
      issuedTo: issuedTo === '' ? null : issuedTo,
      issuedOn: typed.kind === 'hand' ? typed.issuedOn : null,
    });
    if (!result.ok) return;
    keep(undefined);
    onIssued(result.value);
  }

  return (
    <FormDialog<Typed>
      title={t('issue.title')}
      verb={t('issue.submit')}
      form={form}
      initialValues={fieldsOf<Typed>(draft, {
        code: nextCode(books),
        kind: 'own',
        layoutId: '',
        firstNo: 1,
        lastNo: null,
        issuedTo: '',
        issuedOn: null,
      })}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={submit}
      onValuesChange={keep}
    >
      <Form.Item name="code" label={t('issue.code')} extra={t('issue.codeHow')}>
        <Input maxLength={4} onFocus={({ target }) => target.select()} />
      </Form.Item>
      <Form.Item name="kind" label={t('issue.kind')} extra={t(`kindWhat.${kind}`)}>
        <NumberedChoice
          label={t('issue.kind')}
          choices={bookKinds.map((value) => ({
            value,
            words: t(`kind.${value}`),
          }))}
          columns={3}
        />
      </Form.Item>
      <Form.Item name="firstNo" label={t('issue.firstNo')}>
        <InputNumber {...wholeNumber} maxLength={8} />
      </Form.Item>
      <Form.Item
        name="lastNo"
        label={t('issue.lastNo')}
        extra={first && last && last >= first ? t('issue.count', { n: last - first + 1 }) : null}
      >
        <InputNumber {...wholeNumber} maxLength={8} />
      </Form.Item>
      <Form.Item name="issuedTo" label={t('issue.issuedTo')}>
        <Select
          options={[
            { value: '', label: t('issue.counter') },
            ...takers.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
      </Form.Item>
      {kind === 'hand' ? (
        <Form.Item name="issuedOn" label={t('issue.issuedOn')} extra={t('issue.issuedOnWhat')}>
          <DayInput />
        </Form.Item>
      ) : (
        <Form.Item name="layoutId" label={t('issue.layout')}>
          <Select
            options={[
              { value: '', label: t(kind === 'own' ? 'issue.noLayout' : 'issue.layoutMissing') },
              ...layouts.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}

const takes: readonly string[] = contract.receipts.take.roles;

/** The letter after the last one: A, B … Z, then the clerk thinks of one. */
function nextCode(books: readonly Book[]): string {
  const used = new Set(books.map(({ code }) => code));
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((letter) => !used.has(letter)) ?? '';
}

const fieldOf: FieldOf<Typed> = {
  'book/code-taken': 'code',
  'book/backwards': 'lastNo',
  'book/staff-unknown': 'issuedTo',
  'book/layout-unknown': 'layoutId',
  'book/layout-missing': 'layoutId',
  'book/issued-on-range': 'issuedOn',
};
