import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { noteKinds } from '../../../src-shared/rules/handovers.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayInput } from '../../app/form/DayInput.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { readMoment } from '../../app/form/readMoment.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { Panel } from '../../app/Panel.tsx';
import { offerNote } from '../../app/undo.tsx';
import { useOffice } from '../../app/useOffice.ts';
import { emptyNote, fieldsOfKind, type TypedNote } from './note.ts';
import styles from '../../app/form/PanelForm.module.css';

/** 记一笔: its kind by number, the words, and what that kind asks besides; the next one can be written at once. */
export function NoteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('handover');
  const office = useOffice();
  const [form] = Form.useForm<TypedNote>();
  const [draft, keep] = useDraft<TypedNote>('handover/notes/new', (typed) => typed?.text || t('note.open'));
  const kind = Form.useWatch('kind', form) ?? draft?.kind ?? emptyNote.kind;
  const asks = (field: keyof TypedNote): boolean => fieldsOfKind[kind].includes(field);
  const { send, busy, failure } = useFormCommand(contract.handover.addNote, form, {
    fieldOf: {
      'note/giver-missing': 'givenBy',
      'note/handling-missing': 'handling',
      'note/due-past': kind === 'notice' ? 'untilOn' : 'dueOn',
      'note/in-future': 'happened',
    },
  });

  async function submit(typed: TypedNote): Promise<void> {
    const happenedAt = typed.happened?.trim() && office ? readMoment(typed.happened, office) : null;
    if (asks('happened') && typed.happened?.trim() && happenedAt === null) {
      form.setFields([{ name: 'happened', errors: [t('note.happenedHow')] }]);
      return form.focusField('happened');
    }
    const result = await send({
      kind,
      text: typed.text,
      happenedAt: asks('happened') ? happenedAt : null,
      handling: asks('handling') ? orNull(typed.handling) : null,
      givenBy: asks('givenBy') ? orNull(typed.givenBy) : null,
      dueOn: asks('dueOn') ? (typed.dueOn ?? null) : null,
      untilOn: asks('untilOn') ? (typed.untilOn ?? null) : null,
      needsAction: asks('needsAction') ? typed.needsAction : false,
    });
    if (!result.ok) return undefined;
    keep(undefined);
    offerNote(t('note.kept', { kind: t(`noteKind.${kind}`) }));
    form.setFieldsValue({ ...emptyNote, kind });
    return form.focusField('kind');
  }

  return (
    <Panel title={t('note.open')} step="" back={t('panel.close')} onBack={onClose}>
      <DeskForm<TypedNote>
        form={form}
        name="note"
        className={styles['form'] ?? ''}
        initialValues={fieldsOf(draft, emptyNote)}
        onValuesChange={(_changed, typed) => keep(typed.text ? { ...emptyNote, ...typed } : undefined)}
        onSubmit={submit}
        startsHere
      >
        <Form.Item name="kind" label={t('note.kind')}>
          <NumberedChoice
            label={t('note.kind')}
            choices={noteKinds.map((value) => ({ value, words: t(`noteKind.${value}`) }))}
            columns={3}
          />
        </Form.Item>
        <Form.Item name="text" label={t('note.text')}>
          <Input.TextArea
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 8 }}
            placeholder={t(`note.about.${kind}`)}
          />
        </Form.Item>
        {asks('happened') ? (
          <Form.Item name="happened" label={t('note.happened')}>
            <Input maxLength={20} placeholder={t('note.happenedHow')} />
          </Form.Item>
        ) : null}
        {asks('handling') ? (
          <Form.Item name="handling" label={t(kind === 'abnormal' ? 'note.handling' : 'note.handlingMaybe')}>
            <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 5 }} />
          </Form.Item>
        ) : null}
        {asks('givenBy') ? (
          <Form.Item name="givenBy" label={t('note.givenBy')}>
            <Input maxLength={40} />
          </Form.Item>
        ) : null}
        {asks('dueOn') ? (
          <Form.Item name="dueOn" label={t('note.dueOn')}>
            <DayInput />
          </Form.Item>
        ) : null}
        {asks('untilOn') ? (
          <Form.Item name="untilOn" label={t('note.untilOn')}>
            <DayInput />
          </Form.Item>
        ) : null}
        {asks('needsAction') ? (
          <Form.Item name="needsAction" valuePropName="checked">
            <Checkbox>{t('note.needsAction')}</Checkbox>
          </Form.Item>
        ) : null}
        <footer>
          <FailureNote failure={failure} />
          <SubmitButton form={form} busy={busy}>
            {t('note.submit')}
          </SubmitButton>
        </footer>
      </DeskForm>
    </Panel>
  );
}
