import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { markField } from '../../app/form/markField.ts';
import { type Denomination, fieldOfNote, noFenCoins, readCount, type TypedCount } from './countTyped.ts';

/** A count while it is typed: its form, what it comes to so far, and all of it once no kind is blank. */
export function useCount(before: TypedCount = {}): {
  form: FormInstance<TypedCount>;
  atFirst: TypedCount;
  type: (typed: TypedCount) => void;
  read: ReturnType<typeof readCount>;
  /** The kind that is said to be blank, since it was tried to hand the count in. */
  blankTold: Denomination | null;
  /** The whole count, or nothing and the cursor in the first kind that is blank. */
  whole: () => Pieces | null;
} {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<TypedCount>();
  const [atFirst] = useState<TypedCount>({ ...noFenCoins, ...before });
  const [typed, setTyped] = useState<TypedCount>(atFirst);
  const [blankTold, tellBlank] = useState<Denomination | null>(null);
  const read = readCount(typed);
  return {
    form,
    atFirst,
    type: (values) => {
      tellBlank(null);
      setTyped(values);
    },
    read,
    blankTold,
    whole: () => {
      const { blank, counts } = readCount(form.getFieldsValue());
      if (blank === null) return counts;
      tellBlank(blank);
      markField(form, fieldOfNote(blank), t('count.blank'));
      return null;
    },
  };
}
