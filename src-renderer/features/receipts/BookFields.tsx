import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useSession } from '../../app/session.ts';
import { markOf, type TakingErrors } from './takingErrors.ts';
import type { TypedTaking } from './typedTaking.ts';
import styles from './TakingForm.module.css';

type Props = {
  typed: TypedTaking;
  edit: (changed: Partial<TypedTaking>) => void;
  errors: TakingErrors;
  focusOn: (field: string) => void;
};

/** 套打 and 补录: another book than the clerk's own, the number on its form, and of a book written by hand the day. */
export function BookFields({ typed, edit, errors, focusOn }: Props) {
  const { t } = useTranslation('receipts');
  const whoId = useSession(({ who }) => who?.id);
  const books = useLedger(contract.receipts.books, {}).data?.filter(
    ({ state, issuedToId }) => state === 'issued' && (issuedToId === null || issuedToId === whoId),
  );
  const { book } = typed;

  function choose(bookId: string): void {
    const one = books?.find(({ id }) => id === bookId);
    if (!one) return;
    // what is printed on the form is looked at, our own numbers come by themselves
    const no = one.kind === 'own' ? '' : String(one.nextNo);
    edit({ book: { bookId, kind: one.kind, no, handwrittenOn: null } });
    focusOn(one.kind === 'own' ? 'amount' : 'book.no');
  }

  if (book === null) {
    // with the one book everybody writes in there is nothing to choose
    if (!books || (books.length < 2 && books.every(({ kind }) => kind === 'own'))) return null;
    return (
      <div className={styles['book']}>
        <KeyButton
          keys="Alt+KeyB"
          size="small"
          label={t('book.open')}
          onAct={() => {
            const [only] = books;
            edit({ book: { bookId: '', kind: 'own', no: '', handwrittenOn: null } });
            if (books.length === 1 && only) choose(only.id);
            else focusOn('book.bookId');
          }}
        >
          {t('book.open')}
        </KeyButton>
      </div>
    );
  }
  return (
    <fieldset className={styles['book']}>
      <legend className="unseen">{t('book.open')}</legend>
      <div data-field="book.bookId">
        <Form.Item {...markOf(errors, 'book.bookId')}>
          <NumberedChoice
            label={t('book.which')}
            value={book.bookId}
            choices={(books ?? []).map((one) => ({
              value: one.id as string,
              words: t('book.one', { code: one.code, kind: t(`bookKind.${one.kind}`) }),
            }))}
            columns={2}
            onChange={choose}
          />
        </Form.Item>
      </div>
      {book.kind === 'own' ? null : (
        <div data-field="book.no">
          <Form.Item label={t('book.no')} htmlFor="taking-no" {...markOf(errors, 'book.no')}>
            <Input
              id="taking-no"
              className="numbers"
              value={book.no}
              maxLength={8}
              onChange={({ target }) => edit({ book: { ...book, no: target.value } })}
            />
          </Form.Item>
        </div>
      )}
      {book.kind === 'hand' ? (
        <div data-field="book.handwrittenOn">
          <Form.Item
            label={t('book.handwrittenOn')}
            htmlFor="taking-hand"
            {...markOf(errors, 'book.handwrittenOn')}
          >
            <DayInput
              id="taking-hand"
              value={book.handwrittenOn}
              onChange={(handwrittenOn) => edit({ book: { ...book, handwrittenOn } })}
            />
          </Form.Item>
        </div>
      ) : null}
      <KeyButton keys="Alt+KeyB" size="small" label={t('book.close')} onAct={() => edit({ book: null })}>
        {t('book.close')}
      </KeyButton>
    </fieldset>
  );
}
