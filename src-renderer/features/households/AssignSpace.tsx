import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type SpaceKind, spaceKinds } from '../../../src-shared/rules/estate.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { KeptForm } from './KeptForm.tsx';
import type { Unit } from './unitFacts.ts';

type Typed = { code: string; kind: SpaceKind | ''; fromOn: string | null };

/** 登记车位: a parking space goes to the unit. */
export function AssignSpace({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation('households');
  const { today = null } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const command = useFormCommand(contract.households.assignParkingSpace, form);
  return (
    <KeptForm<Typed>
      form={form}
      title={t('space.assignTitle', { code: unit.code })}
      verb={t('action.register')}
      draft={`households/${unit.id}/assign-space`}
      values={{ code: '', kind: '', fromOn: today }}
      fieldOf={{ 'parking/taken': 'code' }}
      busy={command.busy}
      onClose={onClose}
      save={async ({ code, kind, fromOn }) => {
        const result = await command.send({
          unitId: unit.id,
          code: code ?? '',
          kind: kind || null,
          fromOn: fromOn ?? null,
        });
        if (result.ok) onClose();
        return result;
      }}
    >
      <Form.Item name="code" label={t('space.code')} extra={t('space.codeHint')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="kind" label={t('space.kind')}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={[
            ...spaceKinds.map((value) => ({ value: value as Typed['kind'], label: t(`spaceKind.${value}`) })),
            { value: '', label: t('unknown.choice') },
          ]}
        />
      </Form.Item>
      <Form.Item name="fromOn" label={t('space.fromOn')} extra={t('held.why')}>
        <DayInput />
      </Form.Item>
    </KeptForm>
  );
}
