import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import type { FieldName } from '../../app/form/markField.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';

type StaffId = Output<typeof contract.staff.colleagues>[number]['id'];

/** Who proves herself and the PIN she typed, as they stand in the fields. */
export type TypedProof = { staffId: string | null; secret: string };

export const nobodyYet: TypedProof = { staffId: null, secret: '' };

/** The fields as the contract takes them. */
export const readProof = ({ staffId, secret }: TypedProof): { staffId: StaffId; secret: string } => ({
  staffId: (staffId ?? '') as StaffId,
  secret,
});

/** At which field of a proof a refusal is told. */
export const atProof =
  (name: string) =>
  ({ code }: Failure): FieldName | undefined =>
    aboutSecret.has(code) ? [name, 'secret'] : aboutPerson.has(code) ? [name, 'staffId'] : undefined;

const aboutSecret: ReadonlySet<string> = new Set(['staff/wrong-secret', 'staff/wait']);
const aboutPerson: ReadonlySet<string> = new Set([
  'approval/missing',
  'approval/not-allowed',
  'approval/same-person',
  'staff/unknown',
  'staff/locked-out',
  'drawer/receiver-is-cashier',
  'drawer/owner-counts-herself',
  'hand-in/receiver-is-maker',
]);

/** Those who may sign, once they are known: a form that begins with the choice of one begins then. */
export const useSigners = () => useLedger(contract.staff.colleagues, {}).data;

type Props = {
  /** Where it stands in the form's values. */
  name: 'receiver' | 'witness';
  who: string;
  roles: readonly Role[];
  /** Those it can not be. */
  not: readonly string[];
};

/** A person at the counter signs with her own PIN: who, by number, then the PIN. It may be whoever is signed in. */
export function ProofFields({ name, who, roles, not }: Props) {
  const { t } = useTranslation('drawer');
  const form = Form.useFormInstance();
  const people = useSigners()?.filter(
    (one) => !not.includes(one.id) && one.roles.some((role) => roles.includes(role)),
  );
  const only = people?.length === 1 ? people[0]?.id : undefined;

  useEffect(() => {
    if (only !== undefined && !form.getFieldValue([name, 'staffId']))
      form.setFieldValue([name, 'staffId'], only);
  }, [form, name, only]);

  if (people?.length === 0) return <p role="alert">{t('proof.nobody')}</p>;
  return (
    <>
      <Form.Item name={[name, 'staffId']} label={who}>
        <NumberedChoice
          label={who}
          choices={(people ?? []).map((one) => ({ value: one.id as string, words: one.name }))}
          columns={2}
        />
      </Form.Item>
      <Form.Item name={[name, 'secret']} label={t('proof.secret', { who })}>
        <Input type="password" maxLength={128} autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
