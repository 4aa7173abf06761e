import { Alert, Button, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../../../src-shared/contract/index.ts';
import type { Failure, Result } from '../../../src-shared/failure.ts';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { markField } from '../../app/form/markField.ts';
import { useDraft } from '../../app/drafts.ts';
import { useSentence } from '../../app/useSentence.ts';
import styles from './fields.module.css';

type Props<V extends object> = {
  form: FormInstance<V>;
  title: string;
  /** What the button does, in one verb. */
  verb: string;
  /** At this place what was typed is kept until it is saved: `households/<unit>/move-in`. */
  draft: string;
  /** What the fields hold at first; of something that is corrected: what stands in the ledger, kept up to date. */
  values: V;
  /** Of something that is corrected. */
  version?: number;
  /** A field and what stands in the ledger now, for telling what a colleague has changed meanwhile. */
  tell?: (field: keyof V & string) => string;
  /** At which field a refusal is told. */
  fieldOf?: Partial<Record<FailureCode, keyof V & string>>;
  busy: boolean;
  save: (values: V, version: number) => Promise<Result<unknown>>;
  onClose: () => void;
  isWide?: boolean;
  children: ReactNode;
};

/**
 * A form over the screen. Closed unsaved it keeps what was typed; a refusal is told at its field; what a colleague
 * corrects meanwhile goes into the fields not touched here, and is told of the others.
 */
export function KeptForm<V extends object>(props: Props<V>) {
  const {
    form,
    title,
    verb,
    draft,
    values,
    version = 0,
    tell,
    fieldOf,
    busy,
    save,
    onClose,
    children,
  } = props;
  const { t } = useTranslation('households');
  const sentence = useSentence();
  const [left, keep] = useDraft<Left<V>>(draft, title);
  const [opened, setOpened] = useState(left);
  const base = useRef<Standing<V>>(opened?.base ?? { version, values });
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const takeOver = useEffectEvent((standing: number) => {
    if (base.current.version === standing) return;
    const merged = merge(form.getFieldsValue(true) as V, base.current.values, values);
    form.setFieldsValue(merged.untouched as Parameters<typeof form.setFieldsValue>[0]);
    setTheirs(merged.contested.map((field) => tell?.(field) ?? ''));
    base.current = { version, values };
  });
  useEffect(() => takeOver(version), [version]);

  function startAfresh(): void {
    keep(undefined);
    setOpened(undefined);
    setTheirs([]);
    base.current = { version, values };
    form.setFieldsValue(values);
  }

  async function submit(typed: V): Promise<void> {
    setFailure(null);
    const result = await save({ ...values, ...typed }, base.current.version);
    if (result.ok) return keep(undefined);
    const field = fieldOf?.[result.error.code];
    if (field === undefined) return setFailure(isMarked(result.error) ? null : result.error);
    markField(form, field, sentence(result.error));
  }

  return (
    <FormDialog<V>
      title={title}
      verb={verb}
      form={form}
      initialValues={fieldsOf(opened?.values, values)}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={(typed) => keep({ values: typed, base: base.current })}
      isWide={props.isWide ?? false}
    >
      {opened ? (
        <p className={styles['told']}>
          {t('draft.left')}
          <Button type="link" size="small" onClick={startAfresh}>
            {t('draft.afresh')}
          </Button>
        </p>
      ) : null}
      {theirs.length > 0 ? (
        <Alert
          className={styles['told'] ?? ''}
          type="warning"
          showIcon
          title={t('draft.changed')}
          description={theirs.join('；')}
        />
      ) : null}
      {children}
    </FormDialog>
  );
}

type Standing<V> = { version: number; values: V };
type Left<V> = { values: V; base: Standing<V> };

/** The contract's own findings are written at the fields already. */
const isMarked = ({ code, params }: Failure): boolean =>
  code === 'input/invalid' && params?.['field'] !== undefined;

/** What stands in the ledger now goes where nothing was typed; fields in which both sides wrote are told. */
function merge<V extends object>(typed: V, before: V, now: V) {
  const fields = Object.keys(now) as (keyof V & string)[];
  const changed = fields.filter((field) => now[field] !== before[field] && now[field] !== typed[field]);
  const untouched = changed.filter((field) => (typed[field] ?? null) === (before[field] ?? null));
  return {
    untouched: Object.fromEntries(untouched.map((field) => [field, now[field]])),
    contested: changed.filter((field) => !untouched.includes(field)),
  };
}
