import { App, Form, Select, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { copiesOf, sheetsOf } from '../../../src-shared/rules/papers.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { MillimetreInput } from '../../app/form/MillimetreInput.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { usePreferences } from '../../app/preferences.ts';
import sections from '../../app/Sections.module.css';
import styles from './PrinterForm.module.css';

type Setup = Output<typeof contract.papers.setups>[number];
type Printer = Output<typeof contract.station.printers>[number];
/** The system's own choice is an empty name in the list; a paper without copies is not asked about carbon. */
type Values = Omit<Setup, 'kind' | 'printer' | 'carbon'> & { printer: string; carbon?: boolean };
type Props = { setup: Setup; printers: readonly Printer[]; startsHere: boolean };

/** One kind of paper: which printer, which sheet, how far it is pushed, and whether the form is carbon paper. */
export function PrinterForm({ setup, printers, startsHere }: Props) {
  const { t } = useTranslation(['office', 'shell']);
  const { message } = App.useApp();
  const { kind } = setup;
  const [form] = Form.useForm<Values>();
  const offsetForm = t('printers.offsetForm');
  const { send, busy, failure } = useFormCommand(contract.papers.setUp, form, {
    hints: { offsetXUm: offsetForm, offsetYUm: offsetForm },
  });
  const hasCopies = copiesOf[kind].length > 0;

  async function save(values: Values) {
    const result = await send(setupOf(setup, values));
    if (result.ok) void message.success(t('printers.saved', { kind: t(kindKeys[kind]) }));
  }

  return (
    <section className={sections['section']}>
      <h2>{t(kindKeys[kind])}</h2>
      <DeskForm
        name={kind}
        form={form}
        initialValues={{ ...setup, printer: setup.printer ?? '' }}
        onSubmit={save}
        startsHere={startsHere}
      >
        <div className={styles['pair']}>
          <PrinterField printers={printers} />
          <Form.Item name="sheet" label={t('printers.sheet')}>
            <Select options={sheetsOf[kind].map((value) => ({ value, label: t(sheetKeys[value]) }))} />
          </Form.Item>
        </div>
        <div className={styles['offsets']}>
          <Form.Item name="offsetXUm" label={t('printers.offsetX')}>
            <MillimetreInput suffix={t('printers.mm')} />
          </Form.Item>
          <Form.Item name="offsetYUm" label={t('printers.offsetY')}>
            <MillimetreInput suffix={t('printers.mm')} />
          </Form.Item>
          {hasCopies ? (
            <Form.Item name="carbon" label={t('printers.carbon')} valuePropName="checked">
              <Switch />
            </Form.Item>
          ) : null}
        </div>
        <p className={sections['note']}>
          {t('printers.offsetHint')} {hasCopies ? t('printers.carbonWhat') : null}
        </p>
        <FailureNote failure={failure} />
        <div className={sections['actions']}>
          <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit" loading={busy}>
            {t('shell:action.save')}
          </KeyButton>
          <RulerButton setup={setup} valuesOf={() => form.getFieldsValue()} />
        </div>
      </DeskForm>
    </section>
  );
}

/** The printers there are; one that is bound and not there is kept, and said. */
function PrinterField({ printers }: { printers: readonly Printer[] }) {
  const { t } = useTranslation('office');
  const bound = Form.useWatch<string | undefined>('printer') ?? '';
  const isGone = bound !== '' && !printers.some(({ name }) => name === bound);
  const options = [
    { value: '', label: t('printers.default') },
    ...printers.map(({ name, displayName }) => ({ value: name, label: displayName })),
    ...(isGone ? [{ value: bound, label: t('printers.gone', { name: bound }) }] : []),
  ];
  return (
    <Form.Item
      name="printer"
      label={t('printers.printer')}
      extra={
        isGone ? (
          <span role="alert" className={styles['gone']}>
            {t('printers.goneWhat', { name: bound })}
          </span>
        ) : null
      }
    >
      <Select options={options} />
    </Form.Item>
  );
}

type RulerProps = { setup: Setup; valuesOf: () => Values };

/** Prints the rulers as the fields stand now, saved or not. */
function RulerButton({ setup, valuesOf }: RulerProps) {
  const { t } = useTranslation('office');
  const locale = usePreferences(({ locale }) => locale);
  const { send, busy, failure } = useCommand(contract.station.printRuler);
  const [outcome, setOutcome] = useState<Output<typeof contract.station.printRuler> | null>(null);

  async function print() {
    const { sheet, printer, offsetXUm, offsetYUm } = setupOf(setup, valuesOf());
    setOutcome(null);
    const result = await send({ sheet, printer, offsetXUm, offsetYUm, locale });
    if (result.ok) setOutcome(result.value);
  }

  return (
    <>
      <KeyButton keys={rulerKeys[setup.kind]} loading={busy} onAct={() => void print()}>
        {t('printers.ruler')}
      </KeyButton>
      <output className={styles['outcome']}>
        {outcome
          ? outcome.outcome === 'printed'
            ? t('printers.rulerPrinted')
            : t('printers.rulerSaved', { file: outcome.file })
          : null}
      </output>
      <FailureNote failure={failure} />
    </>
  );
}

function setupOf({ kind, carbon }: Setup, values: Values): Setup {
  return {
    ...values,
    carbon: values.carbon ?? carbon,
    kind,
    printer: values.printer === '' ? null : values.printer,
  };
}

const rulerKeys = {
  'visitor-pass': 'Alt+KeyV',
  'work-order': 'Alt+KeyR',
  receipt: 'Alt+KeyS',
  'deposit-refund': 'Alt+KeyD',
  'prepaid-refund': 'Alt+KeyP',
  'dunning-notice': 'Alt+KeyN',
  'meter-route': 'Alt+KeyM',
  'hand-in': 'Alt+KeyJ',
  'handover-record': 'Alt+KeyH',
} as const;

const kindKeys = {
  'visitor-pass': 'printers.kind.visitor-pass',
  'work-order': 'printers.kind.work-order',
  receipt: 'printers.kind.receipt',
  'deposit-refund': 'printers.kind.deposit-refund',
  'prepaid-refund': 'printers.kind.prepaid-refund',
  'dunning-notice': 'printers.kind.dunning-notice',
  'meter-route': 'printers.kind.meter-route',
  'hand-in': 'printers.kind.hand-in',
  'handover-record': 'printers.kind.handover-record',
} as const;

const sheetKeys = {
  'a6-landscape': 'printers.sheets.a6-landscape',
  a5: 'printers.sheets.a5',
  'a5-landscape': 'printers.sheets.a5-landscape',
  'half-sheet': 'printers.sheets.half-sheet',
  'third-sheet': 'printers.sheets.third-sheet',
  'roll-80': 'printers.sheets.roll-80',
  a4: 'printers.sheets.a4',
} as const;
