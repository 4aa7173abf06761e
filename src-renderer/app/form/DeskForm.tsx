import { Form, type FormInstance, type FormProps } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { firstStop, useEnterFields } from './useEnterFields.ts';

type Props<V> = Omit<FormProps<V>, 'form' | 'onFinish' | 'children'> & {
  form: FormInstance<V>;
  onSubmit: (values: V) => unknown;
  /** Enter in the last field already submits: for forms of one or two fields. */
  submitsOnLast?: boolean;
  /** The cursor is in the first field when the form comes on the screen. */
  startsHere?: boolean;
  children: ReactNode;
};

/** A form of the counter: Enter goes on, Shift+Enter back, Ctrl+Enter submits. Labels stand above their fields. */
export function DeskForm<V extends object>(props: Props<V>) {
  const {
    form,
    onSubmit,
    onValuesChange,
    submitsOnLast = false,
    startsHere = false,
    children,
    ...rest
  } = props;
  const own = useRef<FormInstance<V> & { nativeElement?: HTMLElement }>(null);
  const onKeyDownCapture = useEnterFields({ submit: () => form.submit(), submitsOnLast });

  useEffect(() => {
    if (!startsHere) return undefined;
    // a moment later: a dialog first notes where the cursor was, to put it back there when it closes
    const soon = setTimeout(() => firstStop(own.current?.nativeElement)?.focus());
    return () => clearTimeout(soon);
  }, [startsHere]);

  return (
    <Form<V>
      ref={own}
      form={form}
      layout="vertical"
      requiredMark={false}
      colon={false}
      autoComplete="off"
      scrollToFirstError={{ focus: true, block: 'nearest' }}
      {...rest}
      onValuesChange={(changed: Partial<V>, values) => {
        forgive(form, (name) => name in changed);
        onValuesChange?.(changed, values);
      }}
      onFinish={(values) => {
        forgive(form, () => true);
        onSubmit(values);
      }}
      onKeyDownCapture={onKeyDownCapture}
    >
      {children}
    </Form>
  );
}

/** What was wrong with a field is not said any longer when it was typed anew, or is about to be asked again. */
function forgive(form: FormInstance, isNew: (name: string) => boolean): void {
  const marked = form
    .getFieldsError()
    .filter(({ name, errors }) => errors.length > 0 && isNew(String(name[0])));
  form.setFields(marked.map(({ name }) => ({ name, errors: [] })));
}
