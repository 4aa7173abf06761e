import { Checkbox, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure, Result } from '../../../src-shared/failure.ts';
import { documents } from '../../../src-shared/rules/visitStates.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useDraft } from '../../app/drafts.ts';
import { lookAgain } from './lookAgain.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useVisitWords } from './useVisitWords.ts';
import type { Visit } from './visit.ts';
import { readFacts, typedFacts } from './VisitFields.tsx';
import styles from '../../app/form/PanelForm.module.css';

type Typed = {
  business: string;
  documentShown: NonNullable<Visit['documentShown']> | typeof waived | null;
  documentWaivedWhy: string;
  documentReturned: boolean;
  guidedTo: string;
};

type Props = {
  visit: Visit;
  /** It was written down what the visitor said; the pass is still to come. */
  onCorrected: (visit: Visit) => void;
  onIssued: (visit: Visit) => void;
};

/** VIS-03, VIS-04: business known, a document shown (and given back), and then the pass, on paper. */
export function PassForm({ visit, onCorrected, onIssued }: Props) {
  const { t } = useTranslation('visitors');
  const words = useVisitWords();
  const [form] = Form.useForm<Typed>();
  const correct = useFormCommand(contract.visitors.correct, form, { fieldOf });
  const issue = useFormCommand(contract.visitors.issuePass, form, { fieldOf });
  const [draft, keep] = useDraft<Typed>(
    `visitors/${visit.id}/pass`,
    t('pass.draft', { who: words.who(visit) }),
  );
  const [asksBusiness] = useState(visit.business === null);

  useEffect(() => form.focusField(asksBusiness ? 'business' : 'documentShown'), [form, asksBusiness]);

  async function submit(typed: Typed) {
    const seen = await withBusiness(orNull(typed.business));
    if (!seen.ok) return lookAgain(seen.error);
    const isWaived = typed.documentShown === waived;
    const result = await issue.send({
      id: visit.id,
      version: seen.value.version,
      documentShown: typed.documentShown === waived ? null : typed.documentShown,
      documentWaivedWhy: isWaived ? orNull(typed.documentWaivedWhy) : null,
      documentReturned: !isWaived && typed.documentReturned,
      guidedTo: orNull(typed.guidedTo),
    });
    if (!result.ok) return lookAgain(result.error);
    keep(undefined);
    return onIssued(result.value);
  }

  /** The business is asked here when nobody wrote it down at the arrival. */
  async function withBusiness(business: string | null): Promise<Result<Visit>> {
    if (business === null || business === visit.business) return { ok: true, value: visit };
    const facts = readFacts({ ...typedFacts(visit), business });
    const result = await correct.send({ ...facts, id: visit.id, version: visit.version });
    if (result.ok) onCorrected(result.value);
    return result;
  }

  function fieldOf({ code }: Failure): keyof Typed | undefined {
    if (code === 'visit/business-missing') return 'business';
    if (code !== 'visit/document-not-shown') return undefined;
    return form.getFieldValue('documentShown') === waived ? 'documentWaivedWhy' : 'documentShown';
  }

  const afterDocument = (shown: Typed['documentShown']) =>
    shown === waived ? (
      <>
        <Form.Item name="documentWaivedWhy" label={t('pass.waivedWhy')}>
          <Input maxLength={120} />
        </Form.Item>
        <QuickPicks
          picks={[t('pass.waivedPicks.host'), t('pass.waivedPicks.with'), t('pass.waivedPicks.regular')]}
          onPick={(documentWaivedWhy) => {
            form.setFieldsValue({ documentWaivedWhy });
            keep(form.getFieldsValue());
            form.focusField('documentWaivedWhy');
          }}
        />
      </>
    ) : (
      <Form.Item name="documentReturned" valuePropName="checked">
        <Checkbox disabled={shown === null}>{t('pass.returned')}</Checkbox>
      </Form.Item>
    );

  const failure = correct.failure ?? issue.failure;
  const choices = [
    ...documents.map((value) => ({ value, words: t(`document.${value}`) })),
    { value: waived, digit: '0', words: t('document.waived') },
  ] as const;
  return (
    <DeskForm<Typed>
      form={form}
      name="pass"
      className={styles['form'] ?? ''}
      initialValues={fieldsOf<Typed>(draft, {
        ...nothingShown,
        business: '',
        guidedTo: t('pass.guidedToUsual'),
      })}
      onValuesChange={(_, typed) => keep(typed)}
      onSubmit={submit}
    >
      {asksBusiness ? (
        <Form.Item name="business" label={t('form.business')}>
          <Input maxLength={120} />
        </Form.Item>
      ) : null}
      <Form.Item name="documentShown" label={t('pass.document')}>
        <NumberedChoice label={t('pass.document')} choices={choices} columns={3} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={isOtherDocument}>
        {({ getFieldValue }) => afterDocument(getFieldValue('documentShown') as Typed['documentShown'])}
      </Form.Item>
      <Form.Item name="guidedTo" label={t('pass.guidedTo')} layout="horizontal">
        <Input maxLength={40} />
      </Form.Item>
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={correct.busy || issue.busy}>
          {t('pass.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}

const waived = 'waived';

const isOtherDocument = (before: Typed, now: Typed): boolean => before.documentShown !== now.documentShown;

const nothingShown = { documentShown: null, documentWaivedWhy: '', documentReturned: false };
