import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type Fact, FactList } from '../../app/FactList.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { isOpen, type Note } from './note.ts';
import { PersonPicks } from './PersonPicks.tsx';
import parts from '../../app/PanelParts.module.css';

/** One line of the notebook with all that is known of it; while it waits it is given to somebody, or done. */
export function NotePanel({ note, onClose }: { note: Note; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const { fullTime } = useOfficeTime();
  const mayWrite = useMay(contract.handover.assignNote.roles);
  const [begun, begin] = useState<'assign' | 'finish' | null>(null);
  const facts: Fact[] = [
    [t('note.happened'), fullTime(note.happenedAt)],
    [t('note.fact.noted'), `${note.notedBy} ${fullTime(note.notedAt)}`],
    [t('note.givenBy'), note.givenBy],
    [t('note.fact.handling'), note.handling],
    [t('note.fact.dueOn'), note.dueOn],
    [t('note.fact.untilOn'), note.untilOn],
    [t('note.fact.assignedTo'), note.doneAt === null ? note.assignedTo : null],
    [t('note.fact.done'), note.doneAt === null ? null : `${note.doneBy} ${fullTime(note.doneAt)}`],
    [t('note.fact.how'), note.doneHow],
  ];
  const close = () => begin(null);
  return (
    <Panel
      title={note.text}
      about={t(`noteKind.${note.kind}`)}
      step=""
      back={t('panel.close')}
      onBack={onClose}
    >
      {isOpen(note) && mayWrite ? (
        <div className={parts['acts']}>
          <KeyButton keys="Alt+KeyF" type="primary" onAct={() => begin('finish')}>
            {t('note.finish.open')}
          </KeyButton>
          <KeyButton keys="Alt+KeyA" onAct={() => begin('assign')}>
            {t('note.assign.open')}
          </KeyButton>
        </div>
      ) : null}
      <FactList facts={facts} />
      {begun === 'assign' ? <Assign note={note} onClose={close} /> : null}
      {begun === 'finish' ? <Finish note={note} onClose={close} /> : null}
    </Panel>
  );
}

type FormProps = { note: Note; onClose: () => void };

function Assign({ note, onClose }: FormProps) {
  const { t } = useTranslation('handover');
  const [form] = Form.useForm<{ to: string }>();
  const { send, busy, failure } = useFormCommand(contract.handover.assignNote, form);

  async function submit({ to }: { to: string }): Promise<void> {
    const result = await send({ id: note.id, to });
    if (result.ok) onClose();
  }

  return (
    <FormDialog<{ to: string }>
      title={t('note.assign.title')}
      verb={t('note.assign.open')}
      form={form}
      initialValues={{ to: note.assignedTo ?? '' }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <Form.Item name="to" label={t('item.assignedTo')}>
        <Input maxLength={40} />
      </Form.Item>
      <PersonPicks onPick={(to) => form.setFieldsValue({ to })} />
    </FormDialog>
  );
}

function Finish({ note, onClose }: FormProps) {
  const { t } = useTranslation('handover');
  const [form] = Form.useForm<{ how: string }>();
  const { send, busy, failure } = useFormCommand(contract.handover.finishNote, form);

  async function submit({ how }: { how: string }): Promise<void> {
    const result = await send({ id: note.id, how });
    if (result.ok) onClose();
  }

  return (
    <FormDialog<{ how: string }>
      title={t('note.finish.title')}
      verb={t('note.finish.open')}
      form={form}
      initialValues={{ how: '' }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <Form.Item name="how" label={t('note.fact.how')}>
        <Input maxLength={200} />
      </Form.Item>
      <QuickPicks
        inDialog
        picks={[t('note.picks.done'), t('note.picks.told'), t('note.picks.passed')]}
        onPick={(how) => form.setFieldsValue({ how })}
      />
    </FormDialog>
  );
}
