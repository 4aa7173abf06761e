import { type RefSelectProps, Select } from 'antd';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useLedger } from '../ledgerQuery.ts';
import { buildingOptions } from './buildingOptions.ts';
import { buildingTitle } from '../buildingTitle.ts';

type Props = {
  label?: string;
  id?: string;
  /** What stands for all of them; without it a building has to be chosen. */
  all?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  ref?: Ref<RefSelectProps>;
  className?: string;
};

/** One building, or all: typed or chosen. */
export function BuildingSelect({ label, id, all, value, onChange, ref, className }: Props) {
  const { t } = useTranslation('households');
  const { data: buildings = [] } = useLedger(contract.households.buildings, {});
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(ref ? { ref } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={className ?? ''}
      value={value ?? (all === undefined ? null : '')}
      onChange={(chosen) => onChange?.(chosen === '' ? null : chosen)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        ...(all === undefined ? [] : [{ value: '', label: all }]),
        ...buildingOptions(buildings, (name) => buildingTitle(t, name)),
      ]}
    />
  );
}
