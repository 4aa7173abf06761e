import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { offerNote } from '../../app/undo.tsx';
import { useOffice } from '../../app/useOffice.ts';
import { additionsIn } from './handing.ts';
import { ItemSections } from './ItemSections.tsx';
import { MoneyCard } from './MoneyCard.tsx';
import { type DutyShift, useOwnShift } from './useOwnShift.ts';
import styles from './HandoverScreen.module.css';

/** The outgoing clerk sees what is passed on and adds what only she knows (SHF-06, SHF-08). */
export function PrepareHandover() {
  const { t } = useTranslation('handover');
  const { data: compiled, failure } = useLedger(contract.handover.compile, {}, { everyMs: 60_000 });
  const { shifts, own } = useOwnShift();
  const now = useOffice()?.now;
  return (
    <div className={styles['parts']}>
      {/* longer than the screen: the arrow keys move it */}
      <div className={styles['record']} {...reachable} aria-label={t('prepare.what')}>
        <FailureNote failure={failure} />
        {compiled ? (
          <>
            <MoneyCard money={compiled.money} />
            {compiled.items.length === 0 ? <p className={styles['nothing']}>{t('prepare.nothing')}</p> : null}
            <ItemSections items={compiled.items} isPlain {...(now === undefined ? {} : { now })} />
          </>
        ) : null}
      </div>
      <aside className={styles['aside']} aria-label={t('prepare.title')}>
        <h2>{t('prepare.title')}</h2>
        <p>{t('prepare.about', { n: compiled?.items.length ?? 0 })}</p>
        {shifts === undefined ? null : <PrepareForm shifts={shifts} ownId={own?.id ?? null} />}
      </aside>
    </div>
  );
}

type Typed = { dutyShiftId: string | null; additions: string; remark: string };

function PrepareForm({ shifts, ownId }: { shifts: readonly DutyShift[]; ownId: string | null }) {
  const { t } = useTranslation('handover');
  const [form] = Form.useForm<Typed>();
  const [draft, keep] = useDraft<Typed>('handover/prepare', t('prepare.title'));
  const { send, busy, failure } = useFormCommand(contract.handover.prepare, form, {
    fieldOf: { 'duty-shift/unknown': 'dutyShiftId' },
  });

  async function submit({ dutyShiftId, additions: typed, remark }: Typed): Promise<void> {
    const additions = additionsIn(typed);
    const shift = shifts.find(({ id }) => id === dutyShiftId);
    if (shift === undefined) return mark('dutyShiftId', t('prepare.shiftMissing'));
    if (additions.length > mostAdditions)
      return mark('additions', t('prepare.tooMany', { n: mostAdditions }));
    if (additions.some((line) => line.length > longestLine))
      return mark('additions', t('prepare.lineTooLong', { n: longestLine }));
    const result = await send({ dutyShiftId: shift.id, additions, remark: orNull(remark) });
    if (!result.ok) return undefined;
    keep(undefined);
    return offerNote(t('prepare.done', { number: result.value.number }));
  }

  function mark(name: keyof Typed, words: string): void {
    form.setFields([{ name, errors: [words] }]);
    form.focusField(name);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="prepare"
      initialValues={fieldsOf(draft, { dutyShiftId: ownId, additions: '', remark: '' })}
      onValuesChange={(_changed, typed) => keep(typed.additions + typed.remark === '' ? undefined : typed)}
      onSubmit={submit}
    >
      <Form.Item name="dutyShiftId" label={t('prepare.shift')}>
        <NumberedChoice
          label={t('prepare.shift')}
          choices={shifts.map(({ id, name, from, to }) => ({
            value: id as string,
            words: `${name} ${from}–${to}`,
          }))}
          columns={1}
        />
      </Form.Item>
      <Form.Item name="additions" label={t('prepare.additions')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} placeholder={t('prepare.additionsHow')} />
      </Form.Item>
      <Form.Item name="remark" label={t('prepare.remark')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
      <FailureNote failure={failure} />
      <SubmitButton form={form} busy={busy}>
        {t('prepare.submit')}
      </SubmitButton>
    </DeskForm>
  );
}

/** What scrolls can be reached by the keys. */
const reachable = { tabIndex: 0 } as const;

/** What the contract takes. */
const mostAdditions = 40;
const longestLine = 300;
