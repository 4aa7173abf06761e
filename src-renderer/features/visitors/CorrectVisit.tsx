import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { useDraft } from '../../app/drafts.ts';
import { lookAgain } from './lookAgain.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFactsForm } from './useFactsForm.ts';
import { useVisitWords } from './useVisitWords.ts';
import type { Visit } from './visit.ts';
import { readFacts, type TypedFacts, typedFacts, VisitFields } from './VisitFields.tsx';
import styles from '../../app/form/PanelForm.module.css';

/**
 * Completes or corrects what a waiting visitor said. When somebody else changed it meanwhile, the fields that were not
 * touched here follow, the typed ones stay.
 */
export function CorrectVisit({ visit, onDone }: { visit: Visit; onDone: (visit: Visit) => void }) {
  const { t } = useTranslation('visitors');
  const words = useVisitWords();
  const { form, send, busy, failure } = useFactsForm(contract.visitors.correct);
  const [draft, keep] = useDraft<Partial<TypedFacts>>(
    `visitors/${visit.id}/correct`,
    `${t('correct.open')} ${words.who(visit)}`,
  );
  const [first] = useState(draft);

  useEffect(() => form.focusField('visitorName'), [form]);
  useEffect(() => {
    for (const [name, value] of Object.entries(first ?? {}))
      form.setFields([{ name: name as keyof TypedFacts, value, touched: true }]);
  }, [form, first]);
  useEffect(() => {
    const fresh = Object.entries(typedFacts(visit)).filter(
      ([name]) => !form.isFieldTouched(name as keyof TypedFacts),
    );
    form.setFieldsValue(Object.fromEntries(fresh));
  }, [form, visit]);

  async function submit(typed: TypedFacts) {
    const result = await send({ ...readFacts(typed), id: visit.id, version: visit.version });
    if (!result.ok) {
      lookAgain(result.error);
      return;
    }
    keep(undefined);
    return onDone(result.value);
  }

  return (
    <DeskForm<TypedFacts>
      form={form}
      name="correct-visit"
      className={styles['form'] ?? ''}
      initialValues={typedFacts(visit)}
      onValuesChange={(changed) => keep({ ...draft, ...changed })}
      onSubmit={submit}
    >
      <VisitFields />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('correct.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
