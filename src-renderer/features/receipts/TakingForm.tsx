import { Form } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { kindOfSlip } from '../../../src-shared/rules/slipCode.ts';
import { desk } from '../../app/desk.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import type { PickedUnit } from '../../app/form/UnitField.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useScanner } from '../../app/scanner.ts';
import { closeTask } from '../../app/tasks/tasks.ts';
import { offerFailure } from '../../app/undo.tsx';
import { AddLines } from './AddLines.tsx';
import { AskAgain } from './AskAgain.tsx';
import { DueLines } from './DueLines.tsx';
import { HouseholdHints } from './HouseholdHints.tsx';
import { ChangeDue, PayFields } from './PayFields.tsx';
import { takeInput } from './takeInput.ts';
import { refusalAt, type TakingErrors, useTakingErrors } from './takingErrors.ts';
import { TakingHead } from './TakingHead.tsx';
import { TakingHouseholds } from './TakingHouseholds.tsx';
import { useFieldFocus } from './useFieldFocus.ts';
import { useTaking } from './useTaking.ts';
import styles from './TakingForm.module.css';

/** FEE-02, FEE-14: who pays, what is owed, how it is paid; Enter goes through it, and the receipt is printed at once. */
export function TakingForm({ task }: { task: string }) {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const place = `receipts/new/${task}`;
  const { typed, change, owed, plan, isLoaded, failure, beginAnew, done } = useTaking(place);
  const [form] = Form.useForm<object>();
  const [screen, focusOn] = useFieldFocus();
  const take = useCommand(contract.receipts.take, task);
  const { print } = usePrinting();
  const [errors, setErrors] = useState<TakingErrors>({});
  const [asksAgain, setAsksAgain] = useState(false);
  const errorsOf = useTakingErrors();
  const [fromUnit, fromPayer] = useAsked();
  const named = useLedger(contract.households.unit, { id: fromUnit ?? '' }, { enabled: fromUnit !== null });

  function edit(changed: Parameters<typeof change>[0]): void {
    setErrors({});
    change(changed);
  }
  function addUnits(...more: readonly PickedUnit[]): void {
    const units = new Map([...typed.units, ...more].map((unit) => [unit.unitId, unit]));
    if (units.size > typed.units.length) edit({ units: [...units.values()] });
    focusOn('amount');
  }
  function removeUnit(unitId: string): void {
    edit({
      units: typed.units.filter((unit) => unit.unitId !== unitId),
      added: typed.added.filter(({ line }) => line.unitId !== unitId),
    });
    focusOn('unit');
  }

  const begin = useEffectEvent((unit: PickedUnit) => {
    if (typed.units.length > 0) return; // it comes with a draft
    change({ units: [unit], ...(fromPayer === null ? {} : { payer: fromPayer }) });
    focusOn('amount');
  });
  useEffect(() => {
    if (named.data) begin({ unitId: named.data.id, code: named.data.code });
  }, [named.data]);

  const goOn = useEffectEvent(() => {
    if (typed.units.length > 0) focusOn('amount'); // whom it is from stands there already
  });
  useEffect(() => goOn(), []);

  async function findByReceipt(code: string): Promise<void> {
    const result = await desk.receipts.byCode({ code });
    if (!result.ok) return offerFailure(result.error);
    return addUnits(...result.value.lines.map(({ unitId, unitCode }) => ({ unitId, code: unitCode })));
  }
  useScanner((code) => {
    if (kindOfSlip(code) !== 'receipt') return false;
    void findByReceipt(code);
    return true;
  });

  async function submit(confirmed = false): Promise<void> {
    if (take.busy || !isLoaded) return;
    const wrong = errorsOf(typed, plan);
    if (wrong) return say(wrong);
    const result = await take.send(takeInput(typed, plan, confirmed));
    setAsksAgain(!result.ok && result.error.code === 'receipt/absurd');
    if (result.ok) {
      done();
      closeTask(place);
      const { id, paperId } = result.value;
      if (paperId !== null) void print(paperId);
      return navigate(paths.taken(id), { replace: true });
    }
    if (result.error.code === 'receipt/started-long-ago') await beginAnew();
    const field = refusalAt(result.error, plan);
    return field === null ? undefined : focusOn(field);
  }
  function say({ field, words }: { field: string; words: string }): void {
    setErrors({ [field]: words });
    focusOn(field);
  }

  const refused = take.failure?.code === 'receipt/absurd' ? null : take.failure;
  return (
    <div ref={screen} className={styles['counter']}>
      <DeskForm
        form={form}
        name="taking"
        className={styles['form'] ?? ''}
        onSubmit={() => submit()}
        submitsOnLast
        startsHere={typed.units.length === 0}
      >
        <TakingHead typed={typed} edit={edit} errors={errors} focusOn={focusOn} onUnit={addUnits} />
        <aside className={styles['pay']}>
          <div>
            <PayFields typed={typed} plan={plan} owed={owed} edit={edit} errors={errors} focusOn={focusOn} />
            <HouseholdHints owed={owed} />
          </div>
          <ChangeDue plan={plan} />
        </aside>
        <footer className={styles['foot']}>
          <AddLines typed={typed} owed={owed} edit={edit} onAdded={() => focusOn('amount')} />
          <FailureNote failure={refused ?? failure ?? named.failure} />
          <SubmitButton form={form} busy={take.busy}>
            {t(typed.book?.handwrittenOn ? 'take.enter' : 'take.submit')}
          </SubmitButton>
        </footer>
      </DeskForm>
      <div className={styles['owed']} data-field="lines">
        <TakingHouseholds units={typed.units} onRemove={removeUnit} />
        <DueLines
          typed={typed}
          owed={owed}
          plan={plan}
          edit={edit}
          isLoaded={isLoaded}
          onLeave={() => focusOn('amount')}
        />
      </div>
      {asksAgain ? (
        <AskAgain
          typed={typed}
          plan={plan}
          busy={take.busy}
          onYes={() => void submit(true)}
          onNo={() => {
            setAsksAgain(false);
            focusOn('amount');
          }}
        />
      ) : null}
    </div>
  );
}

/** The household and the payer that the address names: from the household's own page, or a receipt that is written anew. */
function useAsked(): [unitId: string | null, payer: string | null] {
  const [params] = useSearchParams();
  return [params.get('unit'), params.get('payer')];
}
