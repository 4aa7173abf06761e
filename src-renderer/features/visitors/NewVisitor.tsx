import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useDraft } from '../../app/drafts.ts';
import { Panel } from '../../app/Panel.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { typedOver } from '../../app/form/typedOver.ts';
import { useFactsForm } from './useFactsForm.ts';
import type { Visit } from './visit.ts';
import { noFacts, readFacts, type TypedFacts, VisitFields } from './VisitFields.tsx';
import styles from '../../app/form/PanelForm.module.css';

type Props = {
  /** Where its draft is kept. */
  place: string;
  /** The household the visitor asks for, when one came from its page. */
  unitId: string | null;
  onRegistered: (visit: Visit) => void;
  onClose: () => void;
};

/** F7: writes an arrival into the register. What is typed stays here until it is registered. */
export function NewVisitor({ place, unitId, onRegistered, onClose }: Props) {
  const { t } = useTranslation('visitors');
  const { form, send, busy, failure } = useFactsForm(contract.visitors.register, place);
  const [draft, keep] = useDraft<TypedFacts>(place, (typed) =>
    [typed?.visitorName, typed?.unitId?.code, t('new.title')].filter(Boolean).join(' '),
  );
  const [left] = useState(draft);
  const unit = useLedger(contract.households.unit, { id: unitId ?? '' }, { enabled: unitId !== null });

  useDeskKey('newVisitor', t('new.open'), () => form.focusField('category'), {
    enabled: draft === undefined,
  });
  useEffect(() => form.focusField(left ? nextOf(left) : 'category'), [form, left]);
  useEffect(() => {
    if (unit.data && !form.getFieldValue('unitId'))
      form.setFieldValue('unitId', { unitId: unit.data.id, code: unit.data.code });
  }, [form, unit.data]);

  async function submit(typed: TypedFacts) {
    const result = await send(readFacts(typed));
    if (!result.ok) return;
    keep(undefined);
    return onRegistered(result.value);
  }

  return (
    <Panel title={t('new.title')} step="new" back={t('panel.close')} onBack={onClose}>
      <DeskForm<TypedFacts>
        form={form}
        name="visitor"
        className={styles['form'] ?? ''}
        initialValues={fieldsOf(draft, noFacts)}
        onValuesChange={(_, typed) => keep(typedOver(typed, noFacts))}
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

/** Where one goes on typing: at the first of the usual fields that is empty. */
const nextOf = (left: TypedFacts): keyof TypedFacts =>
  (['visitorName', 'business', 'unitId', 'hostName'] as const).find((field) => !left[field]) ?? 'visitorName';
