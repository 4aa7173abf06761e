import { Checkbox, Form, type FormInstance, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { handInReceivers } from '../../../src-shared/contract/drawer/handIns.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { type Fen, fenText, minus } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useSession } from '../../app/session.ts';
import { fenOf, fieldOfNote } from './countTyped.ts';
import { notHer, type Sealed } from './drawerStand.ts';
import { ProofFields } from './ProofFields.tsx';
import type { Due, Split, TypedSplit } from './useSplit.ts';
import styles from './HandInFlow.module.css';

type Props = {
  form: FormInstance<TypedSplit>;
  sealed: Sealed;
  split: Split;
  due: Due;
  busy: boolean;
  failure: Failure | null;
  onBack: () => void;
};

/** What stays, what goes, why it is late if it is, and who signs for it with her PIN. */
export function SignHandIn({ form, sealed, split, due, busy, failure, onBack }: Props) {
  const { t } = useTranslation('drawer');
  const whoId = useSession(({ who }) => who?.id ?? '');
  const { floatDue, dueFen, goesFen, carriedFen, isChoosing, isEnough, picksNotes, stays } = split;
  function choose(): void {
    split.choose();
    // the fields come with the next drawing of the form
    setTimeout(() => form.focusField(['stays', fieldOfNote(10_000)]));
  }

  return (
    <div>
      <dl className={styles['due']}>
        <dt>{t('split.stays')}</dt>
        <dd>
          {isChoosing ? (
            <Against is={fenOf(stays)} due={floatDue} isRight={fenOf(stays) === floatDue} />
          ) : (
            fenText(floatDue)
          )}
        </dd>
        <dt>{t('split.goes')}</dt>
        <dd className={styles['large']}>{fenText(picksNotes ? dueFen : goesFen)}</dd>
        {picksNotes ? (
          <>
            <dt>{t('split.picked')}</dt>
            <dd>
              <Against is={goesFen} due={dueFen} isRight={isEnough} />
            </dd>
          </>
        ) : null}
        {due !== null && isEnough && carriedFen !== 0 ? (
          <>
            <dt>{t('split.carried')}</dt>
            <dd>{fenText(carriedFen)}</dd>
          </>
        ) : null}
      </dl>
      {due === null ? <p>{t('split.nothing')}</p> : null}
      {picksNotes ? <p>{t('split.withSafe')}</p> : null}
      {due?.late === true ? (
        <Form.Item name="lateReason" label={t('split.late')}>
          <Input maxLength={120} />
        </Form.Item>
      ) : null}
      <ProofFields
        name="receiver"
        who={t('split.who')}
        roles={handInReceivers}
        not={[...notHer(sealed), whoId]}
      />
      <Form.Item name="reopen" valuePropName="checked">
        <Checkbox>{t('split.reopen')}</Checkbox>
      </Form.Item>
      <FailureNote failure={failure} />
      <div className={styles['acts']}>
        <SubmitButton form={form as FormInstance} busy={busy}>
          {t('split.submit')}
        </SubmitButton>
        {isChoosing ? null : (
          <KeyButton keys="Alt+KeyE" onAct={choose}>
            {t('split.choose')}
          </KeyButton>
        )}
        <KeyButton keys="Escape" onAct={onBack}>
          {t('leave')}
        </KeyButton>
      </div>
    </div>
  );
}

/** A sum beside the one it has to come to. */
function Against({ is, due, isRight }: { is: Fen; due: Fen; isRight: boolean }) {
  return (
    <span className={isRight ? '' : (styles['off'] ?? '')}>
      {fenText(is)} {isRight ? '✓' : `(${fenText(minus(is, due))})`}
    </span>
  );
}
