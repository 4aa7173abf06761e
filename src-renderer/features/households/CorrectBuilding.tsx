import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { type BuildingFacts, BuildingFields, liftFrom, liftOf } from './BuildingFields.tsx';
import { buildingTitle } from '../../app/buildingTitle.ts';
import { KeptForm } from './KeptForm.tsx';

type Building = Output<(typeof contract)['households']['buildings']>[number];

/** 更正楼栋资料 (HOU-02). */
export function CorrectBuilding({ building, onClose }: { building: Building; onClose: () => void }) {
  const { t } = useTranslation('households');
  const [form] = Form.useForm<BuildingFacts>();
  const command = useFormCommand(contract.households.correctBuilding, form);
  return (
    <KeptForm<BuildingFacts>
      form={form}
      title={t('building.correctTitle', { building: buildingTitle(t, building.name) })}
      verb={t('action.correct')}
      draft={`households/correct-building/${building.id}`}
      values={{
        floors: building.floors,
        hasLift: liftOf(building.hasLift),
        structure: building.structure ?? '',
        pipes: building.pipes ?? '',
      }}
      busy={command.busy}
      onClose={onClose}
      save={async (values) => {
        const result = await command.send({
          id: building.id,
          floors: values.floors,
          hasLift: liftFrom(values.hasLift),
          structure: orNull(values.structure),
          pipes: orNull(values.pipes),
        });
        if (result.ok) onClose();
        return result;
      }}
    >
      <BuildingFields />
    </KeptForm>
  );
}
