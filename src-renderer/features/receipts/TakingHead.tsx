import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PickedUnit } from '../../app/form/UnitField.tsx';
import { BookFields } from './BookFields.tsx';
import { FindHousehold } from './FindHousehold.tsx';
import { markOf, type TakingErrors } from './takingErrors.ts';
import type { TypedTaking } from './typedTaking.ts';
import styles from './TakingForm.module.css';

type Props = {
  typed: TypedTaking;
  edit: (changed: Partial<TypedTaking>) => void;
  errors: TakingErrors;
  focusOn: (field: string) => void;
  onUnit: (unit: PickedUnit) => void;
};

/** Whose money it is: the household, the name on the receipt, a note, and where it is not the clerk's own the book. */
export function TakingHead({ typed, edit, errors, focusOn, onUnit }: Props) {
  const { t } = useTranslation('receipts');
  return (
    <div className={styles['head']}>
      <h1 className="unseen">{t('take.title')}</h1>
      <div data-field="unit" className={styles['who']}>
        <Form.Item
          label={t(typed.units.length === 0 ? 'find.label' : 'find.another')}
          htmlFor="taking-unit"
          {...markOf(errors, 'unit')}
        >
          <FindHousehold id="taking-unit" onPick={onUnit} />
        </Form.Item>
      </div>
      <div data-field="payer">
        <Form.Item label={t('take.payer')} htmlFor="taking-payer" {...markOf(errors, 'payer')}>
          <Input
            id="taking-payer"
            value={typed.payer}
            maxLength={40}
            onChange={({ target }) => edit({ payer: target.value })}
          />
        </Form.Item>
      </div>
      <div data-field="note">
        <Form.Item label={t('take.note')} htmlFor="taking-note" {...markOf(errors, 'note')}>
          <Input
            id="taking-note"
            value={typed.note}
            maxLength={60}
            onChange={({ target }) => edit({ note: target.value })}
          />
        </Form.Item>
      </div>
      <BookFields typed={typed} edit={edit} errors={errors} focusOn={focusOn} />
    </div>
  );
}
