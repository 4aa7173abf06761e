import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { refresh } from '../../app/ledgerQuery.ts';
import { KeptForm } from './KeptForm.tsx';
import { factsFrom, factsOf, type Unit, type UnitFacts } from './unitFacts.ts';
import { UnitFactFields } from './UnitFactFields.tsx';
import { useFactText } from './useFactText.ts';

/** 更正房屋资料 (HOU-04): a unit's facts; what a colleague corrects meanwhile is shown, never overwritten unseen. */
export function CorrectUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation('households');
  const factText = useFactText();
  const [form] = Form.useForm<UnitFacts>();
  const command = useFormCommand(contract.households.correctUnit, form, {
    hints: {
      handedOverOn: t('field.dayForm'),
      movedInOn: t('field.dayForm'),
      warrantyUntil: t('field.dayForm'),
    },
  });
  return (
    <KeptForm<UnitFacts>
      form={form}
      title={t('unit.correctTitle', { code: unit.code })}
      verb={t('action.correct')}
      draft={`households/${unit.id}/correct-unit`}
      values={factsOf(unit)}
      version={unit.version}
      tell={(field) => t('draft.now', { field: t(factTitles[field]), value: factText(unit, field) })}
      busy={command.busy}
      isWide
      onClose={onClose}
      save={async (values, version) => {
        const result = await command.send({ id: unit.id, version, ...factsFrom(values) });
        if (result.ok) onClose();
        else if (result.error.code === 'unit/changed') await refresh('households');
        return result;
      }}
    >
      <UnitFactFields />
    </KeptForm>
  );
}

/** What the facts of a unit are called. */
export const factTitles = {
  floor: 'unit.floor',
  usage: 'unit.usage',
  areaCm2: 'unit.area',
  innerAreaCm2: 'unit.innerArea',
  occupancy: 'unit.occupancy',
  handedOverOn: 'unit.handedOverOn',
  movedInOn: 'unit.movedInOn',
  warrantyUntil: 'unit.warrantyUntil',
  residentCount: 'unit.residentCount',
  note: 'unit.note',
} as const satisfies Record<keyof UnitFacts, string>;
