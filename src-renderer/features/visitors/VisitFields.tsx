import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { categories } from '../../../src-shared/rules/visitStates.ts';
import { orNull } from '../../app/form/orNull.ts';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { type PickedUnit, UnitField } from '../../app/form/UnitField.tsx';
import type { Visit, VisitFacts } from './visit.ts';
import styles from './VisitFields.module.css';

/** What is typed about a visitor; empty fields are empty texts, the unit is the one that was picked. */
export type TypedFacts = {
  category: Visit['category'];
  visitorName: string;
  partySize: number | null;
  company: string;
  phoneTail: string;
  plate: string;
  business: string;
  unitId: PickedUnit | null;
  hostName: string;
};

/** VIS-01: who comes, from where, to whom and why: as little of it as the office needs, and no document's number. */
export function VisitFields() {
  const { t } = useTranslation('visitors');
  const choices = categories.map((value) => ({
    value,
    words: t(`category.${value}`),
  }));
  return (
    <>
      <Form.Item name="category" label={t('form.category')}>
        <NumberedChoice label={t('form.category')} choices={choices} columns={3} />
      </Form.Item>
      <div className={styles['pair']} data-wide="first">
        <Form.Item name="visitorName" label={t('form.visitorName')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="partySize" label={t('form.partySize')}>
          <InputNumber<string | number> {...wholeNumber} />
        </Form.Item>
      </div>
      <Form.Item name="business" label={t('form.business')}>
        <Input maxLength={120} />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item name="unitId" label={t('form.unit')}>
          <UnitField none={t('form.unitNone')} />
        </Form.Item>
        <Form.Item name="hostName" label={t('form.hostName')}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <div className={styles['trio']}>
        <Form.Item name="company" label={t('form.company')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phoneTail" label={t('form.phoneTail')} normalize={digits}>
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name="plate" label={t('form.plate')}>
          <Input maxLength={10} />
        </Form.Item>
      </div>
    </>
  );
}

export const noFacts: TypedFacts = {
  category: 'guest',
  visitorName: '',
  partySize: 1,
  company: '',
  phoneTail: '',
  plate: '',
  business: '',
  unitId: null,
  hostName: '',
};

/** A visit's facts as they stand in the fields. */
export const typedFacts = (visit: Visit): TypedFacts => ({
  category: visit.category,
  visitorName: visit.visitorName ?? '',
  partySize: visit.partySize,
  company: visit.company ?? '',
  phoneTail: visit.phoneTail ?? '',
  plate: visit.plate ?? '',
  business: visit.business ?? '',
  unitId: visit.unitId === null ? null : { unitId: visit.unitId, code: visit.unitCode ?? '' },
  hostName: visit.hostName ?? '',
});

/** The fields as the ledger takes them; what is wrong with them its schema says. */
export const readFacts = (typed: TypedFacts) => ({
  category: typed.category,
  visitorName: orNull(typed.visitorName),
  partySize: typed.partySize ?? Number.NaN,
  company: orNull(typed.company),
  phoneTail: orNull(typed.phoneTail),
  plate: orNull(typed.plate.normalize('NFKC')),
  business: orNull(typed.business),
  unitId: (typed.unitId?.unitId ?? null) as VisitFacts['unitId'],
  hostName: orNull(typed.hostName),
});

/** 手机尾号 in whatever width it was typed. */
const digits = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\D/g, '').slice(0, 4);
