import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import styles from '../../app/form/PanelForm.module.css';

/** 封包: a lone clerk puts the sealed cash into a numbered bag; the next morning begins with counting it. */
export function BagCash({ close }: { close: () => void }) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<{ number: string }>();
  const { send, busy, failure } = useFormCommand(contract.drawer.bag, form, {
    fieldOf: { 'drawer/bag-used': ['number'] },
  });
  return (
    <FormDialog<{ number: string }>
      title={t('bag.title')}
      verb={t('bag.submit')}
      form={form}
      initialValues={{ number: '' }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={async ({ number }) => {
        const result = await send({ number: number.normalize('NFKC') });
        if (result.ok) close();
      }}
    >
      <p className={styles['why']}>{t('bag.about')}</p>
      <Form.Item name="number" label={t('bag.number')}>
        <Input maxLength={20} />
      </Form.Item>
    </FormDialog>
  );
}
