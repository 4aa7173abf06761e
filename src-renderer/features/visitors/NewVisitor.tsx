import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useDraft } from '../../app/session.ts';
import { Panel } from './Panel.tsx';
import { SubmitButton } from './SubmitButton.tsx';
import { useFactsForm } from './useFactsForm.ts';
import type { Visit } from './visit.ts';
import { noFacts, readFacts, type TypedFacts, VisitFields } from './VisitFields.tsx';
import styles from './PanelForm.module.css';

type Props = {
  /** The household the visitor asks for, when one came from its page. */
  unitId: string | null;
  onRegistered: (visit: Visit) => void;
  onClose: () => void;
};

/** F7: writes an arrival into the register. What is typed stays here until it is registered. */
export function NewVisitor({ unitId, onRegistered, onClose }: Props) {
  const { t } = useTranslation('visitors');
  const { form, send, mark, busy, failure } = useFactsForm(contract.visitors.register);
  const [draft, keep] = useDraft<TypedFacts>(`visitors/new/${unitId ?? ''}`);
  const [isContinued, setContinued] = useState(draft !== undefined);
  const unit = useLedger(contract.households.unit, { id: unitId ?? '' }, { enabled: unitId !== null });

  useDeskKey('F7', t('new.open'), () => form.focusField('category'));
  useEffect(() => form.focusField('category'), [form]);
  useEffect(() => {
    if (unit.data && !form.getFieldValue('unitId'))
      form.setFieldValue('unitId', { unitId: unit.data.id, code: unit.data.code });
  }, [form, unit.data]);

  async function submit(typed: TypedFacts) {
    const result = await send(readFacts(typed));
    if (!result.ok) return mark(result.error);
    keep(undefined);
    return onRegistered(result.value);
  }

  function startAfresh() {
    keep(undefined);
    setContinued(false);
    form.setFieldsValue(noFacts);
    form.focusField('category');
  }

  return (
    <Panel title={t('new.title')} step="new" back={t('panel.close')} onBack={onClose}>
      {isContinued ? (
        <div className={styles['continued']}>
          <output>{t('new.continued')}</output>
          <Button onClick={startAfresh}>{t('new.afresh')}</Button>
        </div>
      ) : null}
      <DeskForm<TypedFacts>
        form={form}
        name="visitor"
        className={styles['form'] ?? ''}
        initialValues={draft ?? noFacts}
        onValuesChange={(_, typed) => keep(typed)}
        onSubmit={submit}
      >
        <VisitFields />
        <footer>
          <FailureNote failure={failure ?? unit.failure} />
          <SubmitButton form={form} busy={busy}>
            {t('new.submit')}
          </SubmitButton>
          <p>{t('new.next')}</p>
        </footer>
      </DeskForm>
    </Panel>
  );
}
