import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import styles from '../../app/form/PanelForm.module.css';

/** 暂离: why the drawer is left; it is locked, and no money moves until she is back. */
export function SuspendDrawer({ close }: { close: () => void }) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<{ reason: string }>();
  const { send, busy, failure } = useFormCommand(contract.drawer.suspend, form);
  return (
    <FormDialog<{ reason: string }>
      title={t('suspend.title')}
      verb={t('act.suspend')}
      form={form}
      initialValues={{ reason: '' }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={async ({ reason }) => {
        const result = await send({ reason });
        if (result.ok) close();
      }}
    >
      <p className={styles['why']}>{t('suspend.about')}</p>
      <ReasonField
        label={t('move.reason')}
        inDialog
        picks={[
          t('suspend.picks.lunch'),
          t('suspend.picks.owner'),
          t('suspend.picks.patrol'),
          t('suspend.picks.away'),
        ]}
      />
    </FormDialog>
  );
}
