import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useSession } from '../../app/session.ts';
import { offerNote } from '../../app/undo.tsx';
import styles from '../../app/form/PanelForm.module.css';

type Colleague = Output<typeof contract.staff.colleagues>[number];
type Typed = { reason: string; toldId: string | null; reliefId: string | null };

/** SHF-13: why one leaves the post, which leader was told, and who stands there meanwhile. */
export function LeavePost({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['handover', 'shell']);
  const whoId = useSession(({ who }) => who?.id);
  const colleagues = useLedger(contract.staff.colleagues, {}).data;
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.handover.leavePost, form, {
    fieldOf: {
      'absence/not-told': 'toldId',
      'absence/told-yourself': 'toldId',
      'absence/not-a-leader': 'toldId',
      'absence/relief-yourself': 'reliefId',
    },
  });
  const others = (colleagues ?? [])
    .filter(({ id }) => id !== whoId)
    .toSorted((one, other) => Number(isAtDesk(other)) - Number(isAtDesk(one)));
  const leaders = others.filter(isLeader);
  // nobody leads besides her: she tells nobody, and says who stands there
  const isOnlyLeader =
    leaders.length === 0 && (colleagues ?? []).some((one) => one.id === whoId && isLeader(one));

  async function submit({ reason, toldId, reliefId }: Typed): Promise<void> {
    const told = others.find(({ id }) => id === toldId);
    const relief = others.find(({ id }) => id === reliefId);
    const toldMissing = told === undefined && !isOnlyLeader;
    if (toldMissing || relief === undefined || reason.trim() === '')
      return missing({ reason: reason.trim() === '', toldId: toldMissing, reliefId: relief === undefined });
    const result = await send({ reason, toldId: told?.id ?? null, reliefId: relief.id });
    if (!result.ok) return undefined;
    offerNote(t('away.done', { relief: relief.name }));
    return onClose();
  }

  /** All that is missing is said at once, the cursor in the first of it. */
  function missing(is: Readonly<Record<keyof Typed, boolean>>): void {
    const names = (['reason', 'toldId', 'reliefId'] as const).filter((name) => is[name]);
    form.setFields(
      names.map((name) => ({
        name,
        errors: [name === 'reason' ? t('shell:field.required') : t('away.chooseOne')],
      })),
    );
    form.focusField(names[0] ?? 'reason');
  }

  const people = (of: typeof others) => of.map(({ id, name }) => ({ value: id as string, words: name }));
  if (colleagues === undefined) return null;
  return (
    <FormDialog<Typed>
      title={t('away.title')}
      verb={t('away.submit')}
      form={form}
      initialValues={{
        reason: '',
        toldId: leaders.length === 1 ? (leaders[0]?.id ?? null) : null,
        reliefId: others.length === 1 ? (others[0]?.id ?? null) : null,
      }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <ReasonField
        label={t('away.reason')}
        inDialog
        picks={[t('away.picks.site'), t('away.picks.call'), t('away.picks.meeting'), t('away.picks.break')]}
      />
      {isOnlyLeader ? (
        <p className={styles['why']}>{t('away.onlyLeader')}</p>
      ) : (
        <Form.Item
          name="toldId"
          label={t('away.told')}
          {...(leaders.length === 0 ? { extra: t('away.noLeader') } : {})}
        >
          <NumberedChoice label={t('away.told')} choices={people(leaders)} columns={2} />
        </Form.Item>
      )}
      <Form.Item
        name="reliefId"
        label={t('away.relief')}
        {...(others.length === 0 ? { extra: t('away.nobody') } : {})}
      >
        <NumberedChoice label={t('away.relief')} choices={people(others)} columns={2} />
      </Form.Item>
    </FormDialog>
  );
}

const isLeader = ({ roles }: Colleague): boolean =>
  roles.some((role) => role === 'supervisor' || role === 'manager');

/** Who works at the desk stands first among those who may take it over for a while. */
const isAtDesk = ({ roles }: Colleague): boolean =>
  roles.some((role) => contract.handover.signIn.roles.some((one) => one === role));
