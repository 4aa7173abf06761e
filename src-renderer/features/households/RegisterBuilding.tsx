import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BuildingId } from '../../../src-shared/contract/households.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useOffice } from '../../app/useOffice.ts';
import { type BuildingFacts, BuildingFields, liftFrom } from './BuildingFields.tsx';
import { KeptForm } from './KeptForm.tsx';
import styles from './fields.module.css';

type Typed = BuildingFacts & { projectId: string; projectName: string; name: string };
type Props = { onRegistered: (id: BuildingId) => void; onClose: () => void };

/** 登记楼栋 (HOU-02): a building of an estate; the estate can be entered with it. */
export function RegisterBuilding({ onRegistered, onClose }: Props) {
  const { t } = useTranslation('households');
  const [form] = Form.useForm<Typed>();
  const projects = useLedger(contract.households.projects, {});
  const office = useOffice();
  const registerProject = useCommand(contract.households.registerProject);
  const command = useFormCommand(contract.households.registerBuilding, form);
  const isNew = Form.useWatch('projectId', form) === newProject;
  if (!projects.data) return null;
  const [first] = projects.data;

  return (
    <KeptForm<Typed>
      form={form}
      title={t('action.registerBuilding')}
      verb={t('action.register')}
      draft="households/new-building"
      values={{
        projectId: first?.id ?? newProject,
        projectName: first ? '' : (office?.officeName ?? ''),
        name: '',
        floors: null,
        hasLift: '',
        structure: '',
        pipes: '',
      }}
      fieldOf={{
        'project/name-taken': 'projectName',
        'project/unknown': 'projectId',
        'building/name-taken': 'name',
      }}
      busy={command.busy || registerProject.busy}
      onClose={onClose}
      save={async (values) => {
        let { projectId } = values;
        if (projectId === newProject) {
          const project = await registerProject.send({ name: values.projectName ?? '' });
          if (!project.ok) return project;
          projectId = project.value.id;
          form.setFieldValue('projectId', projectId); // it stands, whatever becomes of the building
        }
        const result = await command.send({
          projectId,
          name: values.name ?? '',
          floors: values.floors,
          hasLift: liftFrom(values.hasLift),
          structure: orNull(values.structure),
          pipes: orNull(values.pipes),
        });
        if (result.ok) onRegistered(result.value.id);
        return result;
      }}
    >
      <div className={styles['two']}>
        <Form.Item name="projectId" label={t('unit.project')}>
          <Select
            options={[
              ...projects.data.map(({ id, name }) => ({ value: id as string, label: name })),
              { value: newProject, label: t('building.newProject') },
            ]}
          />
        </Form.Item>
        {isNew ? (
          <Form.Item
            name="projectName"
            label={t('building.projectName')}
            rules={[{ required: true, whitespace: true, message: t('field.projectName') }]}
          >
            <Input maxLength={40} />
          </Form.Item>
        ) : null}
        <Form.Item name="name" label={t('building.name')} extra={t('building.nameHint')}>
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <BuildingFields />
    </KeptForm>
  );
}

const newProject = 'new';
