import { type RefSelectProps, Select } from 'antd';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contract, contract, type Output } from '../../../src-shared/contract/index.ts';
import { useLedger } from '../ledgerQuery.ts';
import styles from './UnitField.module.css';

/** A unit as it was picked: what the ledger needs and what the clerk reads. */
export type PickedUnit = { unitId: string; code: string };

type Found = Output<Contract['households']['search']>[number];

type Option = { value: string; label: string; unit: Found };

type Props = {
  /** What is said when nothing is found, and what to do instead. */
  none: string;
  /** What may be typed; everything that finds a household by default. */
  how?: string;
  id?: string;
  value?: PickedUnit | null;
  onChange?: (unit: PickedUnit | null) => void;
  ref?: Ref<RefSelectProps>;
};

/** A household, found while typing a room, a name, initials, a phone tail or a plate. */
export function UnitField({ none, how, value, onChange, ref, ...rest }: Props) {
  const { t } = useTranslation('shell');
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const found = useLedger(contract.households.search, { text }, { enabled: text !== '', keepPrevious: true });
  const units = text === '' ? [] : (found.data ?? []);

  return (
    <Select<string, Option>
      {...rest}
      {...(ref ? { ref } : {})}
      className={styles['unit'] ?? ''}
      allowClear
      value={value?.unitId ?? null}
      placeholder={how ?? t('field.unitHow')}
      suffixIcon={null}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      notFoundContent={text === '' || found.isFetching ? null : none}
      popupMatchSelectWidth={false}
      options={units.map((unit) => ({ value: unit.unitId, label: unit.code, unit }))}
      optionRender={foundUnit}
      labelRender={() => value?.code ?? ''}
      onChange={(unitId) => {
        const unit = units.find((one) => one.unitId === unitId);
        setTyped('');
        onChange?.(unit ? { unitId: unit.unitId, code: unit.code } : null);
      }}
    />
  );
}

function foundUnit({ data: { unit } }: { data: Option }) {
  return (
    <span className={styles['found']}>
      <strong>{unit.code}</strong>
      <span>{unit.owners}</span>
      <small>{unit.projectName}</small>
    </span>
  );
}
