import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BuildingId, UnitId } from '../../../src-shared/contract/households.ts';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { entranceCode, roomCode, roomNumber } from '../../../src-shared/rules/roomCode.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { buildingTitle } from '../../app/buildingTitle.ts';
import { KeptForm } from './KeptForm.tsx';
import { factsFrom, noFacts, type UnitFacts } from './unitFacts.ts';
import { UnitFactFields } from './UnitFactFields.tsx';
import styles from './fields.module.css';

type Buildings = Output<(typeof contract)['households']['buildings']>;
type Typed = UnitFacts & { buildingId: BuildingId | null; entrance: string; room: string };
type Props = {
  buildings: Buildings;
  buildingId: BuildingId | null;
  onRegistered: (id: UnitId) => void;
  onClose: () => void;
};

/** 登记房屋: a unit of a building; the code it will have is shown while it is typed. */
export function RegisterUnit({ buildings, buildingId, onRegistered, onClose }: Props) {
  const { t } = useTranslation('households');
  const [form] = Form.useForm<Typed>();
  const command = useFormCommand(contract.households.registerUnit, form, {
    hints: {
      handedOverOn: t('field.dayForm'),
      movedInOn: t('field.dayForm'),
      warrantyUntil: t('field.dayForm'),
    },
  });
  const typed = Form.useWatch([], form);
  const building = buildings.find(({ id }) => id === typed?.buildingId);
  const code = building && typed?.room ? codeOf(building.name, typed.entrance, typed.room) : '';
  const isOneProject = new Set(buildings.map(({ projectId }) => projectId)).size === 1;

  return (
    <KeptForm<Typed>
      form={form}
      title={t('action.registerUnit')}
      verb={t('action.register')}
      draft="households/new-unit"
      values={{ ...noFacts, buildingId: buildingId ?? buildings[0]?.id ?? null, entrance: '', room: '' }}
      fieldOf={{ 'unit/code-taken': 'room', 'building/unknown': 'buildingId' }}
      busy={command.busy}
      isWide
      onClose={onClose}
      save={async (values) => {
        const { buildingId, entrance, room } = values;
        const result = await command.send({
          ...factsFrom(values),
          buildingId: buildingId as BuildingId,
          entrance: entrance ?? '',
          room: room ?? '',
        });
        if (result.ok) onRegistered(result.value.id);
        return result;
      }}
    >
      <div className={styles['three']}>
        <Form.Item name="buildingId" label={t('unit.building')}>
          <Select
            options={buildings.map(({ id, name, projectName }) => ({
              value: id,
              label: isOneProject ? buildingTitle(t, name) : `${projectName} ${buildingTitle(t, name)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="entrance" label={t('unit.entrance')} extra={t('unit.entranceHint')}>
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item
          name="room"
          label={t('unit.room')}
          extra={code ? t('unit.codeWillBe', { code }) : t('unit.roomHint')}
        >
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <UnitFactFields />
    </KeptForm>
  );
}

const codeOf = (building: string, entrance: string | undefined, room: string): string =>
  roomCode({ building, entrance: entranceCode(entrance ?? ''), room: roomNumber(room) || room.trim() });
